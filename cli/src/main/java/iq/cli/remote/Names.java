package iq.cli.remote;

import iq.catalog.ServingStack;
import iq.catalog.wire.Measured;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was measured, as lists of names. */
record Names(List<Measured> measured) {

  /** Of one model and server, or of all. */
  Names of(@Nullable String model, @Nullable String server) {
    return new Names(
        measured.stream()
            .filter(row -> model == null || model.equals(row.model()))
            .filter(row -> server == null || server.equals(row.server()))
            .toList());
  }

  List<String> models() {
    return texts(Measured::model);
  }

  List<String> servers() {
    return texts(Measured::server);
  }

  List<String> serverVersions() {
    return texts(Measured::serverVersion);
  }

  List<String> accelerators() {
    return texts(Measured::accelerator);
  }

  private List<String> texts(Function<Measured, @Nullable String> text) {
    return measured.stream().map(text).filter(Objects::nonNull).distinct().sorted().toList();
  }

  List<ServingStack> servingStacks() {
    Comparator<String> byText = Comparator.naturalOrder();
    return measured.stream()
        .flatMap(Names::stack)
        .distinct()
        .sorted(
            Comparator.comparing(ServingStack::name)
                .thenComparing(ServingStack::version, Comparator.nullsFirst(byText)))
        .toList();
  }

  private static Stream<ServingStack> stack(Measured row) {
    return row.stack() == null
        ? Stream.empty()
        : Stream.of(new ServingStack(row.stack(), row.stackVersion()));
  }
}
