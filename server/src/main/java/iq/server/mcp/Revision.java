package iq.server.mcp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A revision of the protocol, known by its date. */
enum Revision {
  OF_2024_11_05("2024-11-05"),
  OF_2025_03_26("2025-03-26"),
  OF_2025_06_18("2025-06-18"),
  OF_2025_11_25("2025-11-25"),
  OF_2026_07_28("2026-07-28");

  private final String date;

  Revision(String date) {
    this.date = date;
  }

  /** The revision of a date, null for one that is not known. */
  static @Nullable Revision find(@Nullable String date) {
    return Arrays.stream(values()).filter(one -> one.date.equals(date)).findFirst().orElse(null);
  }

  /** What a client is offered that opens with a date: the same, or else the newest that opens so. */
  static Revision offered(String date) {
    Revision asked = find(date);
    return asked == null || asked.isStateless() ? OF_2025_11_25 : asked;
  }

  /** All dates, newest first. */
  static List<String> dates() {
    return Arrays.stream(values()).sorted(Comparator.reverseOrder()).map(Revision::date).toList();
  }

  /** Refuses a date that is not known. */
  static Revision known(String date) {
    Revision found = find(date);
    if (found == null) {
      throw FaultException.unsupported(date);
    }
    return found;
  }

  String date() {
    return date;
  }

  /** Whether each request says its revision, and none opens the conversation. */
  boolean isStateless() {
    return this == OF_2026_07_28;
  }

  /** Whether several messages may come as one list. */
  boolean takesLists() {
    return compareTo(OF_2025_06_18) < 0;
  }
}
