package iq.manifests.server;

import iq.catalog.ServerFlag;
import iq.catalog.ServerMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds how the versions that are consulted export a metric. */
final class MetricFinder {

  /** How it is exported, or why not; of the two one is null. */
  record Found(
      @Nullable ServerMetric row, List<MetricNeed> needs, @Nullable Absence absence) {
    static Found not(Absence absence) {
      return new Found(null, List.of(), absence);
    }
  }

  private final VersionTable<ServerMetric> metrics;
  private final VersionTable<ServerFlag> flags;
  private final Standing standing;
  private final Conditions conditions;
  private final @Nullable String covers;

  MetricFinder(
      String version,
      Standing standing,
      VersionTable<ServerMetric> metrics,
      VersionTable<ServerFlag> flags,
      @Nullable String covers) {
    this.metrics = metrics;
    this.flags = flags;
    this.standing = standing;
    this.conditions = new Conditions(version, flags);
    this.covers = covers;
  }

  Found find(MetricName metric) {
    Absence absence = Presence.absence(metrics, standing, metric.name(), covers);
    if (absence != null) {
      return Found.not(absence);
    }
    Set<MetricNeed> needs = new LinkedHashSet<>();
    Found hardest = null;
    for (int index : Presence.indices(metrics, standing)) {
      Found found = at(metric, index);
      if (found.absence() != null) {
        return found;
      }
      needs.addAll(found.needs());
      if (hardest == null || found.needs().size() > hardest.needs().size()) {
        hardest = found;
      }
    }
    return hardest == null ? Found.not(new Absence.UnknownServer()) : checked(hardest, needs);
  }

  /** What one of the versions around needs is given only if the other knows the flag as well. */
  private Found checked(Found found, Set<MetricNeed> needs) {
    for (MetricNeed need : needs) {
      Absence absence = Presence.absence(flags, standing, need.flag(), covers);
      if (absence != null) {
        return Found.not(absence);
      }
    }
    return new Found(found.row(), List.copyOf(needs), null);
  }

  /** Of the rows of one version, the one that is easiest to have. */
  private Found at(MetricName metric, int index) {
    List<Found> ways = new ArrayList<>();
    Absence absence = new Absence.UnmetCondition("");
    for (ServerMetric row : metrics.rows(metric.name(), index)) {
      Found way = metric.label() == null ? way(row, index) : labelled(row, metric);
      if (way.absence() == null) {
        ways.add(way);
      } else {
        absence = way.absence();
      }
    }
    return ways.stream()
        .min((a, b) -> Integer.compare(a.needs().size(), b.needs().size()))
        .orElse(Found.not(absence));
  }

  private Found way(ServerMetric row, int index) {
    List<MetricNeed> needs = conditions.needs(row.condition(), index);
    return needs == null
        ? Found.not(new Absence.UnmetCondition(String.valueOf(row.condition())))
        : new Found(row, needs, null);
  }

  /** The condition column of a metric that is told by a label lists the label's values. */
  private static Found labelled(ServerMetric row, MetricName metric) {
    String wanted = metric.label() + "=" + metric.value();
    String values = row.condition() == null ? "" : row.condition();
    return Arrays.asList(values.split(" ", -1)).contains(wanted)
        ? new Found(row, List.of(), null)
        : Found.not(
            new Absence.NoLabelValue(
                String.valueOf(metric.label()), String.valueOf(metric.value())));
  }
}
