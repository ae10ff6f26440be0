package iq.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.InvalidDataException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "postgresql", "jdbc:postgresql"})
  void hasUserPasswordHostPortAndDatabase(String scheme) {
    assertThat(PostgresUrl.parse(scheme + "://ada:s3cret@db.example:5433/team"))
        .isEqualTo(new PostgresUrl("db.example:5433", "team", "ada", "s3cret", Map.of()));
  }

  @Test
  void theDriversOwnSpellingHasUserAndPasswordAmongTheParameters() {
    PostgresUrl url =
        PostgresUrl.parse("jdbc:postgresql://h/d?user=ada&password=s3cret&sslmode=require");
    assertThat(url)
        .isEqualTo(new PostgresUrl("h", "d", "ada", "s3cret", Map.of("sslmode", "require")));
  }

  @Test
  void escapesAreUndone() {
    PostgresUrl url = PostgresUrl.parse("postgres://a%40b:p%2F%3F%40%25+%3A@[::1]:5432,b/d%20e");
    assertThat(url)
        .isEqualTo(new PostgresUrl("[::1]:5432,b", "d e", "a@b", "p/?@%+:", Map.of()));
  }

  @Test
  void itsNameHasNoPassword() {
    PostgresUrl url = PostgresUrl.parse("postgres://ada:s3cret@h:1/d?sslpassword=s3cret");
    assertThat(url.name()).isEqualTo("postgresql://ada@h:1/d");
    assertThat(url).hasToString("postgresql://ada@h:1/d");
    assertThat(PostgresUrl.parse("postgres:///d").name()).isEqualTo("postgresql:///d");
  }

  /** Wherever a letter that should be escaped puts it, the password is not repeated. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ada:s3cret@h/d",
        "ada:s3cret@h/d",
        "postgres:ada:s3cret@h/d",
        "postgres://ada:s3cret@h",
        "postgres://ada:s3cret@h/",
        "postgres://ada:s3cret/x@h/d",
        "postgres://ada:12/s3cret@h/d",
        "postgres://ada:12?s3cret@h/d",
        "postgres://ada:s3cret?@h/d",
        "postgres://ada:s3cret%zz@h/d",
        "postgres://ada:s3cret@h:port/d",
        "postgres://ada:s3cret@h/d?s3cret",
        "postgres://ada:s3cret@h/d?password=s3cret@x",
        ""
      })
  void whatCannotBeReadIsRefusedAndNotRepeated(String text) {
    assertThatThrownBy(() -> PostgresUrl.parse(text))
        .isInstanceOf(InvalidDataException.class)
        .hasNoCause()
        .hasMessageContaining("expected postgres://USER:PASSWORD@HOST:PORT/DATABASE")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void aParameterThatTheDriverDoesNotKnowIsNamed() {
    assertThatThrownBy(() -> Stores.of("postgres://ada:s3cret@h/d?slmode=require", Path.of("")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("'slmode'")
        .hasMessageNotContaining("s3cret");
    Stores.of("postgres://ada@h/d?connect_timeout=1&channel_binding=require", Path.of("")).close();
  }
}
