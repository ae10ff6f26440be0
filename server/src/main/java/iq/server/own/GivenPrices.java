package iq.server.own;

import iq.answers.PriceBook;
import iq.answers.RefusedException;
import iq.api.v1.Price;
import iq.catalog.Catalog;
import iq.catalog.Days;
import iq.catalog.MachineType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prices of a request, checked; messages name each by its place, such as {@code prices[0]}. */
final class GivenPrices {
  private static final String BY_HAND = "set by hand";

  private final GivenMachines machines;
  private final LocalDate today;
  private final @Nullable Catalog before;
  private final Map<String, MachineType> found = new LinkedHashMap<>();
  private final List<iq.catalog.Price> prices = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private GivenPrices(Catalog catalog, LocalDate today, @Nullable Catalog before) {
    this.machines = new GivenMachines(catalog);
    this.today = today;
    this.before = before;
  }

  /** Prices for one question: a pricing model that is left out has no price. */
  static PriceBook alone(String member, List<Price> given, Catalog catalog, LocalDate today) {
    return new GivenPrices(catalog, today, null).all(member, given);
  }

  /** Prices to store: a pricing model that is left out keeps the price known before. */
  static PriceBook over(String member, List<Price> given, Catalog catalog, LocalDate today) {
    return new GivenPrices(catalog, today, catalog).all(member, given);
  }

  private PriceBook all(String member, List<Price> given) {
    for (int i = 0; i < given.size(); i++) {
      add(member + "[" + i + "]", given.get(i));
    }
    return new PriceBook(List.copyOf(found.values()), prices);
  }

  private void add(String at, Price given) {
    String cloud = GivenText.requiredName(at + ".cloud", given.getCloud());
    String region = GivenText.requiredName(at + ".region", given.getRegion());
    String name = GivenText.requiredName(at + ".machineType", given.getMachineType());
    if (!seen.add(cloud + "/" + region + "/" + name)) {
      throw new RefusedException(
          at + ": " + name + " of " + cloud + " in " + region + " is given twice; expected once");
    }
    String key = cloud + "/" + name;
    found.put(key, machines.of(at, given, found.get(key)));
    iq.catalog.Price known = known(cloud, region, name);
    prices.add(
        new iq.catalog.Price(
            cloud,
            region,
            name,
            usd(at + ".onDemand", given.hasOnDemand(), given.getOnDemand(), known == null ? null : known.onDemand()),
            usd(at + ".spot", given.hasSpot(), given.getSpot(), known == null ? null : known.spot()),
            usd(at + ".oneYearCud", given.hasOneYearCud(), given.getOneYearCud(), known == null ? null : known.oneYearCud()),
            usd(at + ".threeYearsCud", given.hasThreeYearsCud(), given.getThreeYearsCud(), known == null ? null : known.threeYearsCud()),
            asOf(at, given),
            source(at, given, known)));
    if (!given.hasOnDemand() && !given.hasSpot() && !given.hasOneYearCud() && !given.hasThreeYearsCud()) {
      throw new RefusedException(
          at + ": has no price; expected one of onDemand, spot, oneYearCud, threeYearsCud");
    }
  }

  private iq.catalog.@Nullable Price known(String cloud, String region, String machineType) {
    return before == null
        ? null
        : before.prices(null).stream()
            .filter(p -> p.cloud().equals(cloud))
            .filter(p -> p.region().equals(region))
            .filter(p -> p.machineType().equals(machineType))
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Double usd(
      String member, boolean given, double usd, @Nullable Double known) {
    if (!given) {
      return known;
    }
    if (!(usd > 0 && usd < Double.POSITIVE_INFINITY)) {
      throw new RefusedException(member + ": " + usd + " is not a number above 0");
    }
    return usd;
  }

  private String asOf(String at, Price given) {
    String asOf = Objects.requireNonNullElse(GivenText.orNull(given.getAsOf()), today.toString());
    if (!Days.isDayOrYear(asOf)) {
      throw new RefusedException(
          at + ".asOf: '" + asOf + "' is not a date; expected one such as 2026-03-31, or a year");
    }
    return asOf;
  }

  private static String source(String at, Price given, iq.catalog.@Nullable Price known) {
    String source = GivenText.name(at + ".source", given.getSource());
    if (source != null) {
      return source;
    }
    return known == null ? BY_HAND : BY_HAND + "; other pricing models: " + known.source();
  }
}
