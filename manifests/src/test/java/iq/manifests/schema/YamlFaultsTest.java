package iq.manifests.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no YAML, or strange YAML. */
class YamlFaultsTest {
  private static final String ACCOUNT = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: a\n";

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# a comment\n", "---\n---\n# more\n", "---\n...\n"})
  void nothingIsNothing(String text) {
    assertThat(Examples.check(text)).isEqualTo(new Report(List.of(), 0, 0, 0));
  }

  @Test
  void emptyDocumentsAndCommentsAreLeftOut() {
    Report report = Examples.check("# first\n---\n" + ACCOUNT + "---\n# last\n");

    assertThat(report).isEqualTo(new Report(List.of(), 1, 0, 0));
  }

  @Test
  void aSyntaxErrorHasItsLineAndColumn() {
    Report report = Examples.check(ACCOUNT + "---\nkind: [a\n");

    assertThat(report.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.line()).isEqualTo(7);
      assertThat(finding.document()).isEqualTo(2);
      assertThat(finding.text()).startsWith("this is not YAML: column 1: expected ',' or ']'");
    });
    assertThat(report.valid()).as("what comes before").isEqualTo(1);
  }

  @Test
  void aTabIsNamed() {
    assertThat(Examples.found("kind: a\n\tname: b\n")).singleElement().asString().contains("not YAML", "TAB");
  }

  @Test
  void aKeyThatIsThereTwiceIsFoundWithBothLines() {
    Report report = Examples.check(ACCOUNT + "  name: b\n");

    assertThat(report.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.line()).isEqualTo(5);
      assertThat(finding.text()).isEqualTo("metadata.name: the key is there already, on line 4");
    });
    assertThat(report.invalid()).isEqualTo(1);
  }

  @Test
  void aliasesAndMergeKeysAreFollowed() {
    String text =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: a, labels: &labels {app: a}}
        spec:
          selector: *labels
          ports:
          - &port {name: http, port: 80}
          - <<: *port
            name: more
            port: 81
        """;

    assertThat(Examples.found(text)).isEmpty();
    assertThat(Examples.found(text.replace("more", "http")))
        .containsExactly("Service/a: spec.ports[1]: repeats the port name http of line 7");
  }

  @Test
  void anAliasOfNothingIsFound() {
    assertThat(Examples.found("kind: *nothing\n"))
        .containsExactly("the alias *nothing stands for nothing above it");
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + " ,").repeat(10)).append("x]\n");
    }

    assertThat(Examples.found(bomb.toString()))
        .containsExactly("the document holds more than a million values, its aliases followed");
  }

  @Test
  void aliasesDoNotHideDepth() {
    StringBuilder deep = new StringBuilder("a0: &a0 x\n");
    for (int i = 1; i < 30_000; i++) {
      deep.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(" ]\n");
    }

    assertThat(Examples.found(deep.toString())).singleElement().asString().contains("more than 100 levels");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(Examples.found("[".repeat(200_000))).singleElement().asString().contains("more than 100 levels");
    assertThat(Examples.found("- ".repeat(5_000))).singleElement().asString().contains("more than 100 levels");
  }

  @Test
  void hugeTextIsRefused() {
    assertThat(Examples.found("a".repeat(17 * 1024 * 1024)))
        .containsExactly("the text has more than 16 Mi characters; expected one file of manifests");
  }

  @Test
  void controlCharactersAreNoText() {
    assertThat(Examples.found("kind: \u0000\u0001\n"))
        .containsExactly("this is not text: the character U+0000 is not allowed in YAML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a text\n", "- 1\n- 2\n", "42\n"})
  void whatIsNoObjectSaysSo(String text) {
    assertThat(Examples.found(text)).singleElement().asString().contains("the document is ", "expected an object of Kubernetes");
  }

  @Test
  void anObjectHasKindAndVersion() {
    assertThat(Examples.found("apiVersion: v1\n")).containsExactly("lacks kind; expected an object of Kubernetes");
    assertThat(Examples.found("kind: Pod\n")).containsExactly("Pod: lacks apiVersion; expected an object of Kubernetes");
  }

  @Test
  void keysThatAreNoWordsAreRefused() {
    assertThat(Examples.found("? [a]\n: b\n")).containsExactly("a key is a mapping or a list; expected a word");
  }
}
