package iq.manifests.schema;

import iq.manifests.schema.Validator.UnknownKinds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Valid objects of every kind, and what is found in texts. */
final class Examples {
  static final Validator VALIDATOR = new Validator();
  static final List<String> FILES = List.of("core", "workloads", "networks", "operations");

  private static final Pattern BETWEEN = Pattern.compile("(?m)^---\n");

  private Examples() {}

  static String file(String name) {
    try (InputStream in = Examples.class.getResourceAsStream(name + ".yaml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each object as a text of its own. */
  static List<String> objects() {
    return FILES.stream().flatMap(file -> Stream.of(BETWEEN.split(file(file), -1))).toList();
  }

  /** The first object of a kind. */
  static String of(String kind) {
    return objects().stream()
        .filter(text -> text.contains("\nkind: " + kind + "\n"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no example of " + kind));
  }

  static Report check(String text) {
    return VALIDATOR.check(text, UnknownKinds.REFUSED);
  }

  /** What is found, a line each. */
  static List<String> found(String text) {
    return check(text).findings().stream().map(Finding::text).toList();
  }

  static List<String> errors(String text) {
    return check(text).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::text)
        .toList();
  }

  /** The example of a kind with one part of its text replaced, which must be there. */
  static String with(String kind, String old, String other) {
    String text = of(kind);
    if (!text.contains(old)) {
      throw new AssertionError("no '" + old + "' in the example of " + kind);
    }
    return text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(other));
  }
}
