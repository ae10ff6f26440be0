@NullMarked
package iq.advisor.estimate;

import org.jspecify.annotations.NullMarked;
