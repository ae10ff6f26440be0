package iq.cli.command;

import iq.advisor.Dropped;
import iq.advisor.Profile;
import iq.catalog.Catalog;
import iq.cli.Asked;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.OutputOptions;
import iq.cli.options.QuestionOptions;
import iq.cli.output.Format;
import iq.cli.view.Comparison;
import iq.cli.view.ProfileColumns;
import iq.cli.view.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code iq profiles compare}. */
@CommandLine.Command(
    description = {
      "Sets profiles side by side, under the same question. Figures of different sources are",
      "measured with different tools; the last lines say which."
    },
    footer = {
      "",
      "Example:",
      "  iq profiles compare 07070de2 766fd209 --target-ttft-milliseconds=200"
    })
public final class ProfilesCompare implements Command {
  private static final int SHOWN = 4;

  @Parameters(
      paramLabel = "ID",
      description = {
        "Ids from the first column of 'iq profiles list'; without any, the first four profiles",
        "that the flags of the list select."
      })
  private List<String> ids = new ArrayList<>();

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Asked asked = Asked.about(ids, options, catalog, environment);
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
      for (Dropped dropped : ids.isEmpty() ? List.<Dropped>of() : asked.answer().dropped()) {
        environment.err().println("Not compared: " + Reasons.dropped(dropped));
      }
    }
    return ExitCode.OK;
  }

  private List<Profile> compared(Asked asked) {
    List<Profile> all = asked.answer().profiles();
    return ids.isEmpty() ? all.subList(0, Math.min(SHOWN, all.size())) : all;
  }
}
