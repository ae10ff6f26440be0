package iq.cli.acceptance;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code iq manifests validate}. */
class ManifestsValidateTest {
  private static final Path GOLDENS =
      Path.of("src", "test", "resources", "iq", "cli", "acceptance", "manifests").toAbsolutePath();
  private static final String MISSPELLED =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: a}
      spec:
        replcias: 1
        selector: {matchLabels: {app: a}}
        template:
          metadata: {labels: {app: a}}
          spec:
            serviceAccountName: b
            containers: [{name: c, image: d}]
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: c}
      """;

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.yaml"), MISSPELLED);
  }

  /** The objects of each golden set, together. */
  static Map<String, List<Path>> goldens() throws IOException {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      return files
          .filter(golden -> golden.toString().endsWith(".yaml"))
          .sorted()
          .collect(Collectors.groupingBy(golden -> caseOf(golden.getFileName().toString())));
    }
  }

  private static String caseOf(String golden) {
    return golden.substring(golden.indexOf('.') + 1, golden.lastIndexOf('-'));
  }

  static Set<String> cases() throws IOException {
    return new TreeSet<>(goldens().keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsMadeIsValid(String one) throws IOException {
    List<Path> objects = Objects.requireNonNull(goldens().get(one));
    StringBuilder text = new StringBuilder();
    for (Path object : objects) {
      text.append(Files.readString(object)).append("---\n");
    }
    Files.writeString(file, text);

    Result result = FixtureF.run("manifests validate '" + file + "'");

    assertThat(result.out()).isEqualTo(objects.size() + " objects valid\n");
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void eachFindingIsALineAndTheLastLineSumsUp() {
    Result result = FixtureF.run("manifests validate '" + file + "'");

    assertThat(result.out())
        .isEqualTo(
            file + ":5: Deployment/a: spec.replcias: unknown field; did you mean replicas?\n"
                + file + ":10: warning: Deployment/a: spec.template.spec.serviceAccountName:"
                + " the ServiceAccount 'b' is not in this file; did you mean c?\n"
                + "1 object valid, 1 invalid; 1 error, 1 warning\n");
    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void findingsAreRowsToPrograms() {
    Result result = FixtureF.run("manifests validate --format=json '" + file + "' --filter=severity=error");

    assertThat(result.objects()).hasSize(1);
    assertThat(result.objects().getFirst())
        .containsEntry("file", file.toString())
        .containsEntry("line", 5)
        .containsEntry("document", 1)
        .containsEntry("severity", "error")
        .containsEntry("kind", "Deployment")
        .containsEntry("name", "a")
        .containsEntry("path", "spec.replcias")
        .containsEntry("problem", "unknown field")
        .containsEntry("closest", "replicas");
    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void aWarningAloneIsNoFailure() throws IOException {
    Files.writeString(file, MISSPELLED.replace("replcias", "replicas"));

    Result result = FixtureF.run("manifests validate '" + file + "'");

    assertThat(result.out()).endsWith("2 objects valid; 1 warning\n");
    assertThat(result.exit()).isZero();
  }

  @Test
  void standardInputIsNamed() {
    InputStream old = System.in;
    System.setIn(new ByteArrayInputStream(MISSPELLED.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(FixtureF.run("manifests validate -").out()).startsWith("stdin:5: Deployment/a: ");
    } finally {
      System.setIn(old);
    }
  }

  @Test
  void kindsWithoutSchemaAreErrorsUnlessTheyAreIgnored() throws IOException {
    Files.writeString(file, "apiVersion: example.org/v1\nkind: Deploymint\nmetadata: {name: a}\n");

    Result refused = FixtureF.run("manifests validate '" + file + "'");
    Result ignored = FixtureF.run("manifests validate --ignore-missing-schemas '" + file + "'");

    assertThat(refused.out())
        .isEqualTo(
            file + ":1: Deploymint/a: no schema is held for Deploymint of example.org/v1;"
                + " did you mean Deployment of apps/v1?\n1 object invalid; 1 error\n");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(ignored.out()).isEqualTo("1 skipped, as no schema is held for their kinds\n");
    assertThat(ignored.exit()).isZero();
  }

  @Test
  void whatIsNoTextIsRefusedWithoutATrace() throws IOException {
    Files.write(file, new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0, (byte) 0xff});

    Result result = FixtureF.run("manifests validate '" + file + "'");

    assertThat(result.out())
        .isEqualTo(file + ": this is not text in UTF-8; expected a file of manifests\n0 objects valid; 1 error\n");
    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void aByteOrderMarkIsNoFault() throws IOException {
    Files.writeString(file, "\ufeffapiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n");

    assertThat(FixtureF.run("manifests validate '" + file + "'").out()).isEqualTo("1 object valid\n");
  }

  @Test
  void aFileThatIsNotThereIsAFaultOfTheLine() {
    Result none = FixtureF.run("manifests validate '" + folder.resolve("none.yaml") + "'");
    Result isFolder = FixtureF.run("manifests validate '" + folder + "'");
    Result nothing = FixtureF.run("manifests validate");

    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("none.yaml: cannot be read: there is no ");
    assertThat(isFolder.exit()).isEqualTo(2);
    assertThat(isFolder.err()).contains("is a folder, expected files, such as ");
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("FILE");
  }
}
