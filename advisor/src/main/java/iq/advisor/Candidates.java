package iq.advisor;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.CurveKind;
import iq.catalog.Shape;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which benchmarks a question is about, before anything is computed. */
final class Candidates {
  private final Question question;
  private final Readings readings;
  private final List<Dropped> dropped;

  Candidates(Question question, Readings readings, List<Dropped> dropped) {
    this.question = question;
    this.readings = readings;
    this.dropped = dropped;
  }

  List<Benchmark> of(List<Benchmark> benchmarks) {
    List<Benchmark> candidates = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      Reason reason = reason(benchmark);
      if (reason == null) {
        candidates.add(benchmark);
      } else {
        dropped.add(new Dropped(benchmark, reason));
      }
    }
    return question.serverVersion() == null ? latest(candidates) : candidates;
  }

  private @Nullable Reason reason(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    Reason reason = other("model", question.model(), c.model());
    if (reason == null) {
      reason = other("model server", question.server(), c.server());
    }
    if (reason == null) {
      reason = other("accelerator", question.accelerator(), c.accelerator());
    }
    if (reason == null) {
      reason = otherStack(c);
    }
    if (reason == null) {
      reason = otherVersion("version", question.serverVersion(), c.serverVersion());
    }
    if (reason == null) {
      reason = otherWorkload(benchmark);
    }
    return reason == null ? otherKind(benchmark) : reason;
  }

  private @Nullable Reason otherKind(Benchmark benchmark) {
    CurveKind kind = benchmark.loadKind().curveKind();
    return question.kind() == null || question.kind() == kind
        ? null
        : new Reason.OtherKind(question.kind(), kind);
  }

  private static @Nullable Reason other(
      String what, @Nullable String asked, @Nullable String measured) {
    return asked == null || asked.equals(measured)
        ? null
        : new Reason.OtherConfiguration(what, asked, Objects.requireNonNullElse(measured, "none"));
  }

  private @Nullable Reason otherStack(Configuration c) {
    Reason reason = other("serving stack", question.stack(), c.stack());
    return reason != null || question.stack() == null
        ? reason
        : otherVersion("serving stack version", question.stackVersion(), c.stackVersion());
  }

  private static @Nullable Reason otherVersion(
      String what, @Nullable String asked, @Nullable String measured) {
    if (asked == null || asked.equals(Question.ALL_VERSIONS)) {
      return null;
    }
    return measured != null && Version.of(asked).covers(Version.of(measured))
        ? null
        : new Reason.OtherConfiguration(
            what, asked, Objects.requireNonNullElse(measured, "not stated"));
  }

  private @Nullable Reason otherWorkload(Benchmark benchmark) {
    Shape lengths = question.lengths();
    if (lengths == null || question.matchesLengths(benchmark)) {
      return null;
    }
    UseCase useCase = question.useCase();
    String asked = (useCase == null ? "" : useCase.name() + ", ") + lengths.label();
    return new Reason.OtherWorkload(asked, benchmark.workload().shape().label());
  }

  /** Keeps the latest version of each model, server, accelerator and workload shape. */
  private List<Benchmark> latest(List<Benchmark> candidates) {
    Comparator<@Nullable String> order = readings.versions();
    Map<String, @Nullable String> newest = new HashMap<>();
    for (Benchmark benchmark : candidates) {
      String version = benchmark.configuration().serverVersion();
      String key = readings.placing(benchmark).versioned();
      if (!newest.containsKey(key) || order.compare(version, newest.get(key)) > 0) {
        newest.put(key, version);
      }
    }
    List<Benchmark> kept = new ArrayList<>();
    for (Benchmark benchmark : candidates) {
      String version = benchmark.configuration().serverVersion();
      String latest = newest.get(readings.placing(benchmark).versioned());
      if (order.compare(version, latest) == 0) {
        kept.add(benchmark);
      } else {
        dropped.add(new Dropped(benchmark, new Reason.OlderVersion(version, latest)));
      }
    }
    return kept;
  }
}
