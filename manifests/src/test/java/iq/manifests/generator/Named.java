package iq.manifests.generator;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.UseCase;
import iq.catalog.Workload;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Request;
import java.util.List;

/** All that users and the files of sources can put into words, on a profile of the catalog. */
record Named(
    String model,
    String namespace,
    String catalog,
    String useCase,
    String benchmark,
    String source,
    String place,
    String measuredBy,
    String measuredOn,
    String settings,
    String speculative,
    String dataset,
    String instance) {

  static final Named HARMLESS =
      new Named(
          "owner/model", "default", "1", "Chat", "00000001", "Source", "file.json", "us",
          "2026-01-01", "seed=1", "draft", "data", "machine");

  /** The same in another namespace. */
  Named in(String other) {
    return new Named(
        model, other, catalog, useCase, benchmark, source, place, measuredBy, measuredOn, settings,
        speculative, dataset, instance);
  }

  Request request(Profile profile, Choice choice) {
    Request as = profile.request(choice);
    UseCase lengths = as.useCase();
    return new Request(
        model, as.server(), as.accelerator(), as.version(),
        new UseCase(useCase, lengths.inputTokens(), lengths.outputTokens(), useCase), namespace,
        as.day(), catalog, as.options());
  }

  /** With no other model known, so that none has a claim to a name. */
  Facts facts(Profile profile) {
    Facts known = profile.facts();
    return new Facts(
        List.of(renamed(profile.benchmark())), known.model(), known.accelerator(),
        known.machines(), List.of(), known.tables());
  }

  private Benchmark renamed(Benchmark from) {
    Workload w = from.workload();
    Source as = from.provenance().source();
    Source written = new Source(source, source, place, null, as.licence(), source, measuredOn);
    return new Benchmark(
        benchmark,
        renamed(from.configuration()),
        new Workload(
            w.inputTokens(), w.outputTokens(), w.inputTokensNominal(), w.outputTokensNominal(),
            dataset),
        from.loadKind(),
        new Provenance(written, place, measuredBy, measuredOn, null, null, place, settings),
        from.points());
  }

  private Configuration renamed(Configuration c) {
    return new Configuration(
        model, c.server(), c.serverVersion(), c.stack(), c.stackVersion(), c.accelerator(),
        c.acceleratorCount(), c.nodeCount(), c.precision(), c.parallelism(),
        c.prefillDecodeSplit(), speculative, c.replicas(), instance, c.tpuTopology(), settings);
  }
}
