package iq.manifests.generator;

import iq.manifests.Agreement;
import iq.manifests.ManifestSet;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.StackAgreement;
import iq.manifests.layout.Layout;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes sets, checks each, and counts them. */
final class Tally {
  private static final int SHOWN = 400;

  private final long started = System.nanoTime();
  private final long startedAt = processorTime();
  private final Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
  private final Map<String, Map<String, Integer>> values = new TreeMap<>();
  private final Set<Asked> asked = new HashSet<>();
  private final Map<String, String> faults = new LinkedHashMap<>();
  private int made;

  private final List<Layout> layouts;

  /** Each set in these layouts; in the one chosen where there are none. */
  Tally(Layout... layouts) {
    this.layouts = List.of(layouts);
  }

  private record Asked(Profile profile, Choice choice) {}

  /**
   * One set; where a value cannot be, such as a platform without the accelerator, with the next of
   * its axis, so that the other values still meet. What was asked before is left out.
   */
  void addOrNext(Profile profile, Choice choice) {
    Choice tried = choice;
    Set<Choice> before = new HashSet<>();
    while (before.add(tried) && asked.add(new Asked(profile, tried))) {
      Reason reason = add(profile, tried);
      if (reason == null || reason.axis() == null) {
        return;
      }
      tried = tried.next(reason.axis());
    }
  }

  /** One set; why there is none, null where it was made. */
  @Nullable Reason add(Profile profile, Choice choice) {
    try {
      switch (Manifests.create(profile.request(choice), profile.facts())) {
        case Outcome.Made set -> {
          count(profile, choice);
          check(set.set(), choice);
        }
        case Outcome.Refused no -> {
          Reason reason = Reason.of(no.why());
          refused.merge(reason, 1, Integer::sum);
          return reason;
        }
      }
    } catch (RuntimeException | AssertionError e) {
      faults.putIfAbsent(shortened(e.getMessage()), profile.setting() + " " + choice);
    }
    return null;
  }

  private void check(ManifestSet set, Choice choice) {
    Agreement.check(set, choice.platform());
    if (choice.stack()) {
      StackAgreement.check(set);
    }
    for (Layout layout : layouts.isEmpty() ? List.of(choice.layout()) : layouts) {
      Layouts.check(layout, set);
    }
  }

  private void count(Profile profile, Choice choice) {
    made++;
    count("SERVER", profile.servedBy());
    choice.values().forEach((axis, value) -> count(axis.name(), value));
  }

  private void count(String axis, String value) {
    values.computeIfAbsent(axis, _ -> new TreeMap<>()).merge(value, 1, Integer::sum);
  }

  private static String shortened(@Nullable String message) {
    String words = String.valueOf(message).strip();
    return words.substring(0, Math.min(words.length(), SHOWN));
  }

  /** What is wrong, each with the first set that it was found in. */
  Map<String, String> faults() {
    return faults;
  }

  int made() {
    return made;
  }

  /** The values of an axis, or the servers, with how often each was made. */
  Map<String, Integer> made(String axis) {
    return values.getOrDefault(axis, Map.of());
  }

  /** How many, how long; on a busy machine the processor tells more. */
  String progress() {
    return String.format(
        "%,d sets made and validated in %.1f s, %.1f s of them of a processor",
        made, (System.nanoTime() - started) / 1e9, (processorTime() - startedAt) / 1e9);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** How many, how long, and of what. */
  String inWords(String title) {
    StringBuilder text = new StringBuilder(title + ": " + progress());
    values.forEach((axis, counts) -> text.append("\n  ").append(axis).append(": ").append(counts));
    return text.append("\n  refused: ").append(refused).toString();
  }
}
