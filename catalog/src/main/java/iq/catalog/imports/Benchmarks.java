package iq.catalog.imports;

import iq.catalog.Benchmark;
import iq.catalog.LoadPoint;
import iq.catalog.Provenance;
import iq.catalog.Workload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Puts imported points together into benchmarks. */
final class Benchmarks {
  private static final int ID_BYTES = 4;

  private Benchmarks() {}

  static List<Benchmark> of(
      List<ImportedPoint> points, Function<ImportedPoint, List<@Nullable Object>> identity) {
    Map<List<@Nullable Object>, List<ImportedPoint>> groups = new LinkedHashMap<>();
    for (ImportedPoint point : points) {
      groups.computeIfAbsent(point.group(), key -> new ArrayList<>()).add(point);
    }
    Map<List<@Nullable Object>, String> ids = ids(groups, identity);
    List<Benchmark> benchmarks = new ArrayList<>();
    groups.forEach(
        (group, own) -> benchmarks.add(benchmark(Objects.requireNonNull(ids.get(group)), own)));
    return benchmarks;
  }

  /**
   * An id for each group, whatever the order of the points. It is made from the identity alone, so
   * that a new commit of the source keeps it; from the whole group where that is not unique.
   */
  private static Map<List<@Nullable Object>, String> ids(
      Map<List<@Nullable Object>, List<ImportedPoint>> groups,
      Function<ImportedPoint, List<@Nullable Object>> identity) {
    Map<List<@Nullable Object>, String> ids = new HashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    groups.forEach(
        (group, points) -> {
          ImportedPoint first = points.getFirst();
          String id = hash(first.source().name() + "|" + identity.apply(first) + "|1");
          ids.put(group, id);
          uses.merge(id, 1, Integer::sum);
        });
    Set<String> taken = new HashSet<>(uses.keySet());
    groups.keySet().stream()
        .filter(group -> uses.getOrDefault(ids.get(group), 1) > 1)
        .sorted(Comparator.comparing(Object::toString))
        .forEach(group -> ids.put(group, free(group.toString(), taken)));
    return ids;
  }

  private static String free(String text, Set<String> taken) {
    int attempt = 2;
    String id = hash(text);
    while (!taken.add(id)) {
      id = hash(text + "|" + attempt++);
    }
    return id;
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Benchmark benchmark(String id, List<ImportedPoint> points) {
    ImportedPoint first = points.getFirst();
    Set<String> common = Extras.common(points.stream().map(ImportedPoint::extras).toList());
    Workload workload = workload(points);
    String path = commonPath(points);
    String notes = same(points, ImportedPoint::notes) ? first.notes() : null;
    boolean sameDay = same(points, ImportedPoint::measuredOn);
    Provenance provenance =
        new Provenance(
            first.source(),
            path,
            first.measuredBy(),
            sameDay ? first.measuredOn() : lastDay(points),
            first.publishedOn(),
            first.curve(),
            first.derived(),
            notes);
    return new Benchmark(
        id,
        first.configuration().withSettings(first.extras().text(common)),
        workload,
        first.loadKind(),
        provenance,
        points.stream().map(p -> point(p, workload, path, notes, common)).toList());
  }

  private static LoadPoint point(
      ImportedPoint imported,
      Workload workload,
      String path,
      @Nullable String notes,
      Set<String> common) {
    LoadPoint p = imported.point();
    return new LoadPoint(
        p.load(),
        p.requestsPerSecond(),
        p.outputTokensPerSecond(),
        p.inputTokensPerSecond(),
        p.ttft(),
        p.itl(),
        p.tpot(),
        p.ntpot(),
        p.e2e(),
        p.kvCacheUtilization(),
        p.queueSize(),
        p.inputTokens() == workload.inputTokens() ? Double.NaN : p.inputTokens(),
        p.outputTokens() == workload.outputTokens() ? Double.NaN : p.outputTokens(),
        path.equals(p.path()) ? null : p.path(),
        Objects.equals(notes, p.notes()) ? null : p.notes(),
        imported.extras().textWithout(common));
  }

  private static Workload workload(List<ImportedPoint> points) {
    Workload first = points.getFirst().workload();
    return new Workload(
        median(points, p -> p.workload().inputTokens()),
        median(points, p -> p.workload().outputTokens()),
        first.inputTokensNominal(),
        first.outputTokensNominal(),
        first.dataset());
  }

  private static double median(
      List<ImportedPoint> points, ToDoubleFunction<ImportedPoint> value) {
    double[] sorted = points.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
  }

  private static boolean same(
      List<ImportedPoint> points, Function<ImportedPoint, @Nullable String> field) {
    String first = field.apply(points.getFirst());
    return points.stream().allMatch(point -> Objects.equals(field.apply(point), first));
  }

  private static @Nullable String lastDay(List<ImportedPoint> points) {
    return points.stream()
        .map(ImportedPoint::measuredOn)
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .orElse(null);
  }

  /** The file of all points, or the folder that holds their files. */
  private static String commonPath(List<ImportedPoint> points) {
    String common = points.getFirst().path();
    for (ImportedPoint point : points) {
      while (!point.path().startsWith(common)) {
        int slash = common.lastIndexOf('/', common.length() - 2);
        common = slash < 0 ? "" : common.substring(0, slash + 1);
      }
    }
    return common.isEmpty() ? points.getFirst().path() : common;
  }
}
