package iq.cli.command;

import iq.catalog.store.Store;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.server.ListenException;
import iq.server.Serving;
import iq.server.config.Setting;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.config.SettingsFile;
import iq.server.config.UnknownVariables;
import iq.server.observe.Logs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code iq server}. */
public final class ServerRun implements Command {
  private final Flags flags =
      new Flags(
              "Serves the API: gkerecommender v1, which Google's own clients call, and what it cannot say,",
              "over gRPC and REST on one port. Each setting is a flag, an environment variable",
              "(IQ_SERVER_PORT for --port) or a line of the file; docs/server.md has them all.")
          .examples(
              "iq server",
              "curl 'http://127.0.0.1:8080/v1/models:fetch'");

  private final Flag<Path> file =
      flags.file("--config", "FILE", "A file of settings, lines of name = value.");

  private final Map<Setting, Supplier<@Nullable String>> given = new LinkedHashMap<>();

  /** The command with a flag for each setting. */
  public ServerRun() {
    for (Setting setting : SettingTable.ALL) {
      given.put(
          setting, setting.kind() == Setting.Kind.SWITCH ? toggle(setting) : text(setting));
    }
  }

  private Supplier<@Nullable String> toggle(Setting setting) {
    Flag<Boolean> flag = flags.onOrOff(setting.flag(), description(setting));
    return () -> {
      Boolean on = flag.value();
      return on == null ? null : on.toString();
    };
  }

  private Supplier<@Nullable String> text(Setting setting) {
    Flag<String> flag = flags.text(setting.flag(), setting.label(), description(setting));
    return flag::value;
  }

  private static String description(Setting setting) {
    String text = setting.description().replace("%", "%%");
    boolean silent = setting.fallback() == null || setting.kind() == Setting.Kind.SWITCH;
    return silent ? text : text + " (default: " + setting.fallback() + ")";
  }

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public boolean onFilesAlone() {
    return true;
  }

  @Override
  public int run(Environment environment) {
    Path path = file.value();
    Settings settings =
        Settings.of(
            flagValues(),
            System.getenv(),
            path == null ? Map.of() : SettingsFile.read(path),
            path == null ? "" : path.toString());
    Logs.configure(settings, environment.err());
    UnknownVariables.warnings(System.getenv())
        .forEach(warning -> environment.err().println("iq: " + warning));
    try (Store store = environment.openStore()) {
      Serving.run(
          settings, environment.catalog(), store, Clock.systemUTC(), environment.err());
    } catch (ListenException e) {
      throw CommandException.failure(Objects.requireNonNullElse(e.getMessage(), ""));
    }
    return ExitCode.OK;
  }

  /** What the flags set, by the name of the setting. */
  Map<String, String> flagValues() {
    Map<String, String> values = new HashMap<>();
    given.forEach(
        (setting, flag) -> {
          String value = flag.get();
          if (value != null) {
            values.put(setting.name(), value);
          }
        });
    return values;
  }
}
