package iq.manifests.server;

import iq.catalog.ServerFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of the metric table: what meets them in a version looked at. */
final class Conditions {
  private static final Pattern MINOR = Pattern.compile("0\\.(\\d+)\\b.*");
  private static final String SHOW_HIDDEN = "--show-hidden-metrics-for-version";

  private final String version;
  private final VersionTable<ServerFlag> flags;

  /** The version is the one that is asked about, which need not be one looked at. */
  Conditions(String version, VersionTable<ServerFlag> flags) {
    this.version = version;
    this.flags = flags;
  }

  /** What the server must be started with; null when nothing that is known of meets it. */
  @Nullable List<MetricNeed> needs(@Nullable String condition, int index) {
    List<MetricNeed> needs = new ArrayList<>();
    if (condition == null) {
      return needs;
    }
    for (String term : condition.split(" & ", -1)) {
      List<MetricNeed> more = term(term, index);
      if (more == null) {
        return null;
      }
      needs.addAll(more);
    }
    return needs;
  }

  private @Nullable List<MetricNeed> term(String term, int index) {
    return switch (term) {
      case "V0 engine" -> oldEngine(term, index);
      case "show_hidden_metrics" -> hidden(term, index);
      default -> switchedOn(term, index);
    };
  }

  /** vLLM's first engine: the default, then to be asked for, then gone, as its variable shows. */
  private @Nullable List<MetricNeed> oldEngine(String term, int index) {
    List<ServerFlag> rows = flags.rows("VLLM_USE_V1", index);
    if (rows.isEmpty()) {
      return null;
    }
    return "False".equals(rows.getFirst().defaultText())
        ? List.of()
        : List.of(new MetricNeed.Environment("VLLM_USE_V1", "0", term));
  }

  /** The flag's value must be the minor version before the server's own; any other is ignored. */
  private @Nullable List<MetricNeed> hidden(String term, int index) {
    Matcher minor = MINOR.matcher(version);
    if (flags.rows(SHOW_HIDDEN, index).isEmpty() || !minor.matches()) {
      return null;
    }
    int before = Integer.parseInt(minor.group(1)) - 1;
    return before < 0
        ? null
        : List.of(new MetricNeed.Argument(SHOW_HIDDEN + "=0." + before, term));
  }

  /** A condition that is named as a flag without a value is met by that flag. */
  private @Nullable List<MetricNeed> switchedOn(String term, int index) {
    String flag = "--" + term.toLowerCase(Locale.ROOT).replace('_', '-');
    boolean known = flags.rows(flag, index).stream().anyMatch(row -> row.kind().equals("flag"));
    return known ? List.of(new MetricNeed.Argument(flag, term)) : null;
  }
}
