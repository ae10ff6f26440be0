package iq.cli.view;

import iq.catalog.Model;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was read from a user's config.json, so that a wrong reading is seen before it is believed. */
public final class OwnModelText {
  private OwnModelText() {}

  /** The architecture it was taken for, the parameters that were counted, and what is odd. */
  public static String of(Model model) {
    StringBuilder text = new StringBuilder();
    text.append(model.source())
        .append(": read as ")
        .append(model.architecture())
        .append(", ")
        .append(billion(model.parametersBillion()))
        .append(" billion parameters");
    if (model.activeParametersBillion() != null) {
      text.append(", ").append(billion(model.activeParametersBillion())).append(" of them active");
    }
    String note = model.note();
    return note == null || note.isEmpty() ? text.toString() : text.append("; ").append(note).toString();
  }

  private static String billion(@Nullable Double parameters) {
    return parameters == null ? "unknown" : String.format(Locale.ROOT, "%.1f", parameters);
  }
}
