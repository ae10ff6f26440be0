package iq.server.own;

import iq.api.v1.Price;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Prices as messages. */
final class PriceMessages {
  private PriceMessages() {}

  static Price of(iq.catalog.Price price, boolean own) {
    Price.Builder message =
        Price.newBuilder()
            .setCloud(price.cloud())
            .setRegion(price.region())
            .setMachineType(price.machineType())
            .setAsOf(price.asOf())
            .setSource(price.source())
            .setOwn(own);
    set(message::setOnDemand, price.onDemand());
    set(message::setSpot, price.spot());
    set(message::setOneYearCud, price.oneYearCud());
    set(message::setThreeYearsCud, price.threeYearsCud());
    return message.build();
  }

  private static void set(Consumer<Double> field, @Nullable Double usd) {
    if (usd != null) {
      field.accept(usd);
    }
  }
}
