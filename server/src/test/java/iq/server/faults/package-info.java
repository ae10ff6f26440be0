@NullMarked
package iq.server.faults;

import org.jspecify.annotations.NullMarked;
