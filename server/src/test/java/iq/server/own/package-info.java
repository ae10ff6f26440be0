@NullMarked
package iq.server.own;

import org.jspecify.annotations.NullMarked;
