package iq.cli.view;

import iq.advisor.Offer;
import iq.advisor.PricedAt;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Quantity;
import iq.answers.report.AnswerNotes;
import iq.answers.report.EstimateWords;
import iq.answers.report.IqTree;
import iq.answers.report.Loads;
import iq.answers.report.Numbers;
import iq.answers.report.Words;
import iq.catalog.Configuration;
import iq.catalog.Shape;
import iq.cli.output.Column;
import iq.cli.output.Printed;
import iq.cli.output.Table;
import iq.cli.output.TableStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as a person compares them: what tells the rows apart in columns, what is equal in all of
 * them in one line above, and one table for each workload.
 */
public final class ProfileTable {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("ID").withPriority(100).withMinWidth(14),
          Column.text("Model").withPriority(95).withMinWidth(16),
          Column.text("Accelerator").withPriority(99).withMinWidth(20),
          Column.text("Machine").withPriority(90).withMinWidth(16),
          Column.number("$/M in").withPriority(58),
          Column.number("$/M out").withPriority(98),
          Column.number("Out tok/s").withPriority(97),
          Column.number("NTPOT ms").withPriority(88),
          Column.number("TTFT ms").withPriority(91),
          Column.number("ITL ms").withPriority(89),
          Column.text("Server").withPriority(94).withMinWidth(12),
          Column.text("Precision").withPriority(93).withMinWidth(4),
          Column.text("Parallelism").withPriority(92).withMinWidth(7),
          Column.text("Variant").withPriority(66).withMinWidth(12),
          Column.text("Basis").withPriority(76).withMinWidth(12),
          Column.text("Statistic").withPriority(60).withMinWidth(10),
          Column.text("Inflection").withPriority(45).withMinWidth(11),
          Column.text("Load").withPriority(50).withMinWidth(12),
          Column.text("Price").withPriority(55).withMinWidth(15),
          Column.text("Source").withPriority(40).withMinWidth(20));

  /** Before which column intervals stand. */
  private static final int INTERVALS = 10;

  private final Question question;
  private boolean estimated;

  public ProfileTable(Question question) {
    this.question = question;
  }

  /** The whole text for a terminal. */
  public Printed print(List<Profile> profiles, TableStyle style) {
    estimated = profiles.stream().anyMatch(profile -> profile.estimation() != null);
    StringBuilder text = new StringBuilder();
    Set<String> dropped = new LinkedHashSet<>();
    List<List<String>> rows = new ArrayList<>();
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    Distinctions distinctions = new Distinctions(profiles);
    for (Profile profile : profiles) {
      groups.computeIfAbsent(heading(profile), label -> new ArrayList<>()).add(rows.size());
      rows.add(row(profile, distinctions.of(profile)));
    }
    Table.Lifted lifted = new Table(columns(), rows).liftEqual();
    List<String> equal = lifted.pairs().stream().filter(pair -> !pair.endsWith(": -")).toList();
    if (!equal.isEmpty()) {
      text.append(Words.wrap(String.join("; ", equal), style.width())).append('\n');
    }
    groups.forEach(
        (label, members) -> {
          text.append('\n').append(label).append('\n');
          List<List<String>> own = members.stream().map(lifted.rest().rows()::get).toList();
          Printed printed = new Table(lifted.rest().columns(), own).print(style);
          text.append(printed.text());
          dropped.addAll(printed.dropped());
        });
    legend(text, "~", "interpolated between two measured loads", profiles, AnswerNotes::interpolated);
    legend(text, "*", "on-demand, spot having no price", profiles, p -> marks(p.price()).contains("*"));
    legend(
        text,
        "+",
        "cheapest region, the one asked for or the default having no price",
        profiles,
        p -> marks(p.price()).contains("+"));
    return new Printed(text.toString(), List.copyOf(dropped), List.of());
  }

  /** With intervals only where there are estimates. */
  private List<Column> columns() {
    List<Column> columns = new ArrayList<>(COLUMNS);
    if (estimated) {
      columns.addAll(INTERVALS, IntervalColumns.ALL);
    }
    return columns;
  }

  private static void legend(
      StringBuilder text,
      String mark,
      String meaning,
      List<Profile> profiles,
      Predicate<Profile> marked) {
    if (profiles.stream().anyMatch(marked)) {
      text.append('\n').append(mark).append(' ').append(meaning).append('\n');
    }
  }

  /** What stands in for the price that was asked for. */
  private static String marks(@Nullable PricedAt price) {
    if (price == null) {
      return "";
    }
    return (price.otherPricingModel() ? "*" : "") + (price.otherRegion() ? "+" : "");
  }

  private static String heading(Profile profile) {
    Shape shape = profile.benchmark().workload().nominalShape();
    if (profile.benchmark().workload().mlperf()) {
      return profile.workloadLabel() + " (not to be compared with results that are not MLPerf's)";
    }
    if (shape.inputTokens() == null && shape.outputTokens() == null) {
      return "Workload not stated";
    }
    return profile.useCase() == null
        ? "Workload " + shape.label() + " (input/output tokens)"
        : profile.useCase().name()
            + " ("
            + profile.useCase().inputTokens()
            + "/"
            + profile.useCase().outputTokens()
            + " tokens)";
  }

  private List<String> row(Profile profile, List<String> distinctions) {
    Configuration c = profile.benchmark().configuration();
    CurvePoint point = profile.operatingPoint().point();
    List<String> row = new ArrayList<>();
    row.add(id(profile));
    row.add(c.model());
    row.add(c.acceleratorCount() + "x " + c.accelerator());
    row.add(machine(profile));
    row.add(profile.cost() == null ? "N/A" : Numbers.dollars(profile.cost().perMillionInputTokens()));
    row.add(
        profile.cost() == null
            ? "N/A"
            : Numbers.dollars(profile.cost().perMillionOutputTokens()) + marks(profile.price()));
    row.add(
        (AnswerNotes.interpolated(profile) ? "~" : "")
            + Numbers.whole(point.outputTokensPerSecond()));
    row.add(Numbers.millis(point.ntpot()));
    row.add(Numbers.millis(point.ttft()));
    row.add(Numbers.millis(point.itl()));
    if (estimated) {
      row.addAll(IntervalColumns.cells(profile));
    }
    row.add(server(c));
    row.add(Objects.requireNonNullElse(c.precision(), "-"));
    row.add(orDash(c.parallelism().label()));
    row.add(orDash(variant(c, distinctions)));
    row.add(EstimateWords.basis(profile));
    row.add(statistic(profile));
    row.add(AnswerNotes.notReached(profile) ? "not reached" : "reached");
    row.add(Loads.of(profile.benchmark(), point));
    row.add(price(profile.price()));
    row.add(profile.benchmark().provenance().source().name());
    return row;
  }

  private String id(Profile profile) {
    return question.cloud().equals(Question.ANY_CLOUD)
        ? profile.id() + "." + profile.cloud()
        : profile.id();
  }

  private static String machine(Profile profile) {
    String name = profile.machineType();
    Offer offer = profile.offer();
    if (name == null) {
      return "-";
    }
    if (offer == null || offer.machines() == 1) {
      return name;
    }
    return offer.machines() < 1
        ? "1/" + offer.replicasPerMachine() + " " + name
        : Numbers.plain(offer.machines()) + " x " + name;
  }

  private static String server(Configuration c) {
    String server = Objects.requireNonNullElse(c.server(), "server not stated");
    String stack = c.stack() == null ? "" : " + " + c.stack();
    return server + (c.serverVersion() == null ? "" : " " + c.serverVersion()) + stack;
  }

  private static String variant(Configuration c, List<String> distinctions) {
    List<String> parts = new ArrayList<>();
    if (c.prefillDecodeSplit() != null) {
      parts.add("P/D " + c.prefillDecodeSplit());
    }
    if (c.speculativeDecoding() != null) {
      parts.add("speculative " + c.speculativeDecoding());
    }
    if (c.replicas() != null && c.replicas() > 1) {
      parts.add(c.replicas() + " replicas");
    }
    parts.addAll(distinctions);
    return String.join(", ", parts);
  }

  /** {@code p50}, {@code mean}, {@code mean, ITL is TPOT}. */
  private static String statistic(Profile profile) {
    String ntpot = IqTree.statistic(profile.curve().reading(Quantity.NTPOT));
    String itl = IqTree.statistic(profile.curve().reading(Quantity.ITL));
    String ttft = IqTree.statistic(profile.curve().reading(Quantity.TTFT));
    String first = ttft != null ? ttft : ntpot != null ? ntpot : itl;
    boolean tpot = itl != null && itl.endsWith("tpot");
    return first == null ? "-" : first + (tpot ? ", ITL is TPOT" : "");
  }

  private static String price(@Nullable PricedAt price) {
    return price == null
        ? "none"
        : price.pricingModel().word()
            + " "
            + price.region()
            + (price.otherRegion() ? " (cheapest)" : "");
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
