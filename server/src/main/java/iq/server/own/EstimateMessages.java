package iq.server.own;

import iq.advisor.Rent;
import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Confidence;
import iq.advisor.estimate.Lengths;
import iq.advisor.estimate.Outcome;
import iq.advisor.estimate.Outcome.Estimated;
import iq.advisor.estimate.Range;
import iq.answers.estimate.Rents;
import iq.api.v1.CreateEstimateResponse;
import iq.api.v1.Estimate;
import iq.api.v1.EstimatedDeployment;
import iq.api.v1.EstimatedLengths;
import iq.api.v1.Interval;
import iq.api.v1.Lean;
import iq.api.v1.Narrowing;
import iq.api.v1.UsedPrice;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Estimates as messages. */
final class EstimateMessages {
  private EstimateMessages() {}

  static CreateEstimateResponse.Builder of(
      Asked asked,
      Estimated estimated,
      Confidence confidence,
      Rents rents,
      @Nullable Rent rent) {
    CreateEstimateResponse.Builder response =
        CreateEstimateResponse.newBuilder()
            .setDeployment(deployment(asked))
            .setLengths(lengths(asked.lengths()))
            .setBasis("estimated")
            .setKind(estimated.ground().kind().word())
            .setConfidence(confidence.percent())
            .setRequestsInMemory(Math.floor(estimated.capacity()))
            .setNarrowing(narrowing(estimated));
    estimated
        .estimates()
        .forEach(
            one ->
                response.addEstimates(
                    of(one, rents.perMillionOutputTokens(rent, asked, one))));
    estimated.leans().forEach(lean -> response.addLeans(of(lean)));
    if (rent != null) {
      response.setPrice(price(rent));
    }
    return response;
  }

  private static EstimatedDeployment deployment(Asked asked) {
    return EstimatedDeployment.newBuilder()
        .setModel(asked.model().id())
        .setAcceleratorType(asked.accelerator().id())
        .setAcceleratorCount(asked.accelerators())
        .setModelServer(Objects.requireNonNullElse(asked.server(), ""))
        .setPrecision(asked.weights().word())
        .build();
  }

  private static EstimatedLengths lengths(Lengths lengths) {
    return EstimatedLengths.newBuilder()
        .setInput(lengths.input())
        .setOutput(lengths.output())
        .setInputStddev(lengths.inputStddev())
        .setOutputStddev(lengths.outputStddev())
        .build();
  }

  private static Estimate of(iq.advisor.estimate.Estimate one, @Nullable Range cost) {
    Estimate.Builder message =
        Estimate.newBuilder()
            .setConcurrency(one.concurrency())
            .setOutputTokensPerSecond(of(one.throughput()))
            .setTtftMilliseconds(of(one.ttft()))
            .setItlMilliseconds(of(one.itl()))
            .setNtpotMilliseconds(of(one.ntpot()))
            .setKvCacheUtilization(one.cache());
    if (cost != null) {
      message.setUsdPerMillionOutputTokens(of(cost));
    }
    return message.build();
  }

  static Interval of(Range range) {
    return Interval.newBuilder()
        .setLow(range.low())
        .setMedian(range.value())
        .setHigh(range.high())
        .build();
  }

  private static Lean of(Outcome.Lean lean) {
    Benchmark benchmark = lean.row().benchmark();
    Configuration c = benchmark.configuration();
    return Lean.newBuilder()
        .setId(benchmark.id())
        .setShare(lean.share())
        .setModel(c.model())
        .setAcceleratorType(c.accelerator())
        .setAcceleratorCount(c.acceleratorCount())
        .setConcurrency(lean.row().demand().concurrency())
        .setSource(benchmark.provenance().source().name())
        .build();
  }

  private static Narrowing narrowing(Estimated estimated) {
    return Narrowing.newBuilder()
        .setConcurrency(estimated.best())
        .setFactorOfThroughput(estimated.narrowed())
        .build();
  }

  private static UsedPrice price(Rent rent) {
    return UsedPrice.newBuilder()
        .setUsdPerMachineHour(rent.price().usdPerHour())
        .setPricingModel(rent.price().pricingModel().word())
        .setRegion(rent.price().region())
        .setAsOf(rent.price().asOf())
        .setSource(rent.price().source())
        .build();
  }
}
