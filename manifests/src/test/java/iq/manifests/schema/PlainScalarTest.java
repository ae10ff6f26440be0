package iq.manifests.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a word without quotes is. */
class PlainScalarTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "7", "017", "0o17", "0O7", "0x1F", "0b11", "1e3", ".5", "1."})
  void numbers(String plain) {
    assertThat(kind(plain)).isEqualTo(kind("8000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0o", "0O", "0x", "0b", "08x", "-", "1e", "e3", "v1"})
  void texts(String plain) {
    assertThat(kind(plain)).isEqualTo(kind("name"));
  }

  private static Class<?> kind(String plain) {
    return PlainScalar.read(1, plain).getClass();
  }
}
