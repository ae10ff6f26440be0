package iq.cli.command;

import iq.advisor.Profile;
import iq.catalog.Catalog;
import iq.answers.Asked;
import iq.answers.Materials;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.FlagNames;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.options.QuestionOptions;
import iq.cli.output.Format;
import iq.answers.report.AnswerNotes;
import iq.cli.view.PointRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code iq profiles benchmarks list}: every measured load. */
public final class BenchmarksList implements Command {
  private final Flags flags =
      new Flags(
          "Lists every measured load of a model and server: in a window as a table, in a pipe in gcloud's",
          "CSV, unless another format is asked for.");

  private final QuestionOptions options = new QuestionOptions(flags);
  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    if (options.model() == null || options.server() == null) {
      throw flags.refusal(
          "--model and --model-server are needed ('iq models list', 'iq model-servers list')");
    }
    try (Catalog catalog = Knowledge.open(environment)) {
      Asked asked = Asked.of(options.inquiry(environment), false, Materials.of(catalog), FlagNames.FLAGS);
      boolean window = environment.terminal() && !environment.compatible();
      Format format = output.formatOr(window ? Format.Kind.TABLE : Format.Kind.CSVPROFILE);
      List<Map<String, Object>> rows = new ArrayList<>();
      for (Profile profile : asked.answer().profiles()) {
        Map<String, Object> row = asked.tree().withAllLoads(profile);
        rows.addAll(flat(format) ? PointRows.of(profile, row) : List.of(row));
      }
      output.print(format, output.select(rows, environment), PointRows.COLUMNS, environment);
      environment.out().flush();
      new AnswerNotes(asked.answer(), environment.today(), FlagNames.FLAGS)
          .lines()
          .forEach(environment.err()::println);
      if (environment.compatible() || rows.isEmpty()) {
        environment.err().println("Listed 0 items.");
      }
    }
    return ExitCode.OK;
  }

  /** Whether a format has one row for each load, and not one for each benchmark. */
  private static boolean flat(Format format) {
    return switch (format.kind()) {
      case TABLE, CSV, VALUE -> true;
      case JSON, YAML, PROFILE, CSVPROFILE -> false;
    };
  }
}
