@NullMarked
package iq.server.live;

import org.jspecify.annotations.NullMarked;
