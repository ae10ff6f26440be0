@NullMarked
package iq.server;

import org.jspecify.annotations.NullMarked;
