@NullMarked
package iq.advisor.curve;

import org.jspecify.annotations.NullMarked;
