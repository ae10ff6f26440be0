package iq.manifests.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The metric of a version that plays a role, or why there is none. */
public sealed interface MetricAnswer {

  /** As a comment beside the metric, or in place of it. */
  String inWords();

  /**
   * The version exports it.
   *
   * @param type as the server declares it: {@code gauge}, {@code counter}, {@code histogram}
   * @param condition the metric table's condition, null when it is always there
   * @param needs what the server must be started with; empty when it exports the metric anyway
   */
  record Exported(
      Known known,
      MetricName metric,
      String type,
      @Nullable String condition,
      List<MetricNeed> needs)
      implements MetricAnswer {
    public Exported {
      needs = List.copyOf(needs);
    }

    @Override
    public String inWords() {
      String words = known.inWords("exports");
      String start = needs.stream().map(Exported::word).collect(Collectors.joining(" "));
      return needs.isEmpty() ? words : words + "; only with " + start;
    }

    private static String word(MetricNeed need) {
      return switch (need) {
        case MetricNeed.Argument argument -> argument.argument();
        case MetricNeed.Environment variable -> variable.name() + "=" + variable.value();
      };
    }
  }

  /**
   * The version is not known to export any.
   *
   * @param role what was asked for
   * @param reasons by name; none when the server has no metric for the role at all
   */
  record NotExported(
      String server, String version, Standing standing, String role, Map<String, Absence> reasons)
      implements MetricAnswer {
    public NotExported {
      reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    @Override
    public String inWords() {
      String who = server + " " + version + " is not known to export ";
      return reasons.isEmpty()
          ? who + "a metric of " + role
          : who
              + role
              + ": "
              + reasons.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue().inWords())
                  .collect(Collectors.joining("; "));
    }
  }
}
