package iq.advisor;

import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes markets for tests, and asks them. */
final class Rents {
  private final List<MachineType> machines = new ArrayList<>();
  private final List<Price> prices = new ArrayList<>();

  static MachineType machine(String cloud, String name, String accelerator, double count) {
    return new MachineType(cloud, name, accelerator, count, null, null, null);
  }

  static Price price(
      String cloud,
      String region,
      String machine,
      @Nullable Double onDemand,
      @Nullable Double spot) {
    return new Price(
        cloud, region, machine, onDemand, spot, null, null, "2026-01-15", "invented");
  }

  /** Google's machine types of fixture F. */
  static Rents fixtureF() {
    return new Rents()
        .machine("a3-highgpu-1g", Given.H100, 1)
        .price("us-central1", "a3-highgpu-1g", 11.0, 2.0)
        .machine("g2-standard-48", Given.L4, 4)
        .price("us-east5", "g2-standard-48", 4.0, 0.8)
        .machine("a2-ultragpu-1g", "nvidia-a100-80gb", 1)
        .price("us-east5", "a2-ultragpu-1g", 20.7, 8.28)
        .machine("a2-highgpu-2g", "nvidia-tesla-a100", 2);
  }

  Rents machine(String name, String accelerator, double count) {
    machines.add(machine("gcp", name, accelerator, count));
    return this;
  }

  Rents machineOf(String cloud, String name, String accelerator, double count) {
    machines.add(machine(cloud, name, accelerator, count));
    return this;
  }

  Rents price(String region, String machine, @Nullable Double onDemand, @Nullable Double spot) {
    prices.add(price("gcp", region, machine, onDemand, spot));
    return this;
  }

  Rents priceOf(String cloud, String region, String machine, @Nullable Double spot) {
    prices.add(price(cloud, region, machine, null, spot));
    return this;
  }

  Rents price(Price price) {
    prices.add(price);
    return this;
  }

  Market market() {
    return new Market(machines, prices);
  }

  Answer answer(Asking asking, Given... benchmarks) {
    return answer(asking, List.of(), benchmarks);
  }

  Answer answer(Asking asking, List<UseCase> useCases, Given... benchmarks) {
    List<Benchmark> made = new ArrayList<>();
    for (Given given : benchmarks) {
      made.add(given.made());
    }
    return new Advisor(market(), useCases).answer(asking.made(), made);
  }
}
