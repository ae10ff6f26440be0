package iq.catalog.row;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.InvalidDataException;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.Workload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A benchmark as one row: without its points, its source by id. */
public record BenchmarkRow(
    String id,
    Configuration configuration,
    Workload workload,
    LoadKind loadKind,
    String sourceId,
    String path,
    String measuredBy,
    @Nullable String measuredOn,
    @Nullable String publishedOn,
    @Nullable String curve,
    @Nullable String derived,
    @Nullable String notes) {

  /** The row of a benchmark. */
  public static BenchmarkRow of(Benchmark b) {
    Provenance p = b.provenance();
    return new BenchmarkRow(
        b.id(),
        b.configuration(),
        b.workload(),
        b.loadKind(),
        p.source().id(),
        p.path(),
        p.measuredBy(),
        p.measuredOn(),
        p.publishedOn(),
        p.curve(),
        p.derived(),
        p.notes());
  }

  /**
   * The benchmark of this row.
   *
   * @throws InvalidDataException when the source is not among those given
   */
  public Benchmark with(Map<String, Source> sources, List<LoadPoint> points) {
    Source source = sources.get(sourceId);
    if (source == null) {
      throw new InvalidDataException(
          "benchmark " + id + " has no provenance: source '" + sourceId + "' is not known");
    }
    Provenance provenance =
        new Provenance(
            source, path, measuredBy, measuredOn, publishedOn, curve, derived, notes);
    return new Benchmark(id, configuration, workload, loadKind, provenance, points);
  }
}
