package iq.catalog.text;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Content;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.Price;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.UseCase;
import iq.catalog.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Catalogs with every field drawn by chance, as far as text can hold them. */
public final class Contents {
  private static final String[] PIECES = {
    "a", "Z", "0", " ", ",", "\"", "\"\"", "\n", "\r", "\r\n", ";", "#", "'", "\t", "\\", "=",
    "\u00e9", "\u6e2c", "\uD83D\uDE00", "NaN", "null", "-1", "1e5", "\uFEFF"
  };

  private static final List<LoadKind> KINDS = List.of(LoadKind.values());

  private final Random random;

  private Contents(long seed) {
    this.random = new Random(seed);
  }

  /** A catalog, the same for the same seed. */
  public static Content of(long seed) {
    return new Contents(seed).content();
  }

  private Content content() {
    List<MachineType> machines = new ArrayList<>();
    List<Price> prices = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      String cloud = "cloud" + random.nextInt(2);
      MachineType m =
          new MachineType(
              cloud, i + word(), word(), 0.001 + number(), whole(), orNull(number()), word());
      machines.add(m);
      prices.add(
          new Price(
              cloud, word(), m.name(), orNull(number()), orNull(number()), orNull(number()),
              orNull(number()), "2026-01-0" + (1 + random.nextInt(9)), word()));
    }
    List<Model> models = new ArrayList<>();
    List<Accelerator> accelerators = new ArrayList<>();
    List<UseCase> useCases = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      models.add(model(i + word()));
      accelerators.add(accelerator(i + word()));
      useCases.add(
          new UseCase(i + word(), 1 + random.nextInt(9999), 1 + random.nextInt(99), word()));
    }
    List<Benchmark> benchmarks = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      benchmarks.add(benchmark("%08x".formatted(i)));
    }
    return new Content(models, accelerators, machines, prices, useCases, benchmarks);
  }

  private Model model(String id) {
    return new Model(
        id, orNull(number()), orNull(number()), text(), whole(), whole(), whole(), whole(), whole(),
        whole(), whole(), whole(), whole(), text(), text(), whole(), whole(), whole(), whole(),
        whole(), whole(), orNull(number()), text(), text(), text(), text());
  }

  private Accelerator accelerator(String id) {
    return new Accelerator(
        id, text(), text(), orNull(number()), orNull(number()), orNull(number()), orNull(number()),
        orNull(number()), orNull(number()), orNull(number()), orNull(number()), orNull(number()),
        orNull(number()), whole(), text(), text());
  }

  private Benchmark benchmark(String id) {
    Source source = new Source(id + word(), word(), text(), text(), word(), text(), text());
    List<LoadPoint> points = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      points.add(point());
    }
    return new Benchmark(
        id,
        new Configuration(
            word(), text(), text(), text(), text(), word(), 1 + random.nextInt(64), whole(), text(),
            new Parallelism(whole(), whole(), whole(), whole()), text(), text(), whole(), text(),
            text(), text()),
        new Workload(orNaN(), orNaN(), orNaN(), orNaN(), text()),
        KINDS.get(random.nextInt(KINDS.size())),
        new Provenance(source, word(), word(), text(), text(), text(), text(), text()),
        points);
  }

  private LoadPoint point() {
    return new LoadPoint(
        orNaN(), orNaN(), Double.MIN_VALUE + number(), orNaN(), latency(), latency(), latency(),
        latency(), latency(), orNaN(), orNaN(), orNaN(), orNaN(), text(), text(), text());
  }

  private Latency latency() {
    return new Latency(orNaN(), orNaN(), orNaN(), orNaN(), orNaN());
  }

  private double number() {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(1000);
      case 1 -> random.nextDouble();
      case 2 -> 0;
      case 3 -> Math.abs(Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL));
      case 4 -> Long.MAX_VALUE + random.nextDouble();
      default -> random.nextInt(100_000) / 1000.0;
    };
  }

  private double orNaN() {
    return random.nextInt(3) == 0 ? Double.NaN : number();
  }

  private @Nullable Double orNull(double value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private @Nullable Integer whole() {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> Integer.MAX_VALUE;
      default -> random.nextInt(10_000);
    };
  }

  private @Nullable String text() {
    return random.nextInt(3) == 0 ? null : word();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= random.nextInt(5); i++) {
      word.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return word.toString();
  }
}
