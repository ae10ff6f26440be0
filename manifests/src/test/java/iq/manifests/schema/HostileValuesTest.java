package iq.manifests.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that are made to break a reader: each ends in findings, none in a fault. */
class HostileValuesTest {
  private static final List<String> VALUES =
      List.of(
          "a.".repeat(30_000) + "a",
          "'" + "a-".repeat(30_000) + "!'",
          "9".repeat(30_000),
          "1e9999",
          "-.inf",
          "!!binary aGVsbG8=",
          "!thing {a: b}",
          "{{ .Values.name }}",
          "\"\\ud83d\"");

  static Stream<SchemaField> fields() {
    Definitions definitions = new Definitions();
    return Examples.objects().stream().flatMap(text -> SchemaField.of(text, definitions).stream());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void endInFindings(SchemaField field) {
    for (String value : VALUES) {
      assertThat(Examples.check(field.withValue(value)).findings()).isNotNull();
    }
  }

  @Test
  void aLongSecretIsRead() {
    String text = Examples.with("Secret", "aGZfeHg=", "QUJD".repeat(200_000));

    assertThat(Examples.found(text)).isEmpty();
    assertThat(Examples.found(text.replace("QUJDQUJD\n", "QUJDQUJ\n")))
        .containsExactly(
            "Secret/hf-secret: data.hf_api_token: is not base64; expected base64; plain text goes to stringData");
  }

  @Test
  void whatIsOfferedIsNeverAnEmptyList() {
    String text = Examples.with("Pod", "    ports:\n    - name: http\n      containerPort: 8000\n      protocol: TCP\n", "");

    assertThat(Examples.found(text))
        .containsExactly(
            "Pod/single: spec.containers[0].readinessProbe.httpGet.port: the container has no port 'http'");
  }
}
