package iq.manifests.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind that a schema is held for. */
class KindsTest {
  static List<String> objects() {
    return Examples.objects();
  }

  @Test
  void everyKindHasAnExample() {
    assertThat(Examples.VALIDATOR.kinds())
        .hasSizeGreaterThanOrEqualTo(42)
        .allSatisfy(
            kind -> {
              String[] words = kind.split(" ", -1);
              assertThat(Examples.objects())
                  .anySatisfy(
                      text ->
                          assertThat(text).contains("apiVersion: " + words[0] + "\nkind: " + words[1] + "\n"));
            });
  }

  @ParameterizedTest
  @MethodSource("objects")
  void theExampleIsValid(String text) {
    assertThat(Examples.errors(text)).isEmpty();
    assertThat(Examples.check(text)).extracting(Report::valid, Report::invalid).containsExactly(1, 0);
  }

  @ParameterizedTest
  @MethodSource("objects")
  void aFieldThatIsUnknownIsFound(String text) {
    assertThat(Examples.errors(text + "nonsense: true\n")).hasSize(1).first().asString().contains(": nonsense: unknown field");
  }

  @ParameterizedTest
  @MethodSource("objects")
  void aMisspelledKindNamesTheRightOne(String text) {
    String kind = text.lines().filter(line -> line.startsWith("kind: ")).findFirst().orElseThrow().substring(6);
    String wrong = text.replaceFirst("kind: " + kind + "\n", "kind: " + kind + "x\n");

    assertThat(Examples.errors(wrong))
        .singleElement()
        .asString()
        .contains("no schema is held for " + kind + "x of ", "did you mean " + kind + " of ");
  }

  @Test
  void anotherVersionNamesTheOneThatIsHeld() {
    assertThat(Examples.found("apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: {name: a}\n"))
        .containsExactly(
            "Deployment/a: no schema is held for Deployment of extensions/v1beta1; did you mean Deployment of apps/v1?");
  }

  @Test
  void kindsWithoutSchemaCanBeSkipped() {
    Report report =
        Examples.VALIDATOR.check(
            "apiVersion: example.org/v1\nkind: Thing\nmetadata: {name: a}\n---\n" + Examples.of("Namespace"),
            Validator.UnknownKinds.SKIPPED);

    assertThat(report).isEqualTo(new Report(List.of(), 1, 0, 1));
  }

  @Test
  void aListHoldsObjects() {
    String list = "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ServiceAccount\n  metadata: {nam: a}\n";

    assertThat(Examples.found(list))
        .containsExactly(
            "ServiceAccount: lacks metadata.name",
            "ServiceAccount: metadata.nam: unknown field; did you mean name?");
  }
}
