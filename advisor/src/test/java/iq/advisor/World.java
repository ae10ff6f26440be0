package iq.advisor;

import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a question is answered from. */
record World(List<Given> benchmarks, List<MachineType> machines, List<Price> prices) {
  static final List<UseCase> USE_CASES =
      List.of(
          new UseCase("Chatbot", 128, 128, "GIQ"),
          new UseCase("Text Summarization", 1024, 128, "GIQ"));

  Answer answer(Asking asking) {
    List<Benchmark> made = new ArrayList<>();
    benchmarks.forEach(given -> made.add(given.made()));
    return new Advisor(new Market(machines, prices), USE_CASES).answer(asking.made(), made);
  }

  World with(List<Given> others) {
    return new World(others, machines, prices);
  }

  World priced(List<Price> others) {
    return new World(benchmarks, machines, others);
  }

  /** The same in another order, with the points of each benchmark in another order too. */
  World shuffled(long seed) {
    Random random = new Random(seed);
    List<Given> others = new ArrayList<>();
    for (Given given : benchmarks) {
      others.add(given.points(shuffled(given.points(), random)));
    }
    return new World(
        shuffled(others, random), shuffled(machines, random), shuffled(prices, random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** One profile in each answer: the benchmark on a cloud. */
  static String key(Profile profile) {
    return profile.id() + " on " + profile.cloud();
  }

  static List<String> keys(Answer answer) {
    return answer.profiles().stream().map(World::key).toList();
  }

  static @Nullable Profile find(Answer answer, Profile like) {
    return answer.profiles().stream()
        .filter(p -> key(p).equals(key(like)))
        .findFirst()
        .orElse(null);
  }

  /** All that a user sees of a profile. */
  static List<@Nullable Object> shown(Profile profile) {
    List<@Nullable Object> shown = new ArrayList<>();
    shown.add(profile.benchmark().id());
    shown.add(profile.cloud());
    shown.add(profile.operatingPoint());
    shown.add(profile.useCase());
    shown.add(profile.offer());
    shown.add(profile.price());
    shown.add(profile.cost());
    return shown;
  }

  static List<List<@Nullable Object>> shown(Answer answer) {
    List<List<@Nullable Object>> all = new ArrayList<>();
    answer.profiles().forEach(profile -> all.add(shown(profile)));
    return all;
  }
}
