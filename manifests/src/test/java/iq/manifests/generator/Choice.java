package iq.manifests.generator;

import iq.advisor.curve.Targets;
import iq.manifests.layout.Layout;
import iq.manifests.plan.Adapter;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Options;
import iq.manifests.plan.Platform;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A value on each axis. */
record Choice(Map<Axis, String> values) {
  private static final double SLOWEST_FIRST = 60_000;
  private static final double SLOWEST_NEXT = 2_000;
  private static final double REQUESTS_PER_SECOND = 25;
  private static final double OUT_OF_REACH = 0.001;

  /** The first value of each axis: what an empty command line asks for. */
  static final Choice DEFAULTS = of(new int[Axis.values().length]);

  static Choice of(int[] row) {
    Map<Axis, String> values = new EnumMap<>(Axis.class);
    Axis[] axes = Axis.values();
    for (int i = 0; i < axes.length; i++) {
      values.put(axes[i], axes[i].words().get(row[i]));
    }
    return new Choice(values);
  }

  /** Choices in which any so many values meet. */
  static List<Choice> meeting(int strength) {
    int[] sizes = Arrays.stream(Axis.values()).mapToInt(axis -> axis.words().size()).toArray();
    return Rows.of(strength, sizes).stream().map(Choice::of).toList();
  }

  /** All that differ in what they ask for, but for the layout: an adapter needs a target. */
  static Stream<Choice> all() {
    Stream<Choice> all = Stream.of(DEFAULTS);
    for (Axis axis : Axis.values()) {
      if (axis != Axis.LAYOUT) {
        all = all.flatMap(one -> axis.words().stream().map(word -> one.with(axis, word)));
      }
    }
    return all.filter(one -> !one.first(Axis.TARGET) || one.first(Axis.ADAPTER));
  }

  Choice with(Axis axis, String value) {
    Map<Axis, String> changed = new EnumMap<>(values);
    changed.put(axis, value);
    return new Choice(changed);
  }

  /** The same with the next value of an axis: the first one after the last. */
  Choice next(Axis axis) {
    List<String> words = axis.words();
    return with(axis, words.get((words.indexOf(get(axis)) + 1) % words.size()));
  }

  String get(Axis axis) {
    return Objects.requireNonNull(values.get(axis));
  }

  private boolean first(Axis axis) {
    return get(axis).equals(axis.words().getFirst());
  }

  Platform platform() {
    return Objects.requireNonNull(Platform.of(get(Axis.PLATFORM)));
  }

  Layout layout() {
    return Objects.requireNonNull(Layout.of(get(Axis.LAYOUT)));
  }

  boolean newest() {
    return !first(Axis.VERSION);
  }

  boolean stack() {
    return !first(Axis.STACK);
  }

  Options options() {
    return new Options(
        platform(),
        !first(Axis.PRICING),
        autoscaling(),
        first(Axis.STORAGE) ? null : get(Axis.STORAGE),
        stack() ? get(Axis.STACK) : null,
        null);
  }

  private Autoscaling autoscaling() {
    Targets targets =
        switch (get(Axis.TARGET)) {
          case "TTFT" -> new Targets(SLOWEST_FIRST, null, null);
          case "ITL" -> new Targets(null, SLOWEST_NEXT, null);
          case "NTPOT" -> new Targets(null, null, SLOWEST_NEXT);
          case "all three" -> new Targets(SLOWEST_FIRST, SLOWEST_NEXT, SLOWEST_NEXT);
          case "out of reach" -> new Targets(OUT_OF_REACH, null, OUT_OF_REACH);
          default -> Targets.NONE;
        };
    return new Autoscaling(
        targets,
        first(Axis.ADAPTER) ? null : Adapter.of(get(Axis.ADAPTER)),
        first(Axis.LOAD) ? null : REQUESTS_PER_SECOND,
        Autoscaling.START_SECONDS,
        Autoscaling.GROWTH_PERCENT,
        null);
  }
}
