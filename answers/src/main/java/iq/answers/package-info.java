@NullMarked
package iq.answers;

import org.jspecify.annotations.NullMarked;
