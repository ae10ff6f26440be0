package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.Accelerator;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;

/** What physics says of the core alone. */
class CoreProperties {
  private static final Core CORE = Core.USUAL;

  private static Core.Reading reading(Asked asked, double load) {
    return CORE.at(asked.setup(), asked.demand(load));
  }

  private static Asked faster(Asked asked, double bandwidth, double peak) {
    Accelerator was = asked.accelerator();
    Double eight = was.fp8Tflops();
    Accelerator faster =
        Facts.accelerator(
            was.id(),
            or(was.memoryGb()),
            bandwidth * or(was.memoryBandwidthGbPerSecond()),
            peak * or(was.bf16Tflops()),
            eight == null ? null : peak * eight,
            was.scaleUpGbPerSecond());
    return new Asked(
        asked.model(), faster, asked.accelerators(), asked.parallelism(), asked.format(),
        asked.server(), asked.version(), asked.input(), asked.output());
  }

  private static double or(@Nullable Double fact) {
    return fact == null ? Double.NaN : fact;
  }

  private static Asked longer(Asked asked, double input) {
    return new Asked(
        asked.model(), asked.accelerator(), asked.accelerators(), asked.parallelism(),
        asked.format(), asked.server(), asked.version(), asked.input() + input, asked.output());
  }

  @Property
  void moreBandwidthNeverTakesLonger(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 10) double more,
      @ForAll @DoubleRange(min = 1, max = 2000) double load) {
    double before = reading(asked, load).step();

    assertThat(reading(faster(asked, more, 1), load).step()).isLessThanOrEqualTo(before);
  }

  /** Choosing experts and gathering their tokens takes a time in each layer, whatever the batch. */
  @Property
  void expertsTakeAFixedTimeInEachLayer(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 2000) double load) {
    Core slower = new Core(Map.of(Coefficient.EXPERTS, Coefficient.EXPERTS.start() + 1));
    ModelSize model = asked.setup().model();
    double more =
        slower.at(asked.setup(), asked.demand(load)).step() - reading(asked, load).step();

    assertThat(more).isCloseTo(model.routed() > 0 ? 1e-6 * model.layers() : 0, within(1e-9));
  }

  @Property
  void moreArithmeticNeverTakesLonger(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 10) double more,
      @ForAll @DoubleRange(min = 1, max = 2000) double load) {
    double before = reading(asked, load).step();

    assertThat(reading(faster(asked, 1, more), load).step()).isLessThanOrEqualTo(before);
  }

  /** Of a batch that stays the same: memory may hold fewer of longer ones. */
  @Property
  void aLongerContextNeverTakesLess(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 50_000) double more,
      @ForAll @DoubleRange(min = 1, max = 2000) double batch) {
    Asked longer = longer(asked, more);
    Work before = Work.of(asked.setup(), asked.demand(batch), batch);
    Work after = Work.of(longer.setup(), longer.demand(batch), batch);

    assertThat(after.shortestStep()).isGreaterThanOrEqualTo(before.shortestStep());
    assertThat(after.cache()).isGreaterThan(before.cache());
    assertThat(after.prefill()).isGreaterThan(before.prefill());
    assertThat(after.promptAttention()).isGreaterThan(before.promptAttention());
  }

  @Property
  void aLongerContextNeverShortensARequest(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 50_000) double more,
      @ForAll @DoubleRange(min = 1, max = 2000) double load) {
    assertThat(seconds(longer(asked, more), load))
        .isGreaterThanOrEqualTo(0.999999 * seconds(asked, load));
  }

  private static double seconds(Asked asked, double load) {
    Core.Reading reading = reading(asked, load);
    return reading.first() + reading.step() * asked.output();
  }

  @Property
  void moreLoadNeverTakesLess(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 2000) double load,
      @ForAll @DoubleRange(min = 1, max = 10) double more) {
    Core.Reading before = reading(asked, load);
    Core.Reading after = reading(asked, load * more);

    assertThat(after.step()).isGreaterThanOrEqualTo(before.step() * 0.9999999);
    assertThat(after.first()).isGreaterThanOrEqualTo(before.first() * 0.9999999);
    assertThat(after.batch()).isLessThanOrEqualTo(Math.max(1, load * more));
  }

  @Property
  void atLeastOneRequestDecodes(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 1, max = 2000) double load,
      @ForAll @DoubleRange(min = 0.5, max = 5) double held) {
    Core core = new Core(Map.of(Coefficient.CAPACITY, held));

    assertThat(core.at(asked.setup(), asked.demand(load)).batch()).isGreaterThanOrEqualTo(1);
  }
}
