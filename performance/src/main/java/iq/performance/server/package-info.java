
@NullMarked
package iq.performance.server;

import org.jspecify.annotations.NullMarked;
