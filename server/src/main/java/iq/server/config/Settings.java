package iq.server.config;

import iq.answers.RefusedException;
import iq.catalog.Closest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings that a server runs with: flags over the environment over a file over defaults. */
public final class Settings {
  private static final long MILLIS = 1000;

  /** A value and where it was set, for refusals. */
  private record Given(String value, String place) {}

  private final Map<Setting, Given> given = new HashMap<>();

  private Settings() {}

  /** Nothing but defaults. */
  public static Settings defaults() {
    return of(Map.of(), Map.of(), Map.of(), "");
  }

  /**
   * Settings from three places, each checked.
   *
   * @param flags by setting's name
   * @param environment all variables of the process
   * @param file the lines of a file, by setting's name
   * @param fileName what refusals call the file
   * @throws RefusedException for an unknown name or a value that is not what is expected
   */
  public static Settings of(
      Map<String, String> flags,
      Map<String, String> environment,
      Map<String, String> file,
      String fileName) {
    List<String> names = SettingTable.ALL.stream().map(Setting::name).toList();
    for (String name : file.keySet()) {
      if (!names.contains(name)) {
        throw new RefusedException(
            fileName + ": '" + name + "' is not a setting; known, closest first: "
                + Closest.list(name, names));
      }
    }
    Settings settings = new Settings();
    for (Setting setting : SettingTable.ALL) {
      settings.add(setting, file.get(setting.name()), fileName + ": " + setting.name());
      settings.add(setting, environment.get(setting.variable()), setting.variable());
      settings.add(setting, flags.get(setting.name()), setting.flag());
    }
    return settings;
  }

  private void add(Setting setting, @Nullable String value, String place) {
    if (value == null || value.isEmpty()) {
      return;
    }
    if (!isGood(setting.kind(), value)) {
      throw new RefusedException(
          place + ": '" + value + "' was given; expected " + setting.kind().words());
    }
    given.put(setting, new Given(value, place));
  }

  private static boolean isGood(Setting.Kind kind, String value) {
    return switch (kind) {
      case TEXT, FILE -> true;
      case WHOLE -> value.matches("[0-9]{1,9}");
      case SECONDS -> value.matches("[0-9]{1,7}(\\.[0-9]{1,3})?");
      case SWITCH -> value.matches("true|false");
      case LOG_FORMAT -> value.matches("text|json");
      case LOG_LEVEL -> value.matches("error|warn|info|debug");
    };
  }

  /** A value, null when nothing is set and there is no default. */
  public @Nullable String text(Setting setting) {
    Given one = given.get(setting);
    return one == null ? setting.fallback() : one.value();
  }

  /** Where a value was set, for a refusal that only its use can give; the flag for a default. */
  public String place(Setting setting) {
    Given one = given.get(setting);
    return one == null ? setting.flag() : one.place();
  }

  /** The value of a setting that has a default. */
  public String required(Setting setting) {
    return Objects.requireNonNull(text(setting), setting.name());
  }

  /**
   * Whether two settings that need each other are given.
   *
   * @throws RefusedException when one of them is, without the other
   */
  public boolean bothGiven(Setting one, Setting other) {
    boolean given = text(one) != null;
    if (given != (text(other) != null)) {
      Setting alone = given ? one : other;
      Setting missing = given ? other : one;
      throw new RefusedException(
          place(alone) + " was given without " + missing.flag() + "; expected both or neither");
    }
    return given;
  }

  /** A whole number. */
  public int whole(Setting setting) {
    return Integer.parseInt(required(setting));
  }

  /** A time. */
  public Duration duration(Setting setting) {
    return Duration.ofMillis(Math.round(Double.parseDouble(required(setting)) * MILLIS));
  }

  /** A switch. */
  public boolean isOn(Setting setting) {
    return Boolean.parseBoolean(required(setting));
  }

  /** A file, null for none. */
  public @Nullable Path file(Setting setting) {
    String path = text(setting);
    return path == null ? null : Path.of(path);
  }
}
