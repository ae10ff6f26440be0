package iq.catalog.store;

import static iq.catalog.row.Column.text;

import iq.catalog.row.Format;
import iq.catalog.row.RowReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that stores alone have. */
final class OwnFormats {

  static final Format<Token> TOKEN =
      new Format<>(
          "token",
          List.of(
              text("token"),
              text("name"),
              text("scopes"),
              text("sha256"),
              text("created_at"),
              text("expires_at"),
              text("revoked_at"),
              text("last_used_at")),
          1,
          r ->
              new Token(
                  r.required(),
                  r.required(),
                  Scope.parse(r.required()),
                  r.required(),
                  instant(r),
                  instantOrNull(r),
                  instantOrNull(r),
                  instantOrNull(r)),
          (t, w) -> {
            w.text(t.id());
            w.text(t.name());
            w.text(Scope.text(t.scopes()));
            w.text(t.hash());
            w.text(Instants.text(t.created()));
            w.text(Instants.textOrNull(t.expires()));
            w.text(Instants.textOrNull(t.revoked()));
            w.text(Instants.textOrNull(t.lastUsed()));
          });

  static final Format<AuditEntry> AUDIT =
      new Format<>(
          "audit",
          List.of(
              text("at"),
              text("who"),
              text("action"),
              text("subject"),
              text("request"),
              text("outcome")),
          0,
          r ->
              new AuditEntry(
                  0, instant(r), r.required(), r.required(), r.required(), r.text(), r.required()),
          (a, w) -> {
            w.text(Instants.text(a.at()));
            w.text(a.who());
            w.text(a.action());
            w.text(a.subject());
            w.text(a.request());
            w.text(a.outcome());
          });

  private OwnFormats() {}

  private static Instant instant(RowReader row) {
    Instant instant = instantOrNull(row);
    if (instant == null) {
      throw row.fault("a time");
    }
    return instant;
  }

  private static @Nullable Instant instantOrNull(RowReader row) {
    String text = row.text();
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw row.fault("a time such as 2026-11-20T08:00:00.000Z");
    }
  }
}
