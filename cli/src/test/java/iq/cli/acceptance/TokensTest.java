package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.cli.Iq;
import iq.cli.Result;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens and the audit log on the command line. */
class TokensTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Iq iq = FixtureF.iq();

  @BeforeEach
  void useAStore() {
    file = folder.resolve("iq.sqlite");
    iq = FixtureF.iq().withStore(file).on(DAY);
  }

  private Result runs(String line) {
    Result result = iq.run(line);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private void refuses(String line, String... words) {
    Result result = iq.run(line);
    assertThat(result.exit()).as(line).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words).doesNotContain("unexpected", "\tat ");
  }

  @Test
  void theSecretStandsAloneOnStdoutAndOpensTheStore() {
    Result result = runs("tokens create ci --scopes=read,write --expires=2027-01-01");
    String secret = result.out().strip();
    assertThat(result.out()).isEqualTo(secret + System.lineSeparator());
    assertThat(result.err())
        .contains("(ci), which expires on 2027-01-01T00:00:00Z", "not shown again")
        .doesNotContain(secret.substring(12));
    try (Store store = Stores.file(file)) {
      assertThat(store.tokens().find(secret, DAY.atStartOfDay(ZoneOffset.UTC).toInstant()))
          .isNotNull();
    }
    assertThat(runs("tokens list --format=json").out()).doesNotContain(secret.substring(12));
  }

  @Test
  void listTellsWhichAreInForce() {
    runs("tokens create ci --scopes=write,read --expires=30d");
    runs("tokens create old --scopes=read --expires=12h");
    runs("tokens create gone --scopes=deploy");
    runs("tokens revoke gone");
    iq = iq.on(DAY.plusDays(1));
    assertThat(runs("tokens list").out().lines().findFirst().orElseThrow())
        .matches("ID +NAME +SCOPES +STATE +CREATED_AT +EXPIRES_AT +LAST_USED_AT");
    assertThat(runs("tokens list --format='csv[no-heading](name,scopes,state,expiresAt)'").out())
        .isEqualTo(
            """
            ci,"read,write",valid,2026-12-20T00:00:00Z
            old,read,expired,2026-11-20T12:00:00Z
            gone,deploy,revoked,
            """);
    assertThat(runs("tokens list --filter='state=valid' --format='value(name)'").out())
        .isEqualTo("ci\n");
  }

  @Test
  void revokeTakesAnIdOrAName() {
    runs("tokens create ci --scopes=read");
    String id = runs("tokens list --format='value(id)'").out().strip();
    assertThat(runs("tokens revoke " + id).err())
        .isEqualTo("Token " + id + " (ci) is revoked since 2026-11-20T00:00:00Z.\n");
    runs("tokens create bot --scopes=read");
    refuses("tokens revoke bit", "'bit' is no token in force", "closest first: bot");
    refuses("tokens revoke ci", "'ci' is no token in force");
  }

  @Test
  void whatIsWrongIsNamedWithWhatWouldBeRight() {
    refuses("tokens create ci --scopes=raed", "--scopes: 'raed' is not known", "first: read");
    refuses("tokens create ci --scopes=read,", "--scopes: '' is not known", "read");
    refuses("tokens create ci --scopes=read --expires=soon", "--expires: 'soon' is no time", "30d");
    refuses("tokens create ci --scopes=read --expires=2026-11-19", "expected a time after");
    refuses("tokens create ci", "--scopes");
    refuses("audit list --since=never", "--since: 'never' is no time", "7d");
    runs("tokens create ci --scopes=read");
    refuses("tokens create ci --scopes=read", "a token named 'ci' is in force", "revoke it first");
  }

  @Test
  void theAuditLogTellsWhoChangedWhat() {
    runs("benchmarks import '" + FixtureF.file("points.jsonl") + "'");
    runs("prices set a3-highgpu-1g 52.5 --region=us-central1 --pricing-model=on-demand");
    iq = iq.on(DAY.plusDays(5));
    runs("tokens create ci --scopes=read");
    List<Map<String, Object>> entries = runs("audit list --format=json").objects();
    assertThat(entries)
        .extracting(entry -> entry.get("action"))
        .containsExactly("tokens create", "prices set", "benchmarks add");
    assertThat(entries).allMatch(entry -> Objects.equals(entry.get("who"), "tester"));
    assertThat(entries.get(1)).containsEntry("subject", "gcp/us-central1/a3-highgpu-1g");
    assertThat(runs("audit list --since=1d --format='value(action)'").out())
        .isEqualTo("tokens create\n");
    assertThat(runs("audit list --since=2026-11-20 --limit=2").out().lines()).hasSize(3);
  }

  @Test
  void anEmptyStoreHasNoneAndIsNotMade() {
    assertThat(runs("tokens list").err()).contains("Listed 0 items.");
    assertThat(runs("audit list").err()).contains("Listed 0 items.");
    assertThat(file).doesNotExist();
  }

  @Test
  void twoStoresAtOnceAreRefused() {
    refuses("tokens list --database-url=postgres://ada:s3cret@h/d", "give one of them");
  }
}
