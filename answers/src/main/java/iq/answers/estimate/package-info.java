/** What is asked of the estimator, checked: what cli and server share. */
@NullMarked
package iq.answers.estimate;

import org.jspecify.annotations.NullMarked;
