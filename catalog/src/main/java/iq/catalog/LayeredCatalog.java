package iq.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A catalog with another on top: what the upper one knows replaces what the lower one knows. */
public final class LayeredCatalog implements Catalog {
  private final Catalog lower;
  private final Catalog upper;
  private final LayeredMachines machines;

  public LayeredCatalog(Catalog lower, Catalog upper) {
    this.lower = lower;
    this.upper = upper;
    this.machines = new LayeredMachines(lower, upper);
  }

  @Override
  public List<String> models() {
    return texts(Catalog::models);
  }

  @Override
  public List<String> servers(@Nullable String model) {
    return texts(catalog -> catalog.servers(model));
  }

  @Override
  public List<String> serverVersions(@Nullable String model, @Nullable String server) {
    return texts(catalog -> catalog.serverVersions(model, server));
  }

  @Override
  public List<ServingStack> servingStacks(@Nullable String model, @Nullable String server) {
    return merge(catalog -> catalog.servingStacks(model, server), ServingStack::toString).stream()
        .sorted(Order.SERVING_STACKS)
        .toList();
  }

  @Override
  public List<String> regions(String cloud) {
    return texts(catalog -> catalog.regions(cloud));
  }

  @Override
  public List<String> clouds() {
    return texts(Catalog::clouds);
  }

  @Override
  public List<String> benchmarkedAccelerators() {
    return texts(Catalog::benchmarkedAccelerators);
  }

  @Override
  public List<Benchmark> benchmarks(Selection selection) {
    return merge(catalog -> catalog.benchmarks(selection), Benchmark::id);
  }

  @Override
  public @Nullable Model model(String id) {
    Model own = upper.model(id);
    return own != null ? own : lower.model(id);
  }

  @Override
  public List<Accelerator> accelerators() {
    return merge(Catalog::accelerators, Accelerator::id);
  }

  @Override
  public List<MachineType> machineTypes(@Nullable Collection<String> accelerators) {
    return machines.machineTypes(accelerators);
  }

  @Override
  public List<Price> prices(@Nullable Collection<String> accelerators) {
    return machines.prices(accelerators);
  }

  @Override
  public List<UseCase> useCases() {
    return merge(Catalog::useCases, UseCase::name);
  }

  /** What servers know is the lower catalog's business: users bring no tables of their own. */
  @Override
  public ServerTables serverTables(String server) {
    return lower.serverTables(server);
  }

  @Override
  public Content content() {
    Content below = lower.content();
    List<Model> facts = new ArrayList<>(below.models());
    List<Model> own = upper.content().models();
    facts.removeIf(model -> own.stream().anyMatch(mine -> mine.id().equals(model.id())));
    facts.addAll(own);
    return new Content(
        facts,
        accelerators(),
        machineTypes(null),
        prices(null),
        useCases(),
        benchmarks(Selection.ALL),
        below.servers());
  }

  /** That of the catalog below, and where anything is on top, that of the upper one, too. */
  @Override
  public String version() {
    boolean alone =
        upper.models().isEmpty()
            && upper.machineTypes(null).isEmpty()
            && upper.prices(null).isEmpty();
    return alone ? lower.version() : lower.version() + " and own data " + upper.version();
  }

  private List<String> texts(Function<Catalog, List<String>> query) {
    TreeSet<String> all = new TreeSet<>(query.apply(lower));
    all.addAll(query.apply(upper));
    return List.copyOf(all);
  }

  private <T> List<T> merge(Function<Catalog, List<T>> query, Function<T, String> key) {
    List<T> own = query.apply(upper);
    if (own.isEmpty()) {
      return query.apply(lower);
    }
    Map<String, T> merged = new LinkedHashMap<>();
    query.apply(lower).forEach(row -> merged.put(key.apply(row), row));
    own.forEach(row -> merged.put(key.apply(row), row));
    return new ArrayList<>(merged.values());
  }

  @Override
  public void close() {
    upper.close();
    lower.close();
  }
}
