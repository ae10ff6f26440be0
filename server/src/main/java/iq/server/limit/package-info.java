@NullMarked
package iq.server.limit;

import org.jspecify.annotations.NullMarked;
