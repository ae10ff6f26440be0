package iq.cli.command;

import iq.advisor.estimate.Coverage;
import iq.advisor.estimate.Coverage.Answer;
import iq.advisor.estimate.Coverage.Cell;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Model;
import iq.catalog.Selection;
import iq.catalog.UseCase;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.Estimators;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.Progress;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code iq catalog coverage}. */
public final class CatalogCoverage implements Command {
  private static final List<String> MODELS =
      List.of(
          "openai/gpt-oss-120b",
          "openai/gpt-oss-20b",
          "meta-llama/Llama-3.3-70B-Instruct",
          "meta-llama/Llama-3.1-8B-Instruct",
          "meta-llama/Llama-3.1-70B-Instruct",
          "meta-llama/Llama-3.1-405B-Instruct",
          "meta-llama/Llama-4-Scout-17B-16E-Instruct",
          "meta-llama/Llama-4-Maverick-17B-128E-Instruct",
          "Qwen/Qwen3-8B",
          "Qwen/Qwen3-14B",
          "Qwen/Qwen3-32B",
          "Qwen/Qwen3-30B-A3B",
          "Qwen/Qwen3-235B-A22B",
          "deepseek-ai/DeepSeek-R1-0528",
          "deepseek-ai/DeepSeek-V3",
          "google/gemma-3-27b-it",
          "google/gemma-2-27b-it",
          "mistralai/Mixtral-8x7B-Instruct-v0.1",
          "mistralai/Mistral-Small-24B-Instruct-2501",
          "MiniMaxAI/MiniMax-M2.5");

  /** The seven named by Google and the three shapes that most publications use. */
  private static final int USE_CASES = 10;

  private final Flags flags =
      new Flags(
          "Tells what iq can answer: for 20 models on every accelerator with checked facts, one to",
          "sixteen of them, at ten pairs of token lengths, how many answers are measured, how many",
          "estimated of each kind, and how many declined. Some minutes.");

  private final Flag<String> model =
      flags.text("--model", "MODEL", "Only this model, of the 20 or any other.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    String only = model.value();
    List<String> models = only == null ? MODELS : List.of(only);
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Cell> all = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment);
        Progress progress = Progress.of("Asking", environment)) {
      Coverage coverage =
          new Coverage(Estimators.of(catalog, null), catalog.benchmarks(Selection.ALL));
      for (String name : models) {
        List<Cell> cells = cells(coverage, catalog, known(catalog, name));
        rows.add(row(name, cells));
        all.addAll(cells);
      }
    }
    if (models.size() > 1) {
      rows.add(row("all", all));
    }
    Lists.rows(
        rows,
        List.of(
            Lists.column("model"),
            Lists.number("measured"),
            Lists.number("transfer"),
            Lists.number("neighbour"),
            Lists.number("physical"),
            Lists.number("declined"),
            Lists.column("answered")),
        output,
        environment);
    environment.out().flush();
    all.stream()
        .filter(cell -> cell.answer() == Answer.DECLINED)
        .map(Cell::reason)
        .distinct()
        .sorted()
        .forEach(reason -> environment.err().println("declined: " + reason));
    return ExitCode.OK;
  }

  private static Model known(Catalog catalog, String name) {
    Model known = catalog.model(name);
    if (known == null) {
      throw CommandException.usage(
          "--model: nothing is known of '" + name + "'; 'iq models list' shows those that were measured");
    }
    return known;
  }

  private static List<Cell> cells(Coverage coverage, Catalog catalog, Model known) {
    List<UseCase> useCases =
        catalog.useCases().stream().limit(USE_CASES).toList();
    return catalog.accelerators().stream()
        .filter(CatalogCoverage::checked)
        .flatMap(accelerator -> coverage.cells(known, accelerator, useCases).stream())
        .toList();
  }

  /** An accelerator that serves models at all: one with the facts that every answer needs. */
  private static boolean checked(Accelerator accelerator) {
    return accelerator.memoryGb() != null
        && accelerator.memoryBandwidthGbPerSecond() != null
        && accelerator.bf16Tflops() != null;
  }

  private static Map<String, Object> row(String name, List<Cell> cells) {
    Map<Answer, Long> counts = Coverage.counts(cells);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("model", name);
    long asked = 0;
    for (Answer answer : Answer.values()) {
      long count = counts.getOrDefault(answer, 0L);
      row.put(answer == Answer.TOO_LARGE ? "tooLarge" : answer.word(), count);
      asked += answer == Answer.TOO_LARGE ? 0 : count;
    }
    long declined = counts.getOrDefault(Answer.DECLINED, 0L);
    row.put(
        "answered",
        asked == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * (asked - declined) / asked));
    return row;
  }
}
