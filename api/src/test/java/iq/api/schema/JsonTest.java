package iq.api.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final Map<String, Object> TREE =
      new Tree()
          .put("z", 1)
          .put("a", List.of(true, 0.5))
          .text("none", "")
          .put("o", new Tree().put("text", "\"ä\n"))
          .map();

  @Test
  void aLineKeepsTheOrderOfTheMembers() {
    assertThat(Json.line(TREE))
        .isEqualTo("{\"z\":1,\"a\":[true,0.5],\"o\":{\"text\":\"\\\"ä\\n\"}}");
  }

  @Test
  void indentedTextEndsInALineBreak() {
    assertThat(Json.pretty(TREE))
        .isEqualTo(
            """
            {
              "z": 1,
              "a": [
                true,
                0.5
              ],
              "o": {
                "text": "\\"ä\\n"
              }
            }
            """);
  }

  @Test
  void whatHasNoFormIsRefused() {
    assertThatThrownBy(() -> Json.line(List.of(new Object())))
        .hasMessageContaining("java.lang.Object has no form in JSON");
  }
}
