/**
 * Answers for what nobody measured: a physical core, what it misses learnt from measured rows near
 * the asked one, and intervals whose coverage is tested on rows held out (docs/methods.md).
 */
@NullMarked
package iq.advisor.estimate;

import org.jspecify.annotations.NullMarked;
