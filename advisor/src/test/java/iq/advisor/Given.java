package iq.advisor;

import static java.lang.Double.NaN;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Parallelism;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes benchmarks for tests: vLLM 0.11.2 on one H100, 128 tokens in and out, unless told. */
record Given(
    String id,
    String model,
    @Nullable String server,
    @Nullable String version,
    @Nullable String stack,
    @Nullable String stackVersion,
    String accelerator,
    int count,
    @Nullable Integer replicas,
    double inputTokens,
    double outputTokens,
    LoadKind kind,
    List<LoadPoint> points) {
  static final String H100 = "nvidia-h100-80gb";
  static final String L4 = "nvidia-l4";

  private static final Source SOURCE =
      new Source("example", "Example", null, null, "CC0-1.0", null, null);
  private static final Provenance PROVENANCE =
      new Provenance(SOURCE, "points.csv", "nobody", null, null, null, null, null);

  static Given benchmark(String id) {
    return new Given(
        id, "example/model", "vllm", "0.11.2", null, null, H100, 1, null, 128, 128,
        LoadKind.REQUEST_RATE, List.of(point(1, 1000, 20, 100, 19)));
  }

  Given named(String other) {
    return new Given(
        other, model, server, version, stack, stackVersion, accelerator, count, replicas,
        inputTokens, outputTokens, kind, points);
  }

  Given model(String name) {
    return new Given(
        id, name, server, version, stack, stackVersion, accelerator, count, replicas,
        inputTokens, outputTokens, kind, points);
  }

  Given server(@Nullable String name, @Nullable String itsVersion) {
    return new Given(
        id, model, name, itsVersion, stack, stackVersion, accelerator, count, replicas,
        inputTokens, outputTokens, kind, points);
  }

  Given version(@Nullable String ofServer) {
    return server(server, ofServer);
  }

  Given stack(@Nullable String name, @Nullable String itsVersion) {
    return new Given(
        id, model, server, version, name, itsVersion, accelerator, count, replicas,
        inputTokens, outputTokens, kind, points);
  }

  Given on(String type, int accelerators) {
    return new Given(
        id, model, server, version, stack, stackVersion, type, accelerators, replicas,
        inputTokens, outputTokens, kind, points);
  }

  Given replicas(@Nullable Integer copies) {
    return new Given(
        id, model, server, version, stack, stackVersion, accelerator, count, copies,
        inputTokens, outputTokens, kind, points);
  }

  Given tokens(double input, double output) {
    return new Given(
        id, model, server, version, stack, stackVersion, accelerator, count, replicas,
        input, output, kind, points);
  }

  Given kind(LoadKind load) {
    return new Given(
        id, model, server, version, stack, stackVersion, accelerator, count, replicas,
        inputTokens, outputTokens, load, points);
  }

  Given points(LoadPoint... loads) {
    return points(List.of(loads));
  }

  Given points(List<LoadPoint> loads) {
    return new Given(
        id, model, server, version, stack, stackVersion, accelerator, count, replicas,
        inputTokens, outputTokens, kind, loads);
  }

  Configuration configuration() {
    return new Configuration(
        model, server, version, stack, stackVersion, accelerator, count, null, null,
        Parallelism.NOT_STATED, null, null, replicas, null, null, null);
  }

  Benchmark made() {
    return new Benchmark(
        id,
        configuration(),
        new Workload(inputTokens, outputTokens, NaN, NaN, null),
        kind,
        PROVENANCE,
        points);
  }

  /** A load with as many input as output tokens and latencies in p50. */
  static LoadPoint point(double load, double tokens, double ntpot, double ttft, double itl) {
    return point(load, tokens, tokens, p50(ntpot), p50(ttft), p50(itl));
  }

  static LoadPoint point(
      double load, double output, double input, Latency ntpot, Latency ttft, Latency itl) {
    return new LoadPoint(
        load, NaN, output, input, ttft, itl, Latency.NONE, ntpot, Latency.NONE,
        NaN, NaN, NaN, NaN, null, null, null);
  }

  static Latency p50(double millis) {
    return new Latency(NaN, millis, NaN, NaN, NaN);
  }
}
