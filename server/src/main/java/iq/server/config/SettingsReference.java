package iq.server.config;

/** All settings as a table in Markdown: the reference page's part that is generated. */
public final class SettingsReference {
  private SettingsReference() {}

  /** A row for each setting, after a head. */
  public static String markdown() {
    StringBuilder table = new StringBuilder();
    table.append("| line of the file | flag | variable | default | what |\n|---|---|---|---|---|\n");
    for (Setting setting : SettingTable.ALL) {
      table.append(row(setting));
    }
    return table.toString();
  }

  private static String row(Setting setting) {
    boolean isSwitch = setting.kind() == Setting.Kind.SWITCH;
    String value = isSwitch ? "true|false" : setting.label();
    String flag = isSwitch ? "--[no-]" + setting.name() : setting.flag() + " " + setting.label();
    return "| `"
        + escaped(setting.name() + " = " + value)
        + "` | `"
        + escaped(flag)
        + "` | `"
        + setting.variable()
        + "` | "
        + (setting.fallback() == null ? "none" : "`" + setting.fallback() + "`")
        + " | "
        + escaped(setting.description())
        + " |\n";
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
