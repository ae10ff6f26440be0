package iq.advisor.estimate;

import iq.catalog.Accelerator;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Models and accelerators known and invented, any lengths: some fit, some do not. */
final class Questions implements ArbitrarySupplier<Asked> {
  @Override
  public Arbitrary<Asked> get() {
    return Combinators.combine(
            models(), accelerators(), Arbitraries.of(1, 2, 3, 4, 8, 16), parallelisms(),
            Arbitraries.of(WeightFormat.values()).injectNull(0.4),
            Arbitraries.of("vllm", "sglang", "tensorrt-llm"),
            lengths(16_000, 32_000), lengths(2000, 8000))
        .as(
            (model, accelerator, count, spread, format, server, input, output) ->
                new Asked(
                    model, accelerator, count, spread, format, server, null, input, output))
        .withoutEdgeCases();
  }

  /** Most within what estimates from {@link Labs} reach, some beyond. */
  private static Arbitrary<Double> lengths(int reach, int most) {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(1, reach)),
            Tuple.of(1, Arbitraries.integers().between(reach, most)))
        .map(tokens -> (double) tokens);
  }

  private static Arbitrary<Parallelism> parallelisms() {
    return Combinators.combine(
            Arbitraries.of(1, 2, 4, 8).injectNull(0.5),
            Arbitraries.of(1, 2, 8).injectNull(0.7),
            Arbitraries.of(1, 8).injectNull(0.7))
        .as((tensor, data, expert) -> new Parallelism(tensor, null, data, expert));
  }

  private static Arbitrary<Model> models() {
    Arbitrary<Model> invented =
        Combinators.combine(
                Arbitraries.doubles().between(0.1, 700), Arbitraries.integers().between(1, 130),
                Arbitraries.of(64, 128).injectNull(0.3), Arbitraries.of(1, 4, 8, 32),
                Arbitraries.of(8, 64, 256).injectNull(0.5), Arbitraries.doubles().between(0.02, 1))
            .as(
                (billion, layers, headDim, kvHeads, experts, used) ->
                    Facts.model(
                        "example/invented", billion, experts == null ? null : billion * used,
                        layers, 4096, 32, kvHeads, headDim, null, experts,
                        experts == null ? null : 2, null, "ExampleForCausalLM"));
    return Arbitraries.oneOf(Arbitraries.of(Facts.MODELS), invented);
  }

  private static Arbitrary<Accelerator> accelerators() {
    Arbitrary<Accelerator> invented =
        Combinators.combine(
                Arbitraries.doubles().between(8, 400), Arbitraries.doubles().between(100, 20_000),
                Arbitraries.doubles().between(20, 10_000), Arbitraries.doubles().between(5, 2000))
            .as(
                (memory, bandwidth, peak, link) ->
                    Facts.accelerator("example-npu", memory, bandwidth, peak, null, link));
    return Arbitraries.oneOf(Arbitraries.of(Facts.ACCELERATORS), invented);
  }
}
