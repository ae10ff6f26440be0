/** What is measured from inside, by JMH; whole processes are timed by the scripts in {@code scripts/}. */
@NullMarked
package iq.performance;

import org.jspecify.annotations.NullMarked;
