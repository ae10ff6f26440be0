package iq.cli.view;

import iq.advisor.Profile;
import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Inflection;
import iq.answers.report.Loads;
import iq.answers.report.Numbers;
import iq.cli.output.Column;
import iq.cli.output.Table;
import iq.cli.output.TableStyle;
import java.util.ArrayList;
import java.util.List;

/** The measured loads of a profile, the inflection point marked. */
final class CurveTable {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("  Load"),
          Column.number("Out tok/s"),
          Column.number("In tok/s"),
          Column.number("Req/s"),
          Column.number("NTPOT ms"),
          Column.number("TTFT ms"),
          Column.number("ITL ms"),
          Column.text(""));

  private final Profile profile;

  CurveTable(Profile profile) {
    this.profile = profile;
  }

  String text() {
    List<List<String>> rows = new ArrayList<>();
    for (CurvePoint point : profile.curve().points()) {
      rows.add(
          List.of(
              "  " + Loads.of(profile.benchmark(), point),
              Numbers.whole(point.outputTokensPerSecond()),
              Numbers.whole(point.inputTokensPerSecond()),
              Numbers.plain(point.requestsPerSecond()),
              Numbers.millis(point.ntpot()),
              Numbers.millis(point.ttft()),
              Numbers.millis(point.itl()),
              mark(point)));
    }
    return "\n" + new Table(COLUMNS, rows).print(TableStyle.PLAIN).text() + "\n";
  }

  private String mark(CurvePoint point) {
    Inflection inflection = profile.curve().inflection();
    List<String> marks = new ArrayList<>();
    if (inflection != null && point.equals(inflection.point())) {
      marks.add(inflection.reached() ? "inflection" : best());
    }
    if (point.equals(profile.operatingPoint().point())) {
      marks.add("operating point");
    }
    return String.join(", ", marks);
  }

  private String best() {
    return profile.estimation() == null ? "best measured" : "best estimated";
  }
}
