package iq.advisor;

import iq.catalog.Configuration;
import iq.catalog.MachineType;
import iq.catalog.Parallelism;
import iq.catalog.Price;
import iq.catalog.PricingModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Machine types and their prices: what can be rented, and for how much. */
public final class Market {
  /** More accelerators than any machine has. */
  private static final double MANY = 1e6;

  private final Map<String, List<MachineType>> byAccelerator = new HashMap<>();
  private final Map<String, Set<String>> clouds = new HashMap<>();
  private final Map<String, Map<String, List<Price>>> prices = new HashMap<>(); // of a cloud's machines

  /** Of which this is a part, null for none: what fits into a machine there spans none here. */
  private final @Nullable Market whole;

  public Market(Collection<MachineType> machineTypes, Collection<Price> prices) {
    this(machineTypes, prices, null);
  }

  private Market(
      Collection<MachineType> machineTypes, Collection<Price> prices, @Nullable Market whole) {
    this.whole = whole;
    for (MachineType machine : machineTypes) {
      byAccelerator.computeIfAbsent(machine.accelerator(), key -> new ArrayList<>()).add(machine);
      if (machine.acceleratorCount() >= 1) {
        clouds.computeIfAbsent(machine.accelerator(), key -> new TreeSet<>()).add(machine.cloud());
      }
    }
    for (Price price : prices) {
      this.prices
          .computeIfAbsent(price.cloud(), cloud -> new HashMap<>())
          .computeIfAbsent(price.machineType(), machine -> new ArrayList<>())
          .add(price);
    }
  }

  /** The same with one machine type alone, for what fits into one or was measured across several. */
  public Market only(String machineType) {
    List<MachineType> machines = new ArrayList<>();
    for (List<MachineType> some : byAccelerator.values()) {
      some.stream().filter(m -> m.name().equals(machineType)).forEach(machines::add);
    }
    List<Price> all = new ArrayList<>();
    prices.values().forEach(cloud -> cloud.values().forEach(all::addAll));
    return new Market(machines, all, this);
  }

  /** The clouds that rent machines with an accelerator, in ASCII order. */
  public Set<String> cloudsWith(String accelerator) {
    return clouds.getOrDefault(accelerator, Set.of());
  }

  /**
   * The machines for a configuration on one cloud: the type with the fewest accelerators that holds
   * a replica, else as many of the largest as a replica spans; of several types the cheapest, those
   * with a price on the terms asked for first. Slices of an accelerator never hold a replica. Null
   * when the cloud does not rent the accelerator.
   */
  @Nullable Offer offer(Configuration configuration, String cloud, Terms terms) {
    int replicas = Objects.requireNonNullElse(configuration.replicas(), 1);
    boolean divides = replicas >= 1 && configuration.acceleratorCount() % replicas == 0;
    int copies = divides ? replicas : 1;
    int needed = configuration.acceleratorCount() / copies;
    MachineType best = null;
    for (MachineType machine :
        byAccelerator.getOrDefault(configuration.accelerator(), List.of())) {
      boolean rented = machine.cloud().equals(cloud) && machine.acceleratorCount() >= 1;
      if (rented && (best == null || better(machine, best, needed, terms))) {
        best = machine;
      }
    }
    if (best == null || (best.acceleratorCount() < needed && fitsElsewhere(best, needed))) {
      return null;
    }
    return offer(best, needed, copies);
  }

  /**
   * What accelerators cost that serve one copy of a model: the share of the machines that they need.
   * Null where the cloud does not rent them or no price is known.
   *
   * @param region null for the cloud's default
   */
  public @Nullable Rent rent(
      String accelerator, int count, String cloud, PricingModel model, @Nullable String region) {
    Configuration replica =
        new Configuration(
            "", null, null, null, null, accelerator, count, null, null,
            Parallelism.NOT_STATED, null, null, 1, null, null, null);
    Terms terms = new Terms(model, region, false);
    Offer offer = offer(replica, cloud, terms);
    PricedAt price = offer == null ? null : price(offer.machineType(), terms);
    return offer == null || price == null ? null : new Rent(offer, price);
  }

