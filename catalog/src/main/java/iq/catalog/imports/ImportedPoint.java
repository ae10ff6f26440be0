package iq.catalog.imports;

import iq.catalog.Configuration;
import iq.catalog.Days;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Metric;
import iq.catalog.Parallelism;
import iq.catalog.Source;
import iq.catalog.Workload;
import iq.catalog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One load point of the project's own JSON, with everything that says which benchmark it is of. */
record ImportedPoint(
    Source source,
    String path,
    String measuredBy,
    @Nullable String measuredOn,
    @Nullable String publishedOn,
    @Nullable String curve,
    @Nullable String derived,
    @Nullable String notes,
    Configuration configuration,
    Workload workload,
    LoadKind loadKind,
    LoadPoint point,
    Extras extras) {

  static final Set<String> FIELDS =
      Set.of(
          "source",
          "origin",
          "measured_on",
          "model",
          "precision",
          "model_server",
          "model_server_version",
          "serving_stack",
          "serving_stack_version",
          "accelerator",
          "accelerator_count",
          "node_count",
          "parallelism",
          "disaggregated",
          "workload",
          "load",
          "metrics",
          "derived",
          "curve",
          "notes",
          "extra");

  private static final Set<String> SOURCE =
      Set.of("name", "repository", "commit", "path", "license", "url", "measured_by");

  private static final Set<String> WORKLOAD =
      Set.of(
          "input_tokens_mean",
          "output_tokens_mean",
          "input_tokens_nominal",
          "output_tokens_nominal",
          "dataset");

  private static final Set<String> METRICS =
      Set.of(
          "requests_per_second",
          "output_tokens_per_second",
          "input_tokens_per_second",
          "ttft_ms",
          "itl_ms",
          "tpot_ms",
          "ntpot_ms",
          "e2e_ms",
          "kv_cache_utilization",
          "queue_size");

  private static final Map<String, LoadKind> LOAD_KINDS = loadKinds();

  static ImportedPoint of(JsonObject json) {
    json.only(FIELDS);
    JsonObject source = json.objectOf("source", SOURCE);
    Extras extras = Extras.of(json.object("extra"));
    String published = extras.get("page_added");
    String submitter = extras.get("submitter");
    String by = source.required("measured_by");
    return new ImportedPoint(
        Sources.of(source),
        source.required("path"),
        submitter == null ? by : submitter + " (" + by + ")",
        day(json, "measured_on"),
        published != null ? published : extras.get("readme_date"),
        json.text("curve"),
        json.texts("derived"),
        json.text("notes"),
        configuration(json, extras),
        workload(json.objectOf("workload", WORKLOAD)),
        loadKind(json.objectOf("load", Set.of("kind", "value"))),
        point(json),
        extras);
  }

  private static @Nullable String day(JsonObject json, String name) {
    String day = json.text(name);
    if (day != null && !Days.isDate(day)) {
      throw json.fault(name, "a date such as 2026-03-31");
    }
    return day;
  }

  private static Configuration configuration(JsonObject json, Extras extras) {
    JsonObject ways = json.objectOf("parallelism", Set.of("tp", "pp", "dp", "ep"));
    Integer count = json.integer("accelerator_count");
    if (count == null || count < 1) {
      throw json.fault("accelerator_count", "a whole number, 1 or more");
    }
    String version = json.text("model_server_version");
    String split = extras.prefillDecodeSplit();
    return new Configuration(
        json.required("model"),
        json.text("model_server"),
        version == null || !version.matches("v\\d.*") ? version : version.substring(1),
        json.text("serving_stack"),
        json.text("serving_stack_version"),
        json.required("accelerator"),
        count,
        json.integer("node_count"),
        json.text("precision"),
        new Parallelism(
            ways.integer("tp"), ways.integer("pp"), ways.integer("dp"), ways.integer("ep")),
        split == null && json.flag("disaggregated") ? "yes" : split,
        extras.speculativeDecoding(),
        replicas(json.object("extra")),
        extras.get("instance_type"),
        extras.get("tpu_topology"),
        null);
  }

  private static @Nullable Integer replicas(JsonObject extra) {
    Integer replicas = extra.integer("replicas");
    if (replicas != null && replicas < 1) {
      throw extra.fault("replicas", "a whole number, 1 or more");
    }
    return replicas;
  }

  private static Workload workload(JsonObject json) {
    return new Workload(
        json.number("input_tokens_mean"),
        json.number("output_tokens_mean"),
        json.number("input_tokens_nominal"),
        json.number("output_tokens_nominal"),
        json.text("dataset"));
  }

  private static LoadKind loadKind(JsonObject load) {
    LoadKind kind = LOAD_KINDS.get(Objects.requireNonNullElse(load.text("kind"), ""));
    if (kind == null) {
      throw load.fault("kind", "one of " + LOAD_KINDS.keySet());
    }
    return kind;
  }

  private static LoadPoint point(JsonObject json) {
    JsonObject metrics = json.objectOf("metrics", METRICS);
    double throughput = metrics.number("output_tokens_per_second");
    if (!(throughput > 0)) {
      throw metrics.fault("output_tokens_per_second", "a number above 0");
    }
    JsonObject workload = json.object("workload");
    Latency ttft = latency(metrics, Metric.TTFT);
    Latency tpot = latency(metrics, Metric.TPOT);
    Latency e2e = latency(metrics, Metric.E2E);
    double tokens = workload.number("output_tokens_mean");
    String fault = new LatencyCheck(tokens, ttft, tpot, e2e).fault();
    return new LoadPoint(
        json.object("load").number("value"),
        metrics.number("requests_per_second"),
        throughput,
        metrics.number("input_tokens_per_second"),
        ttft,
        fault == null ? latency(metrics, Metric.ITL) : Latency.NONE,
        fault == null ? tpot : Latency.NONE,
        latency(metrics, Metric.NTPOT),
        e2e,
        metrics.number("kv_cache_utilization"),
        metrics.number("queue_size"),
        workload.number("input_tokens_mean"),
        tokens,
        json.object("source").required("path"),
        joined(json.text("notes"), fault),
        null);
  }

  private static @Nullable String joined(@Nullable String notes, @Nullable String more) {
    return notes == null || more == null ? (notes == null ? more : notes) : notes + "; " + more;
  }

  private static Latency latency(JsonObject metrics, Metric metric) {
    JsonObject json = metrics.object(LatencyCheck.column(metric));
    json.only(Set.of("mean", "p50", "p90", "p95", "p99"));
    return LatencyCheck.nonZero(
        new Latency(
            json.number("mean"),
            json.number("p50"),
            json.number("p90"),
            json.number("p95"),
            json.number("p99")));
  }

  /**
   * What must agree for two points to be of one benchmark. Points of different sources, submitters,
   * scenarios, systems, configurations or lengths are kept apart though their file gives them one
   * curve, and so is everything that was not varied in steps of load.
   */
  List<@Nullable Object> group() {
    List<@Nullable Object> group = new ArrayList<>(identity());
    group.add(source);
    group.addAll(configurationFields());
    group.add(workload.inputTokensNominal());
    group.add(workload.outputTokensNominal());
    group.add(workload.dataset());
    return group;
  }

  /**
   * What the id of a user's own benchmark is made from: all but the source's version. Two imports
   * may use one curve's name for different things, and must not replace each other.
   */
  List<@Nullable Object> ownIdentity() {
    List<@Nullable Object> group = group();
    group.remove(source);
    return group;
  }

  /**
   * What the id of a published benchmark is made from: a publication's curves have names of their
   * own, so that a correction of the rest keeps ids.
   */
  List<@Nullable Object> identity() {
    Object saturation =
        loadKind == LoadKind.SATURATION ? point.load() + "|" + extras.get("public_id") : null;
    return java.util.Arrays.asList(
        measuredBy,
        curve == null ? configurationAndWorkload() : curve,
        loadKind,
        configuration.serverVersion(),
        extras.get("scenario"),
        extras.get("system"),
        extras.get("framework"),
        extras.get("heading"),
        saturation);
  }

  private List<@Nullable Object> configurationAndWorkload() {
    List<@Nullable Object> key = new ArrayList<>(configurationFields());
    key.add(workload.nominalShape().label());
    key.add(workload.dataset());
    return key;
  }

  /** Field by field, so that a new field of the records changes no id. */
  private List<@Nullable Object> configurationFields() {
    Configuration c = configuration;
    return java.util.Arrays.asList(
        c.model(),
        c.server(),
        c.stack(),
        c.stackVersion(),
        c.accelerator(),
        c.acceleratorCount(),
        c.nodeCount(),
        c.precision(),
        c.parallelism().tensor(),
        c.parallelism().pipeline(),
        c.parallelism().data(),
        c.parallelism().expert(),
        c.prefillDecodeSplit(),
        c.speculativeDecoding(),
        c.replicas(),
        c.instanceType(),
        c.tpuTopology());
  }

  private static Map<String, LoadKind> loadKinds() {
    Map<String, LoadKind> kinds = new TreeMap<>();
    for (LoadKind kind : LoadKind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    return kinds;
  }
}
