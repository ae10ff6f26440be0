package iq.cli.command;

import iq.advisor.Answer;
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
import iq.cli.output.Printed;
import iq.answers.report.AnswerNotes;
import iq.cli.view.ProfileColumns;
import iq.cli.view.ProfileTable;
import iq.answers.report.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code iq profiles list}: the main job. */
public final class ProfilesList implements Command {
  private final Flags flags =
      new Flags(
          "Lists which accelerator, machine, model server and version serve a model, the cheapest first in each workload.",
          "Without a latency target each row shows its curve's inflection point; with one, the point",
          "of most throughput that keeps it.")
          .examples(
              "iq profiles list --model=openai/gpt-oss-120b --target-ttft-milliseconds=300",
              "iq profiles list --model=openai/gpt-oss-120b --use-case='Balanced 1K' --cloud=any",
              "iq profiles list --model=openai/gpt-oss-120b --format=json | jq '.[0].iq.source'");

  private final QuestionOptions options = new QuestionOptions(flags);
  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    Format format = output.format();
    boolean own = !environment.compatible() && (format == null ? environment.terminal() : bare(format));
    try (Catalog catalog = Knowledge.open(environment)) {
      Asked asked = Asked.of(options.inquiry(environment), own, Materials.of(catalog), FlagNames.FLAGS);
      IdentityHashMap<Map<String, Object>, Profile> rows = new IdentityHashMap<>();
      List<Map<String, Object>> all = new ArrayList<>();
      for (Profile profile : asked.answer().profiles()) {
        Map<String, Object> row = asked.tree().of(profile);
        rows.put(row, profile);
        all.add(row);
      }
      List<Map<String, Object>> shown = output.select(all, environment);
      if (own) {
        printOwn(environment, asked.answer(), shown.stream().map(rows::get).toList());
      } else {
        printRows(environment, asked.answer(), shown, format);
      }
    }
    return ExitCode.OK;
  }

  /** A table whose columns are left to iq. */
  private static boolean bare(Format format) {
    return format.kind() == Format.Kind.TABLE && format.columns().isEmpty();
  }

  private static void printOwn(Environment environment, Answer answer, List<Profile> shown) {
    for (String line : new AnswerNotes(answer, environment.today(), FlagNames.FLAGS).lines()) {
      environment.out().println(Words.wrap(line, environment.width()));
    }
    if (shown.isEmpty()) {
      environment.out().flush();
      environment.err().println("Listed 0 items.");
      return;
    }
    Printed printed =
        new ProfileTable(answer.question()).print(shown, OutputOptions.style(environment));
    environment.out().print(printed.text());
    if (!printed.dropped().isEmpty()) {
      environment
          .out()
          .println(
              "\n"
                  + Words.wrap(
                      "Not shown for lack of room: "
                          + String.join(", ", printed.dropped())
                          + " (widen the terminal, or --format=json).",
                      environment.width()));
    }
  }

  private void printRows(
      Environment environment,
      Answer answer,
      List<Map<String, Object>> shown,
      @Nullable Format asked) {
    Format format = Objects.requireNonNullElse(asked, Format.of(Format.Kind.PROFILE));
    output.print(format, shown, ProfileColumns.ALL, environment);
    environment.out().flush();
    new AnswerNotes(answer, environment.today(), FlagNames.FLAGS).lines().forEach(environment.err()::println);
    if (shown.isEmpty()) {
      environment.err().println("Listed 0 items.");
    }
  }
}