  private boolean fitsElsewhere(MachineType machine, int needed) {
    return whole != null
        && whole.byAccelerator.getOrDefault(machine.accelerator(), List.of()).stream()
            .anyMatch(m -> m.cloud().equals(machine.cloud()) && m.acceleratorCount() >= needed);
  }

  private static Offer offer(MachineType machine, int needed, int copies) {
    int has = (int) machine.acceleratorCount();
    if (has >= needed) {
      int held = has / needed;
      return new Offer(machine, (double) copies / held, held, 1);
    }
    int spanned = (needed + has - 1) / has;
    return new Offer(machine, (double) copies * spanned, 0, spanned);
  }

  private boolean better(MachineType machine, MachineType than, int needed, Terms terms) {
    int order = Double.compare(size(machine, needed), size(than, needed));
    if (order == 0) {
      order = comparePrices(price(machine, terms), price(than, terms));
    }
    if (order == 0) {
      order = Integer.compare(vcpus(machine), vcpus(than));
    }
    return order == 0 ? machine.name().compareTo(than.name()) < 0 : order < 0;
  }

  /** A price that stands in for the one asked for comes after one that does not, however low. */
  private static int comparePrices(@Nullable PricedAt a, @Nullable PricedAt b) {
    if (a == null || b == null) {
      return Boolean.compare(a == null, b == null);
    }
    int order = Boolean.compare(a.otherPricingModel(), b.otherPricingModel());
    if (order == 0) {
      order = Boolean.compare(a.otherRegion(), b.otherRegion());
    }
    return order == 0 ? Double.compare(a.usdPerHour(), b.usdPerHour()) : order;
  }

  /** Orders machines by size: those that hold a replica, the smallest first, then the largest. */
  private static double size(MachineType machine, int needed) {
    double count = machine.acceleratorCount();
    return count < needed ? MANY - count : count;
  }

  private static int vcpus(MachineType machine) {
    return Objects.requireNonNullElse(machine.vcpus(), Integer.MAX_VALUE);
  }

  /** The price of a machine type on these terms, null when there is none. */
  @Nullable PricedAt price(MachineType machine, Terms terms) {
    PricedAt asked = price(machine, terms.pricingModel(), terms.region(), false);
    if (asked == null && terms.onDemandStandsIn()) {
      return price(machine, PricingModel.ON_DEMAND, terms.region(), true);
    }
    return asked;
  }

  /**
   * The price of a machine type under one pricing model, null when there is none.
   *
   * @param region null for the cloud's default
   */
  public @Nullable PricedAt priceUnder(
      MachineType machine, PricingModel model, @Nullable String region) {
    return price(machine, model, region, false);
  }

  private @Nullable PricedAt price(
      MachineType machine, PricingModel model, @Nullable String asked, boolean otherModel) {
    String region = asked != null ? asked : Regions.defaultFor(machine.cloud(), machine.name());
    Price best = null;
    Map<String, List<Price>> ofCloud = prices.getOrDefault(machine.cloud(), Map.of());
    for (Price price : ofCloud.getOrDefault(machine.name(), List.of())) {
      if (price.usdPerHour(model) == null) {
        continue;
      }
      if (price.region().equals(region)) {
        return priced(price, model, false, otherModel);
      }
      if (best == null || cheaper(price, best, model)) {
        best = price;
      }
    }
    return best == null ? null : priced(best, model, region != null, otherModel);
  }

  private static boolean cheaper(Price price, Price than, PricingModel model) {
    int order = Double.compare(usd(price, model), usd(than, model));
    return order < 0 || (order == 0 && price.region().compareTo(than.region()) < 0);
  }

  private static double usd(Price price, PricingModel model) {
    return Objects.requireNonNullElse(price.usdPerHour(model), Double.MAX_VALUE);
  }

  private static PricedAt priced(
      Price price, PricingModel model, boolean otherRegion, boolean otherModel) {
    return new PricedAt(
        model,
        price.region(),
        usd(price, model),
        price.asOf(),
        price.source(),
        otherRegion,
        otherModel);
  }
}
