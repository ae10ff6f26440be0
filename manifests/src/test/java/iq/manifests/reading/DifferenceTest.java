package iq.manifests.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What two files differ in. */
class DifferenceTest {
  private static final String BEFORE =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: a}
      spec:
        containers:
        - name: one
          image: x:1
          args: [--a=1, --b]
      """;

  private static List<Difference> between(String before, String after) {
    return Difference.between(ManifestReader.read(before), ManifestReader.read(after));
  }

  @Test
  void theSameIsTheSameWithOtherCommentsAndInAnotherOrder() {
    String commented =
        BEFORE.replace("image: x:1", "image: x:1 # why").replace("  containers:", "  # all\n  containers:");

    assertThat(between(BEFORE, commented)).isEmpty();
    assertThat(between(commented, BEFORE)).isEmpty();
    assertThat(between(BEFORE, BEFORE.replace("[--a=1, --b]", "[--b, --a=1]"))).isEmpty();
  }

  @Test
  void argumentsAreComparedByTheirFlags() {
    String path = "spec.containers[one].args[--a]";

    assertThat(between(BEFORE, BEFORE.replace("[--a=1, --b]", "[--c, --a=2, --b]")))
        .containsExactly(
            new Difference("Pod/a", path, "--a=1", "--a=2", null),
            new Difference("Pod/a", "spec.containers[one].args[--c]", null, "--c", null));
  }

  @Test
  void anObjectOfOneFileAloneIsOneDifference() {
    String other = BEFORE + "---\napiVersion: v1\nkind: Service\nmetadata: {name: b}\n";

    assertThat(between(BEFORE, other))
        .containsExactly(new Difference("Service/b", "", null, "Service/b", null));
    assertThat(between(other, BEFORE))
        .containsExactly(new Difference("Service/b", "", "Service/b", null, null));
  }
}
