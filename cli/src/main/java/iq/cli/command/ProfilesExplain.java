package iq.cli.command;

import iq.advisor.Dropped;
import iq.advisor.Profile;
import iq.catalog.Catalog;
import iq.answers.Asked;
import iq.answers.Materials;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.FlagNames;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.OutputOptions;
import iq.cli.options.QuestionOptions;
import iq.cli.output.Format;
import iq.cli.output.KeyColumn;
import iq.cli.view.ExplanationText;
import iq.answers.report.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code iq profiles explain}. */
public final class ProfilesExplain implements Command {
  /** What tells dropped benchmarks apart, and why they were dropped. */
  private static final List<KeyColumn> COLUMNS =
      List.of(
          KeyColumn.of("iq.id"),
          KeyColumn.of("acceleratorType"),
          KeyColumn.of("resourcesUsed.acceleratorCount"),
          KeyColumn.of("iq.dropped"));

  private final Flags flags =
      new Flags(
          "With ids: everything behind these profiles: configuration, measured loads, inflection point,",
          "machine, price, the cost's arithmetic, and the source. Without: why each benchmark of a model",
          "was or was not chosen, with the flags of 'profiles list'.")
          .examples(
              "iq profiles explain 07070de2 --target-ttft-milliseconds=100",
              "iq profiles explain --model=openai/gpt-oss-120b --target-itl-milliseconds=5");

  private final Given<List<String>> ids =
      flags.words("0..*", "ID", "Ids from the first column of 'iq profiles list'.");

  private final QuestionOptions options = new QuestionOptions(flags);
  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Asked asked = Asked.about(
              ids.value(), options.inquiry(environment), Materials.of(catalog), FlagNames.FLAGS);
      if (output.format() != null) {
        printRows(asked, environment);
      } else if (ids.value().isEmpty()) {
        printReasons(asked, environment);
      } else {
        printProfiles(asked, environment);
      }
    }
    return ExitCode.OK;
  }

  private static void printProfiles(Asked asked, Environment environment) {
    for (Profile profile : asked.answer().profiles()) {
      environment.out().println(new ExplanationText(asked.question(), profile, environment.terminal() ? environment.width() : 0).text());
    }
    for (Dropped dropped : asked.answer().dropped()) {
      environment.out().println(ExplanationText.dropped(dropped));
    }
  }

  private static void printReasons(Asked asked, Environment environment) {
    int rank = 1;
    for (Profile profile : asked.answer().profiles()) {
      environment.out().println("chosen   " + Reasons.chosen(rank++, profile));
    }
    for (Dropped dropped : asked.answer().dropped()) {
      environment.out().println("dropped  " + Reasons.dropped(dropped));
    }
  }

  private void printRows(Asked asked, Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    asked.answer().profiles().forEach(profile -> rows.add(asked.tree().withAllLoads(profile)));
    asked.answer().dropped().forEach(dropped -> rows.add(Reasons.row(dropped)));
    List<Map<String, Object>> shown = output.select(rows, environment);
    output.print(output.formatOr(Format.Kind.JSON), shown, COLUMNS, environment);
  }
}
