package iq.cli;

/** What {@code iq} alone says: what it can do next. */
final class Welcome {
  static final String TEXT =
      """
      iq tells which accelerator, machine, model server and version serve a model for the least money.

        iq models list                                     the models that somebody measured
        iq profiles list --model=openai/gpt-oss-120b       their profiles; cheapest first, by workload
        iq profiles list --model=… --target-ttft-milliseconds=300 --pricing-model=on-demand
        iq profiles explain ID                             why, from which source, at which price
        iq profiles chart ID                               its latency-throughput curve
        iq benchmarks import FILE                          your own measurements beside the published
        iq --help                                          all commands
      """;

  private Welcome() {}
}
