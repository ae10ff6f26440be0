@NullMarked
package iq.server.observe;

import org.jspecify.annotations.NullMarked;
