package iq.catalog.wire;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.InvalidDataException;
import iq.catalog.Selection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table to send; null does not restrict. A table passes over what it has no column
 * for.
 *
 * @param id a benchmark's id
 * @param accelerators those of benchmarks, or of machine types and their prices
 */
public record Wanted(
    @Nullable String model,
    @Nullable String server,
    @Nullable String id,
    @Nullable Set<String> accelerators) {

  /** Every row. */
  public static final Wanted ALL = new Wanted(null, null, null, null);

  private static final List<String> NAMES = List.of("model", "server", "id", "accelerator");

  public Wanted {
    accelerators = accelerators == null ? null : new TreeSet<>(accelerators);
  }

  /** The rows of some benchmarks. */
  public static Wanted of(Selection s) {
    return new Wanted(
        s.model(), s.server(), s.id(), s.accelerator() == null ? null : Set.of(s.accelerator()));
  }

  /** What is known of one model server. */
  public static Wanted server(String server) {
    return new Wanted(null, server, null, null);
  }

  /** Machine types that carry one of the accelerators, or their prices; all when null. */
  public static Wanted carrying(@Nullable Collection<String> accelerators) {
    return new Wanted(null, null, null, accelerators == null ? null : new TreeSet<>(accelerators));
  }

  /**
   * Reads the parameters of a request, already decoded; an empty value is absent.
   *
   * @throws InvalidDataException for a name that is not known, or one that stands twice
   */
  public static Wanted of(Map<String, List<String>> parameters) {
    for (String name : parameters.keySet()) {
      if (!NAMES.contains(name)) {
        throw new InvalidDataException(
            "parameter '" + name + "' is not known; expected one of " + String.join(", ", NAMES));
      }
    }
    List<String> accelerators = values(parameters, "accelerator");
    return new Wanted(
        single(parameters, "model"),
        single(parameters, "server"),
        single(parameters, "id"),
        accelerators.isEmpty() ? null : new TreeSet<>(accelerators));
  }

  private static List<String> values(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isEmpty()).toList();
  }

  private static @Nullable String single(Map<String, List<String>> parameters, String name) {
    List<String> values = values(parameters, name);
    if (values.size() > 1) {
      throw new InvalidDataException(
          "parameter '" + name + "' stands " + values.size() + " times, expected once");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The parameters as a request has them after the question mark; empty for every row. */
  public String query() {
    List<String> parameters = new ArrayList<>();
    add(parameters, "model", model);
    add(parameters, "server", server);
    add(parameters, "id", id);
    if (accelerators != null) {
      accelerators.forEach(accelerator -> add(parameters, "accelerator", accelerator));
    }
    return String.join("&", parameters);
  }

  private static void add(List<String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  List<Benchmark> benchmarks(Catalog catalog) {
    Set<String> of = accelerators;
    if (of == null || of.size() == 1) {
      String only = of == null ? null : of.iterator().next();
      return catalog.benchmarks(new Selection(model, server, only, id));
    }
    return catalog.benchmarks(new Selection(model, server, null, id)).stream()
        .filter(benchmark -> of.contains(benchmark.configuration().accelerator()))
        .toList();
  }
}
