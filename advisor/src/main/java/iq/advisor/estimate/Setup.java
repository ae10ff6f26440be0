package iq.advisor.estimate;

import org.jspecify.annotations.Nullable;

/**
 * A model served by something, somewhere: all that the physics and the comparison with measured
 * rows need.
 *
 * @param server null where not stated
 * @param version of the server, null where not stated
 * @param apart whether prefill and decode run on accelerators of their own
 * @param speculative whether a draft proposes tokens
 * @param source the publication that measured it; for a question the one it is compared with
 * @param settings what else a source states, part of a configuration's identity
 */
record Setup(
    ModelSize model,
    Hardware hardware,
    WeightFormat format,
    Layout layout,
    @Nullable String server,
    @Nullable String version,
    boolean apart,
    boolean speculative,
    @Nullable String source,
    @Nullable String settings) {

  /** The same as another source would measure it. */
  Setup measuredBy(@Nullable String other, @Nullable String otherVersion, @Nullable String otherSettings) {
    return new Setup(
        model, hardware, format, layout, server, otherVersion, apart, speculative, other, otherSettings);
  }

  /** Bytes of weights on each accelerator. */
  double weightsEach() {
    return (model.dense() / layout.attention() + model.routed() / layout.group()) * format.bytes();
  }
}
