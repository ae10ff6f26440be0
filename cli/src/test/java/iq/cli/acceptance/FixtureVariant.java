package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Curves of fixture F with something changed, gathered for a user's own store. */
final class FixtureVariant {
  private final Path folder;
  private final StringBuilder points = new StringBuilder();

  FixtureVariant(Path folder) {
    this.folder = folder;
  }

  /** Adds a curve under another model's name; {@code change} edits each of its lines. */
  FixtureVariant add(String curve, String model, UnaryOperator<String> change) {
    points.append(
        FixtureF.text("points.jsonl")
            .lines()
            .filter(line -> line.contains("\"curve\":\"" + curve + "\""))
            .map(line -> line.replaceFirst("\"model\":\"[^\"]*\"", "\"model\":\"" + model + "\""))
            .map(change)
            .collect(Collectors.joining("\n", "", "\n")));
    return this;
  }

  /** The fixture's catalog with these curves in a store beside it. */
  Iq imported() {
    Path file = folder.resolve("variant.jsonl");
    try {
      Files.writeString(file, points);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Iq iq = FixtureF.iq().withStore(folder.resolve("variant.sqlite"));
    Result result = iq.run("benchmarks import '" + file + "'");
    assertThat(result.exit()).as(result.err()).isZero();
    return iq;
  }
}
