package iq.cli.view;

import iq.advisor.Estimation;
import iq.advisor.Profile;
import iq.advisor.curve.Basis;
import iq.advisor.curve.CurvePoint;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.Range;
import iq.answers.report.EstimateWords;
import iq.answers.report.Tree;
import iq.cli.output.KeyColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The loads of a profile, one row each. */
public final class PointRows {
  public static final List<KeyColumn> COLUMNS =
      List.of(
          Lists.column("id"),
          Lists.column("accelerator"),
          Lists.column("machineType"),
          Lists.column("modelServerVersion"),
          Lists.number("load"),
          Lists.number("outputTokensPerSecond"),
          Lists.number("queriesPerSecond"),
          Lists.number("ntpotMs"),
          Lists.number("ttftMs"),
          Lists.number("itlMs"),
          Lists.number("usdPerMillionOutputTokens"),
          Lists.column("basis"),
          Lists.column("source"));

  private PointRows() {}

  /** The rows of one profile, in the order of load; {@code row} is its whole tree. */
  public static List<Map<String, Object>> of(Profile profile, Map<String, Object> row) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Object stats = row.get("performanceStats");
    List<?> all = stats instanceof List<?> list ? list : List.of();
    int i = 0;
    for (CurvePoint point : profile.curve().points()) {
      Map<String, Object> flat = new LinkedHashMap<>(identity(profile));
      put(flat, "load", point.load());
      put(flat, "outputTokensPerSecond", point.outputTokensPerSecond());
      put(flat, "inputTokensPerSecond", point.inputTokensPerSecond());
      put(flat, "queriesPerSecond", point.requestsPerSecond());
      put(flat, "ntpotMs", point.ntpot());
      put(flat, "ttftMs", point.ttft());
      put(flat, "itlMs", point.itl());
      put(flat, "queueSize", point.queueSize());
      put(flat, "kvCacheUtilization", point.kvCacheUtilization());
      put(flat, "usdPerMillionOutputTokens", cost(all.get(i++)));
      flat.put("basis", basis(profile));
      intervals(flat, profile, point);
      flat.put("source", profile.benchmark().provenance().source().name());
      flat.put("place", profile.benchmark().provenance().place());
      rows.add(flat);
    }
    return rows;
  }

  /** A load of a curve was measured, or all of it is an estimate. */
  private static String basis(Profile profile) {
    return profile.estimation() == null ? Basis.MEASURED.word() : EstimateWords.basis(profile);
  }

  private static void intervals(Map<String, Object> row, Profile profile, CurvePoint point) {
    Estimation estimation = profile.estimation();
    if (estimation != null) {
      Estimate at = estimation.band().at(point.load());
      ends(row, "outputTokensPerSecond", at.throughput());
      ends(row, "ntpotMs", at.ntpot());
      ends(row, "ttftMs", at.ttft());
      ends(row, "itlMs", at.itl());
    }
  }

  private static void ends(Map<String, Object> row, String key, Range range) {
    put(row, key + "Low", range.low());
    put(row, key + "High", range.high());
  }

  private static Map<String, Object> identity(Profile profile) {
    var c = profile.benchmark().configuration();
    Tree tree =
        new Tree()
            .put("id", profile.id())
            .put("model", c.model())
            .put("modelServer", c.server())
            .put("modelServerVersion", c.serverVersion())
            .put("servingStack", c.stack())
            .put("accelerator", c.acceleratorCount() + " x " + c.accelerator())
            .put("machineType", profile.machineType())
            .put("workload", profile.workloadLabel())
            .put("loadKind", profile.benchmark().loadKind().word());
    return tree.map();
  }

  private static void put(Map<String, Object> row, String key, double value) {
    if (!Double.isNaN(value)) {
      row.put(key, Math.round(value * 1000) / 1000.0);
    }
  }

  private static double cost(Object stats) {
    if (stats instanceof Map<?, ?> map
        && map.get("cost") instanceof List<?> costs
        && !costs.isEmpty()
        && costs.getFirst() instanceof Map<?, ?> cost
        && cost.get("costPerMillionOutputTokens") instanceof Map<?, ?> amount
        && amount.get("units") instanceof String units
        && amount.get("nanos") instanceof Integer nanos) {
      return Long.parseLong(units) + nanos / 1e9;
    }
    return Double.NaN;
  }
}
