package iq.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iq.answers.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every name and every default: who changes one, changes it for everybody who runs a server. */
class SettingTableTest {

  @Test
  void namesAndDefaultsStayAsTheyAre() {
    Map<String, String> defaults = new LinkedHashMap<>();
    SettingTable.ALL.forEach(one -> defaults.put(one.name(), String.valueOf(one.fallback())));

    assertThat(defaults)
        .containsEntry("host", "127.0.0.1")
        .containsEntry("port", "8080")
        .containsEntry("insecure", "false")
        .containsEntry("refresh-seconds", "1")
        .containsEntry("max-request-bytes", "8388608")
        .containsEntry("request-timeout-seconds", "30")
        .containsEntry("idle-timeout-seconds", "60")
        .containsEntry("stop-grace-seconds", "20")
        .containsEntry("stop-delay-seconds", "0")
        .containsEntry("log-format", "text")
        .containsEntry("log-level", "info")
        .containsEntry("access-log", "null")
        .containsEntry("traces-endpoint", "null")
        .containsEntry("require-auth", "false")
        .containsEntry("oidc-issuer", "null")
        .containsEntry("oidc-audience", "null")
        .containsEntry("oidc-scope-claim", "null")
        .containsEntry("tls-certificate", "null")
        .containsEntry("tls-key", "null")
        .containsEntry("max-requests-per-second", "null")
        .containsEntry("max-connections", "4096")
        .containsEntry("estimates", "false")
        .hasSize(22);
  }

  @Test
  void everyDefaultIsAGoodValue() {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (Setting setting : SettingTable.ALL) {
      if (setting.fallback() != null) {
        defaults.put(setting.name(), setting.fallback());
      }
    }

    Settings set = Settings.of(defaults, Map.of(), Map.of(), "");
    assertThat(set.required(SettingTable.PORT)).isEqualTo("8080");
  }

  @Test
  void anUnknownNameOfTheFileIsRefusedWithTheClosest() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Settings.of(Map.of(), Map.of(), Map.of("prot", "1"), "iq.conf"))
        .withMessageStartingWith("iq.conf: 'prot' is not a setting; known, closest first: port, ");
  }

  @Test
  void aWordThatIsNoneOfThoseExpectedIsRefused() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> Settings.of(Map.of(), Map.of("IQ_SERVER_LOG_FORMAT", "xml"), Map.of(), ""))
        .withMessage("IQ_SERVER_LOG_FORMAT: 'xml' was given; expected text or json");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Settings.of(Map.of("log-level", "loud"), Map.of(), Map.of(), ""))
        .withMessage("--log-level: 'loud' was given; expected error, warn, info or debug");
  }

  @Test
  void anUnknownVariableIsPassedOverWithAWarning() {
    assertThat(
            UnknownVariables.warnings(
                Map.of(
                    "IQ_SERVER_PROT", "1", "IQ_SERVER_PORT", "1", "IQ_SERVER", "x", "PATH", "/")))
        .containsExactly(
            "IQ_SERVER_PROT is not a setting and is passed over; closest is IQ_SERVER_PORT");
  }
}
