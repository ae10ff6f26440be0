package iq.server.own;

import static iq.catalog.PricingModel.ONE_YEAR_CUD;
import static iq.catalog.PricingModel.ON_DEMAND;
import static iq.catalog.PricingModel.SPOT;
import static iq.catalog.PricingModel.THREE_YEARS_CUD;

import iq.answers.PriceBook;
import iq.answers.RefusedException;
import iq.api.v1.Price;
import iq.catalog.Catalog;
import iq.catalog.Days;
import iq.catalog.MachineType;
import iq.catalog.PricingModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, iq.catalog.Price> before = new HashMap<>();
  private final Map<String, MachineType> found = new LinkedHashMap<>();
  private final List<iq.catalog.Price> prices = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private GivenPrices(Catalog catalog, LocalDate today, List<iq.catalog.Price> known) {
    this.machines = new GivenMachines(catalog);
    this.today = today;
    known.forEach(one -> before.put(key(one.cloud(), one.region(), one.machineType()), one));
  }

  /** Prices for one question: a pricing model that is left out has no price. */
  static PriceBook alone(String member, List<Price> given, Catalog catalog, LocalDate today) {
    return new GivenPrices(catalog, today, List.of()).all(member, given);
  }

  /** Prices to store: a pricing model that is left out keeps the price known before. */
  static PriceBook over(String member, List<Price> given, Catalog catalog, LocalDate today) {
    return new GivenPrices(catalog, today, catalog.prices(null)).all(member, given);
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
    if (!seen.add(key(cloud, region, name))) {
      throw new RefusedException(
          at + ": " + name + " of " + cloud + " in " + region + " is given twice; expected once");
    }
    MachineType machine = machines.of(at, given);
    found.put(cloud + "/" + name, machine);
    iq.catalog.Price known = before.get(key(cloud, region, name));
    checkAny(at, given);
    prices.add(
        new iq.catalog.Price(
            cloud,
            region,
            name,
            usd(at, given.hasOnDemand(), given.getOnDemand(), ON_DEMAND, known),
            usd(at, given.hasSpot(), given.getSpot(), SPOT, known),
            usd(at, given.hasOneYearCud(), given.getOneYearCud(), ONE_YEAR_CUD, known),
            usd(at, given.hasThreeYearsCud(), given.getThreeYearsCud(), THREE_YEARS_CUD, known),
            asOf(at, given),
            source(at, given, known)));
  }

  private static void checkAny(String at, Price given) {
    if (!given.hasOnDemand()
        && !given.hasSpot()
        && !given.hasOneYearCud()
        && !given.hasThreeYearsCud()) {
      throw new RefusedException(
          at + ": has no price; expected one of onDemand, spot, oneYearCud, threeYearsCud");
    }
  }

  private static String key(String cloud, String region, String machineType) {
    return cloud + "/" + region + "/" + machineType;
  }

  private static @Nullable Double usd(
      String at,
      boolean given,
      double usd,
      PricingModel model,
      iq.catalog.@Nullable Price known) {
    if (!given) {
      return known == null ? null : known.usdPerHour(model);
    }
    if (!(usd > 0 && usd < Double.POSITIVE_INFINITY)) {
      throw new RefusedException(
          at + ": " + usd + " $/h " + model.word() + " is not a number above 0");
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
