@NullMarked
package iq.server.stop;

import org.jspecify.annotations.NullMarked;
