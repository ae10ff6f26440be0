package iq.cli.view;

import iq.advisor.Profile;
import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Quantity;
import iq.answers.report.EstimateWords;
import iq.answers.report.IqTree;
import iq.answers.report.Loads;
import iq.answers.report.Numbers;
import iq.catalog.Configuration;
import iq.cli.output.Column;
import iq.cli.output.Table;
import iq.cli.output.TableStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Profiles side by side: one column each, one line for each fact. */
public final class Comparison {
  private final List<Profile> profiles;
  private final List<List<String>> rows = new ArrayList<>();

  public Comparison(List<Profile> profiles) {
    this.profiles = List.copyOf(profiles);
  }

  /** The table; empty without profiles. */
  public String text(TableStyle style) {
    if (profiles.isEmpty()) {
      return "";
    }
    configuration();
    figures();
    money();
    row("Source", p -> p.benchmark().provenance().source().name());
    row("Measured", p -> p.benchmark().provenance().when());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(""));
    profiles.forEach(p -> columns.add(Column.text(p.id()).withMinWidth(10)));
    return new Table(columns, rows).print(style).text();
  }

  private void configuration() {
    row("Model", p -> config(p).model());
    row("Accelerators", p -> config(p).acceleratorCount() + " x " + config(p).accelerator());
    row("Machine", Profile::machineType);
    row("Server", p -> config(p).server());
    row("Version", p -> config(p).serverVersion());
    row("Serving stack", p -> config(p).stack());
    row("Precision", p -> config(p).precision());
    row("Parallelism", p -> config(p).parallelism().label());
    row("Prefill + decode", p -> config(p).prefillDecodeSplit());
    row("Speculative", p -> config(p).speculativeDecoding());
    row("Workload", p -> p.benchmark().workload().shape().label() + " tokens");
  }

  private void figures() {
    row("Basis", EstimateWords::basis);
    row("Statistic", Comparison::statistic);
    row("Load", p -> Loads.of(p.benchmark(), at(p)));
    row("Output tokens/s", p -> Numbers.whole(at(p).outputTokensPerSecond()));
    row(
        "… per accelerator",
        p -> Numbers.whole(at(p).outputTokensPerSecond() / config(p).acceleratorCount()));
    row("NTPOT ms", p -> Numbers.millis(at(p).ntpot()));
    row("TTFT ms", p -> Numbers.millis(at(p).ttft()));
    row("ITL ms", p -> Numbers.millis(at(p).itl()));
  }

  private void money() {
    row("$/M output", p -> p.cost() == null ? "N/A" : Numbers.dollars(p.cost().perMillionOutputTokens()));
    row("$/M input", p -> p.cost() == null ? "N/A" : Numbers.dollars(p.cost().perMillionInputTokens()));
    row("$/h", p -> p.cost() == null ? "N/A" : Numbers.dollars(p.cost().usdPerHour()));
    row("… note", p -> IqTree.costNote(p.benchmark()));
    row(
        "Price",
        p ->
            p.price() == null
                ? "none"
                : p.price().pricingModel().word() + " " + p.price().region() + " " + p.price().asOf());
  }

  private void row(String name, Function<Profile, @Nullable String> fact) {
    List<String> row = new ArrayList<>();
    row.add(name);
    boolean any = false;
    for (Profile profile : profiles) {
      String value = Objects.requireNonNullElse(fact.apply(profile), "");
      any |= !value.isEmpty();
      row.add(value.isEmpty() ? "-" : value);
    }
    if (any) {
      rows.add(row);
    }
  }

  private static Configuration config(Profile profile) {
    return profile.benchmark().configuration();
  }

  private static CurvePoint at(Profile profile) {
    return profile.operatingPoint().point();
  }

  private static @Nullable String statistic(Profile profile) {
    String ntpot = IqTree.statistic(profile.curve().reading(Quantity.NTPOT));
    return ntpot != null ? ntpot : IqTree.statistic(profile.curve().reading(Quantity.TTFT));
  }
}
