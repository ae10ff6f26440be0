package iq.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The flags of {@code iq server} stand over the environment and the file. */
class ServerRunTest {
  private static Settings settings(String... words) {
    ServerRun server = new ServerRun();
    new CommandLine(server.flags().spec()).parseArgs(words);
    return Settings.of(
        server.flagValues(),
        Map.of("IQ_SERVER_ACCESS_LOG", "true"),
        Map.of("require-auth", "true"),
        "iq.conf");
  }

  @Test
  void aSwitchCanBeTurnedOffThatIsOnElsewhere() {
    assertThat(settings().isOn(SettingTable.ACCESS_LOG)).isTrue();
    assertThat(settings("--no-access-log").isOn(SettingTable.ACCESS_LOG)).isFalse();
    assertThat(settings("--no-require-auth").isOn(SettingTable.REQUIRE_AUTH)).isFalse();
  }

  @Test
  void aSwitchThatIsNotGivenLeavesWhatIsSet() {
    assertThat(settings("--insecure").isOn(SettingTable.INSECURE)).isTrue();
    assertThat(settings("--insecure").isOn(SettingTable.REQUIRE_AUTH)).isTrue();
    assertThat(settings("--port=0").isOn(SettingTable.INSECURE)).isFalse();
  }
}
