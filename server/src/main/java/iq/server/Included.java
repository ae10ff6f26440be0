package iq.server;

import iq.advisor.Include;
import iq.answers.Field;
import iq.answers.Inquiry;
import iq.server.config.SettingTable;
import iq.server.config.Settings;

/** Which profiles answer a request that does not say: measured ones, unless the server is set so. */
public final class Included {
  private final Include include;

  private Included(Include include) {
    this.include = include;
  }

  static Included of(Settings settings) {
    return new Included(
        settings.isOn(SettingTable.ESTIMATES) ? Include.MEASURED_FIRST : Include.MEASURED);
  }

  /** The same inquiry, which says. */
  public Inquiry in(Inquiry inquiry) {
    return inquiry.text(Field.INCLUDE) == null
        ? inquiry.ask(Field.INCLUDE, include.word())
        : inquiry;
  }
}
