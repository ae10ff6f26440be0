package iq.cli.options;

import iq.cli.CommandException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as flags give them: a day, a moment, or how far away. */
public final class Moments {
  private static final Pattern AWAY = Pattern.compile("([0-9]{1,5})([dh])");

  private Moments() {}

  /** A time to come: {@code 30d} and {@code 12h} count from now. */
  public static Instant ahead(String flag, String text, Instant now) {
    Duration away = away(text);
    return away == null ? moment(flag, text, "30d") : now.plus(away);
  }

  /** A time gone by: {@code 7d} and {@code 12h} count back from now. */
  public static Instant ago(String flag, String text, Instant now) {
    Duration away = away(text);
    return away == null ? moment(flag, text, "7d") : now.minus(away);
  }

  private static @Nullable Duration away(String text) {
    Matcher matcher = AWAY.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    long count = Long.parseLong(matcher.group(1));
    return matcher.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count);
  }

  /** A day begins when it does in UTC, wherever the caller is. */
  private static Instant moment(String flag, String text, String example) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw CommandException.usage(
          flag + ": '" + text + "' is no time; expected such as " + example
              + ", 12h, 2027-01-01 or 2027-01-01T08:00:00Z");
    }
  }
}
