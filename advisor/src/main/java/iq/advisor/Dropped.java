package iq.advisor;

import iq.catalog.Benchmark;

/** A benchmark that was considered and is not among the profiles. */
public record Dropped(Benchmark benchmark, Reason reason) {}
