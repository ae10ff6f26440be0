/**
 * Load points as a curve: which statistic a latency is read in, the values between measured loads,
 * the inflection point, the best load that keeps latency targets, and how far to trust them.
 */
@NullMarked
package iq.advisor.curve;

import org.jspecify.annotations.NullMarked;
