package iq.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import iq.api.v1.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Our Profile is the JSON of {@code iq profiles list --cloud=any --format=json}. In
 * profiles.json are rows of it that together have every member that any row has.
 */
class ProfileJsonTest {
  @Test
  void everyMemberOfTheRowsIsInTheMessage() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(2);
    for (Object row : rows()) {
      Profile.Builder profile = Profile.newBuilder();
      JsonFormat.parser().merge(Json.line(row), profile);
      String printed = JsonFormat.printer().print(profile);
      assertThat(plain(JsonTree.of(printed))).isEqualTo(plain(row));
    }
  }

  private static List<?> rows() throws IOException {
    try (InputStream in = ProfileJsonTest.class.getResourceAsStream("profiles.json")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return (List<?>) JsonTree.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** Numbers as the API's floats have them, and without the lists that are empty. */
  private static Object plain(Object tree) {
    return switch (tree) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .filter(member -> !List.of().equals(member.getValue()))
              .collect(Collectors.toMap(Map.Entry::getKey, member -> plain(member.getValue())));
      case List<?> list -> list.stream().map(ProfileJsonTest::plain).toList();
      case Number number -> number.floatValue();
      default -> tree;
    };
  }
}
