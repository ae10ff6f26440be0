package iq.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole catalog in memory, for callers that answer many questions: immutable, so that any number
 * of threads read it at once.
 */
public final class MemoryCatalog implements Catalog {
  private final Content content;
  private final String version;
  private final List<String> models;
  private final Map<String, List<Benchmark>> byModel;
  private final Map<String, Benchmark> byId = new HashMap<>();
  private final Map<String, Model> facts = new HashMap<>();
  private final Map<String, ServerTables> servers = new HashMap<>();

  /**
   * @param version what tells this state from others, see {@link Catalog#version}
   */
  public MemoryCatalog(Content content, String version) {
    this.content = sorted(content);
    this.version = version;
    byModel = content.benchmarks().stream().collect(Collectors.groupingBy(MemoryCatalog::model));
    models = List.copyOf(new TreeSet<>(byModel.keySet()));
    content.benchmarks().forEach(benchmark -> byId.put(benchmark.id(), benchmark));
    content.models().forEach(model -> facts.put(model.id(), model));
    content.servers().versions().stream()
        .map(ServerVersion::server)
        .distinct()
        .forEach(server -> servers.put(server, content.servers().of(server)));
  }

  /** In the order in which a catalog's lists are. */
  private static Content sorted(Content c) {
    return new Content(
        c.models(),
        sorted(c.accelerators(), Comparator.comparing(Accelerator::id)),
        sorted(c.machineTypes(), Order.MACHINE_TYPES),
        sorted(c.prices(), Order.PRICES),
        c.useCases(),
        c.benchmarks(),
        c.servers());
  }

  private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
    return rows.stream().sorted(order).toList();
  }

  private static String model(Benchmark benchmark) {
    return benchmark.configuration().model();
  }

  @Override
  public Content content() {
    return content;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<String> models() {
    return models;
  }

  @Override
  public List<String> servers(@Nullable String model) {
    return texts(model, null, Configuration::server);
  }

  @Override
  public List<String> serverVersions(@Nullable String model, @Nullable String server) {
    return texts(model, server, Configuration::serverVersion);
  }

  @Override
  public List<String> benchmarkedAccelerators() {
    return texts(null, null, Configuration::accelerator);
  }

  private List<String> texts(
      @Nullable String model,
      @Nullable String server,
      Function<Configuration, @Nullable String> text) {
    Set<String> texts = new TreeSet<>();
    for (Benchmark benchmark : benchmarks(new Selection(model, server, null, null))) {
      String one = text.apply(benchmark.configuration());
      if (one != null) {
        texts.add(one);
      }
    }
    return List.copyOf(texts);
  }

  @Override
  public List<ServingStack> servingStacks(@Nullable String model, @Nullable String server) {
    Set<ServingStack> stacks = new TreeSet<>(Order.SERVING_STACKS);
    for (Benchmark benchmark : benchmarks(new Selection(model, server, null, null))) {
      String stack = benchmark.configuration().stack();
      if (stack != null) {
        stacks.add(new ServingStack(stack, benchmark.configuration().stackVersion()));
      }
    }
    return List.copyOf(stacks);
  }

  @Override
  public List<Benchmark> benchmarks(Selection s) {
    List<Benchmark> candidates = candidates(s);
    if (s.server() == null && s.accelerator() == null && (s.id() == null || s.model() == null)) {
      return candidates;
    }
    return candidates.stream()
        .filter(b -> s.model() == null || s.model().equals(model(b)))
        .filter(b -> s.server() == null || s.server().equals(b.configuration().server()))
        .filter(b -> s.accelerator() == null || s.accelerator().equals(b.configuration().accelerator()))
        .toList();
  }

  private List<Benchmark> candidates(Selection selection) {
    if (selection.id() != null) {
      Benchmark one = byId.get(selection.id());
      return one == null ? List.of() : List.of(one);
    }
    return selection.model() == null
        ? content.benchmarks()
        : byModel.getOrDefault(selection.model(), List.of());
  }

  @Override
  public @Nullable Model model(String id) {
    return facts.get(id);
  }

  @Override
  public List<Accelerator> accelerators() {
    return content.accelerators();
  }

  @Override
  public List<MachineType> machineTypes(@Nullable Collection<String> accelerators) {
    return content.machineTypes().stream()
        .filter(machine -> accelerators == null || accelerators.contains(machine.accelerator()))
        .toList();
  }

  @Override
  public List<String> regions(String cloud) {
    return content.prices().stream()
        .filter(price -> price.cloud().equals(cloud))
        .map(Price::region)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<String> clouds() {
    return content.machineTypes().stream().map(MachineType::cloud).distinct().sorted().toList();
  }

  @Override
  public List<Price> prices(@Nullable Collection<String> accelerators) {
    if (accelerators == null) {
      return content.prices();
    }
    Set<String> machines =
        machineTypes(accelerators).stream()
            .map(machine -> machine.cloud() + "/" + machine.name())
            .collect(Collectors.toSet());
    return content.prices().stream()
        .filter(price -> machines.contains(price.cloud() + "/" + price.machineType()))
        .toList();
  }

  @Override
  public List<UseCase> useCases() {
    return content.useCases();
  }

  @Override
  public ServerTables serverTables(String server) {
    return Objects.requireNonNullElse(servers.get(server), ServerTables.empty());
  }

  /** Nothing is held open. */
  @Override
  public void close() {}
}
