package iq.catalog.row;

import static iq.catalog.row.Column.text;

import iq.catalog.ServerFlag;
import iq.catalog.ServerMetric;
import iq.catalog.ServerVersion;
import java.util.List;

/** The tables of what the versions of model servers know. */
public final class ServerFormats {

  public static final Format<ServerFlag> FLAG =
      new Format<>(
          "server_flag",
          List.of(
              text("server"),
              text("flag"),
              text("since"),
              text("until"),
              text("kind"),
              text("choices"),
              text("default"),
              text("source"),
              text("alias_of")),
          3,
          r ->
              new ServerFlag(
                  r.required(),
                  r.required(),
                  r.required(),
                  r.text(),
                  r.required(),
                  r.text(),
                  r.text(),
                  r.required(),
                  r.text()),
          (f, w) -> {
            w.text(f.server());
            w.text(f.flag());
            w.text(f.since());
            w.text(f.until());
            w.text(f.kind());
            w.text(f.choices());
            w.text(f.defaultText());
            w.text(f.source());
            w.text(f.aliasOf());
          });

  /** Two engines of one version may export a metric from the same version on, to different ends. */
  public static final Format<ServerMetric> METRIC =
      new Format<>(
          "server_metric",
          List.of(
              text("server"),
              text("metric"),
              text("since"),
              text("until"),
              text("type"),
              text("labels"),
              text("source"),
              text("condition")),
          4,
          r ->
              new ServerMetric(
                  r.required(),
                  r.required(),
                  r.required(),
                  r.text(),
                  r.required(),
                  r.text(),
                  r.required(),
                  r.text()),
          (m, w) -> {
            w.text(m.server());
            w.text(m.metric());
            w.text(m.since());
            w.text(m.until());
            w.text(m.type());
            w.text(m.labels());
            w.text(m.source());
            w.text(m.condition());
          });

  public static final Format<ServerVersion> VERSION =
      new Format<>(
          "server_version",
          List.of(text("server"), text("version"), text("source"), text("covers")),
          2,
          r -> new ServerVersion(r.required(), r.required(), r.required(), r.text()),
          (v, w) -> {
            w.text(v.server());
            w.text(v.version());
            w.text(v.source());
            w.text(v.covers());
          });

  private ServerFormats() {}
}
