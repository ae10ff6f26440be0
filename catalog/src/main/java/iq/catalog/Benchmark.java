package iq.catalog;

import java.util.List;

/**
 * One configuration's load points under one workload, from one source: its curve. Points of
 * different sources are never one benchmark.
 *
 * @param id eight hexadecimal digits, stable over versions of the catalog
 * @param points in the order of the source; may be unordered, repeated or single
 */
public record Benchmark(
    String id,
    Configuration configuration,
    Workload workload,
    LoadKind loadKind,
    Provenance provenance,
    List<LoadPoint> points) {

  public Benchmark {
    points = List.copyOf(points);
  }
}
