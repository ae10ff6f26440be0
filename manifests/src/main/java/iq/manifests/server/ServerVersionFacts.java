package iq.manifests.server;

import iq.advisor.Versions;
import iq.catalog.ServerFlag;
import iq.catalog.ServerMetric;
import iq.catalog.ServerTables;
import iq.catalog.ServerVersion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a model server knows: its flags by the names of its day, their values and
 * defaults, and its metrics with what it takes to have them exported. Each answer says what it
 * rests on; nothing is known of a version beyond what {@link Standing} allows.
 */
public final class ServerVersionFacts {
  private static final String VLLM_TPU = "vllm-tpu";

  private final String server;
  private final String version;
  private final Standing standing;
  private final VersionTable<ServerMetric> metrics;
  private final FlagFinder flagFinder;
  private final MetricFinder metricFinder;
  private final List<String> coverage;

  private ServerVersionFacts(
      String server, String version, ServerTables tables, List<ServerTables> over) {
    VersionTable<ServerFlag> flags = VersionTable.flags(tables, over);
    this.server = server;
    this.version = version;
    this.standing = Placement.of(version, flags.versions());
    this.metrics = VersionTable.metrics(tables, over);
    this.coverage = coverage(tables, over);
    String covers = coverage.isEmpty() ? null : String.join("; ", coverage);
    this.flagFinder = new FlagFinder(server, version, standing, flags, covers);
    this.metricFinder = new MetricFinder(version, standing, metrics, flags, covers);
  }

  /**
   * The facts of a server as the tables name it: {@code vllm}, {@code vllm-tpu}, {@code sglang},
   * {@code tgi}, {@code triton-trtllm}, {@code trtllm-serve}, {@code jetstream}, ….
   *
   * @param version with or without a leading {@code v}
   * @param tables what is known of a server, such as {@code catalog::serverTables}
   */
  public static ServerVersionFacts of(
      String server, String version, Function<String, ServerTables> tables) {
    String stored = Objects.requireNonNullElse(Versions.stored(version), version);
    if (!server.equals(VLLM_TPU)) {
      return new ServerVersionFacts(server, stored, tables.apply(server), List.of());
    }
    // vLLM for TPU is vLLM of the same number, but for the rows that its packages bring.
    List<ServerTables> over = List.of(tables.apply(VLLM_TPU), tables.apply("tpu-inference"));
    return new ServerVersionFacts(server, stored, tables.apply("vllm"), over);
  }

  private static List<String> coverage(ServerTables tables, List<ServerTables> over) {
    Set<String> all = new LinkedHashSet<>();
    tables.versions().stream()
        .map(ServerVersion::covers)
        .filter(Objects::nonNull)
        .forEach(all::add);
    for (ServerTables addition : over) {
      for (ServerVersion looked : addition.versions()) {
        String covers = looked.covers() == null ? "" : ": " + looked.covers();
        all.add(looked.server() + " " + looked.version() + covers);
      }
    }
    return List.copyOf(all);
  }

  /** Where the version stands among those looked at. */
  public Standing standing() {
    return standing;
  }

  /** What of the server was read, where that is not all; empty when all was. */
  public List<String> coverage() {
    return coverage;
  }

  /** Whether the version is known to know a flag or environment variable, in one meaning. */
  public boolean knows(String flag) {
    return flagFinder.absence(flag) == null;
  }

  /** The version's name for a flag: the first of these names that it knows. */
  public FlagAnswer flag(String... names) {
    return flagFinder.find(Arrays.asList(names));
  }

  /** The version's name for a flag: the first of these names that it knows. */
  public FlagAnswer flag(List<String> names) {
    return flagFinder.find(names);
  }

  /** What is known of a flag; empty when the version is not known to know it. */
  public Optional<FlagDetails> details(String flag) {
    return flagFinder.details(flag);
  }

  /** The metric that plays a role; one that is always exported goes before one that has needs. */
  public MetricAnswer metric(MetricRole role) {
    String names = server.equals(VLLM_TPU) ? "vllm" : server;
    return firstExported(RoleNames.of(names, role), role.words());
  }

  /** A metric by its name. */
  public MetricAnswer metric(MetricName metric) {
    return firstExported(List.of(metric), metric.selector());
  }

  private MetricAnswer firstExported(List<MetricName> names, String asked) {
    Map<String, Absence> reasons = new LinkedHashMap<>();
    MetricAnswer.@Nullable Exported best = null;
    for (MetricName name : names) {
      MetricFinder.Found found = metricFinder.find(name);
      if (found.row() == null) {
        reasons.put(name.selector(), Objects.requireNonNull(found.absence()));
      } else if (best == null || (found.needs().isEmpty() && !best.needs().isEmpty())) {
        best = exported(name, found.row(), found.needs());
      }
    }
    return best != null
        ? best
        : new MetricAnswer.NotExported(server, version, standing, asked, reasons);
  }

  private MetricAnswer.Exported exported(
      MetricName name, ServerMetric row, List<MetricNeed> needs) {
    Known known = Known.of(server, version, standing, metrics, name.name());
    return new MetricAnswer.Exported(known, name, row.type(), row.condition(), needs);
  }
}
