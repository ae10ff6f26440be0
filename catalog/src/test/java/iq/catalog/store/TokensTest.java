package iq.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.InvalidDataException;
import iq.catalog.store.Tokens.Created;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, in a file and in PostgreSQL alike. */
@ParameterizedClass
@ValueSource(strings = {"file", "database"})
class TokensTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
  private static final Author ADA = new Author("ada", NOW, null);
  private static final Set<Scope> READ = Set.of(Scope.READ);

  @TempDir Path folder = Path.of("");

  @Parameter String kind = "";

  @SuppressWarnings("NullAway.Init")
  private Store store;

  @SuppressWarnings("NullAway.Init")
  private Tokens tokens;

  @BeforeEach
  void open() throws SQLException {
    store =
        kind.equals("file")
            ? Stores.file(folder.resolve("iq.sqlite"))
            : Stores.of(Postgres.shared().url(Postgres.shared().newDatabase()), Path.of(""));
    tokens = store.tokens();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Author at(Instant when) {
    return new Author("ada", when, null);
  }

  @Test
  void aSecretOpensItsTokenAndNoOther() {
    Created ci = tokens.create("ci", READ, null, ADA);
    Created bot = tokens.create("bot", EnumSet.allOf(Scope.class), null, ADA);
    assertThat(tokens.find(ci.secret(), NOW)).isEqualTo(ci.token());
    assertThat(tokens.find(bot.secret(), NOW)).isEqualTo(bot.token());
    assertThat(ci.token().allows(Scope.READ)).isTrue();
    assertThat(ci.token().allows(Scope.WRITE)).isFalse();
    assertThat(bot.token().allows(Scope.DEPLOY)).isTrue();
    assertThat(tokens.list()).containsExactly(ci.token(), bot.token());
  }

  @Test
  void anythingElseOpensNothing() {
    String secret = tokens.create("ci", READ, null, ADA).secret();
    Created bot = tokens.create("bot", READ, null, ADA);
    String last = secret.endsWith("A") ? "B" : "A";
    assertThat(tokens.find("", NOW)).isNull();
    assertThat(tokens.find("iq_", NOW)).isNull();
    assertThat(tokens.find(secret.substring(0, 12), NOW)).isNull();
    assertThat(tokens.find(secret + "A", NOW)).isNull();
    assertThat(tokens.find(secret.substring(0, secret.length() - 2) + last + "A", NOW)).isNull();
    assertThat(tokens.find(secret.substring(0, secret.length() - 1), NOW)).isNull();
    assertThat(tokens.find(secret.toUpperCase(Locale.ROOT), NOW)).isNull();
    assertThat(tokens.find("iq_" + bot.token().id() + secret.substring(11), NOW)).isNull();
    assertThat(tokens.find("iq_" + bot.token().id() + "_" + bot.token().hash(), NOW)).isNull();
    assertThat(tokens.find("iq_'\" OR1=1_\0", NOW)).isNull();
  }

  @Test
  void theSecretIs256BitsAndIsKeptNowhere() throws Exception {
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      Created created = tokens.create("ci" + i, READ, null, ADA);
      assertThat(created.secret()).matches("iq_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
      assertThat(secrets.add(created.secret().substring(12))).isTrue();
      assertThat(created.toString()).doesNotContain(created.secret().substring(12));
    }
    if (kind.equals("file")) {
      byte[] bytes = Files.readAllBytes(folder.resolve("iq.sqlite"));
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(secrets).noneMatch(text::contains);
    }
    assertThat(tokens.list().toString()).doesNotContain(secrets);
  }

  @Test
  void aTokenIsVoidFromTheMomentItExpires() {
    Instant end = NOW.plus(Duration.ofDays(30));
    Created ci = tokens.create("ci", READ, end, ADA);
    assertThat(ci.token().expires()).isEqualTo(end);
    assertThat(tokens.find(ci.secret(), end.minusMillis(1))).isNotNull();
    assertThat(tokens.find(ci.secret(), end)).isNull();
    assertThat(tokens.find(ci.secret(), NOW.minus(Duration.ofDays(400)))).isNotNull();
  }

  @Test
  void aRevokedTokenOpensNothingByItsIdOrItsName() {
    Created ci = tokens.create("ci", READ, null, ADA);
    Created bot = tokens.create("bot", READ, null, ADA);
    assertThat(tokens.revoke("nobody", ADA)).isNull();
    Token revoked = Objects.requireNonNull(tokens.revoke("ci", at(NOW.plusSeconds(5))));
    assertThat(revoked.revoked()).isEqualTo(NOW.plusSeconds(5));
    assertThat(tokens.revoke(bot.token().id(), ADA)).isNotNull();
    assertThat(tokens.find(ci.secret(), NOW)).isNull();
    assertThat(tokens.find(bot.secret(), NOW)).isNull();
    Token again = tokens.revoke(ci.token().id(), at(NOW.plusSeconds(60)));
    assertThat(again).isEqualTo(revoked);
    assertThat(tokens.revoke("ci", ADA)).isNull();
    assertThat(store.auditLog().list(null, 10))
        .extracting(AuditEntry::action)
        .containsExactly("tokens revoke", "tokens revoke", "tokens create", "tokens create");
  }

  @Test
  void oneTokenInForceBearsAName() {
    Created first = tokens.create("ci", READ, NOW.plusSeconds(10), ADA);
    assertThatThrownBy(() -> tokens.create("ci", READ, null, ADA))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("'ci'", first.token().id(), "revoke it first");
    tokens.create("ci", READ, null, at(NOW.plusSeconds(10)));
    tokens.revoke("ci", at(NOW.plusSeconds(10)));
    tokens.create("ci", READ, null, at(NOW.plusSeconds(10)));
    assertThat(tokens.list()).hasSize(3);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (String name : new String[] {"", " ", "a\nb", " ci", "x".repeat(65), "0a1b2c3d"}) {
      assertThatThrownBy(() -> tokens.create(name, READ, null, ADA))
          .isInstanceOf(InvalidDataException.class)
          .hasMessageContaining("such as ci");
    }
    assertThatThrownBy(() -> tokens.create("ci", Set.of(), null, ADA))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("read, write, deploy");
    assertThatThrownBy(() -> tokens.create("ci", READ, NOW, ADA))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("expected a time after 2026-11-20T08:30:00Z");
    assertThat(tokens.list()).isEmpty();
  }

  @Test
  void useIsNotedToTheHour() {
    Created ci = tokens.create("ci", READ, null, ADA);
    assertThat(ci.token().lastUsed()).isNull();
    tokens.use(ci.token(), NOW);
    Token used = Objects.requireNonNull(tokens.find(ci.secret(), NOW));
    assertThat(used.lastUsed()).isEqualTo("2026-11-20T08:00:00Z");
    tokens.use(used, NOW.plus(Duration.ofMinutes(29)));
    assertThat(tokens.find(ci.secret(), NOW)).isEqualTo(used);
    tokens.use(used, NOW.plus(Duration.ofMinutes(30)));
    tokens.use(used, NOW.minus(Duration.ofDays(9)));
    assertThat(Objects.requireNonNull(tokens.find(ci.secret(), NOW)).lastUsed())
        .isEqualTo("2026-11-20T09:00:00Z");
  }
}
