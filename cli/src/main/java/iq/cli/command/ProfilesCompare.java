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
import iq.cli.view.Comparison;
import iq.cli.view.ProfileColumns;
import iq.answers.report.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code iq profiles compare}. */
public final class ProfilesCompare implements Command {
  private static final int SHOWN = 4;

  private final Flags flags =
      new Flags(
          "Sets profiles side by side, under the same question. Figures of different sources are",
          "measured with different tools; the last lines say which.")
          .examples(
              "iq profiles compare 07070de2 766fd209 --target-ttft-milliseconds=200");

  private final Given<List<String>> ids =
      flags.words(
          "0..*",
          "ID",
          "Ids from the first column of 'iq profiles list'; without any, the first four profiles",
          "that the flags of the list select.");

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
      Format format = output.format();
      if (format != null) {
        List<Map<String, Object>> rows = new ArrayList<>();
        compared(asked).forEach(profile -> rows.add(asked.tree().of(profile)));
        output.print(
            format, output.select(rows, environment), ProfileColumns.ALL, environment);
      } else {
        environment
            .out()
            .print(new Comparison(compared(asked)).text(OutputOptions.style(environment)));
      }
      for (Dropped dropped : ids.value().isEmpty() ? List.<Dropped>of() : asked.answer().dropped()) {
        environment.err().println("Not compared: " + Reasons.dropped(dropped));
      }
    }
    return ExitCode.OK;
  }

  private List<Profile> compared(Asked asked) {
    List<Profile> all = asked.answer().profiles();
    return ids.value().isEmpty() ? all.subList(0, Math.min(SHOWN, all.size())) : all;
  }
}
