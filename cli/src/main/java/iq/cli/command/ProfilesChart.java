package iq.cli.command;

import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.curve.Quantity;
import iq.catalog.Catalog;
import iq.answers.Asked;
import iq.answers.Materials;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.chart.Chart;
import iq.cli.chart.PngRenderer;
import iq.cli.chart.Size;
import iq.cli.chart.SvgRenderer;
import iq.cli.chart.TerminalChart;
import iq.cli.options.Flag;
import iq.cli.options.FlagNames;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.QuestionOptions;
import iq.cli.view.ChartView;
import iq.answers.report.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code iq profiles chart}. */
public final class ProfilesChart implements Command {
  private static final int TERMINAL_ROWS = 24;
  private static final int PNG_SCALE = 2;

  private final Flags flags =
      new Flags(
          "Draws latency over throughput for up to eight profiles: measured loads, inflection point,",
          "zones, targets and operating point. In the terminal, or into an SVG or PNG file.")
          .examples(
              "iq profiles chart 07070de2 --target-ttft-milliseconds=300",
              "iq profiles chart 07070de2 766fd209 --metric=itl --output=chart.svg");

  private final Given<List<String>> ids =
      flags.words(
          "0..8",
          "ID",
          "Ids from the first column of 'iq profiles list'; without any, the first eight profiles",
          "that the flags of the list select.");

  private final QuestionOptions options = new QuestionOptions(flags);

  private final Flag<String> metric =
      flags.text(
          "--metric",
          "METRIC",
          "ntpot, ttft or itl (default: that of the target, else ntpot).");

  private final Flag<Path> output =
      flags.file(
          "--output",
          "FILE",
          "Writes a file ending in .svg or .png instead of drawing in the terminal.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    checkOutput();
    try (Catalog catalog = Knowledge.open(environment)) {
      Asked asked = Asked.about(
              ids.value(), options.inquiry(environment), Materials.of(catalog), FlagNames.FLAGS);
      boolean named = !ids.value().isEmpty();
      for (Dropped dropped : named ? asked.answer().dropped() : List.<Dropped>of()) {
        environment.err().println("Without an operating point: " + Reasons.dropped(dropped));
      }
      Chart chart = new ChartView(drawn(asked.answer()), quantity()).chart();
      if (output.value() == null) {
        environment.out().println(terminal(environment).draw(chart));
      } else {
        write(chart, output.value());
        environment.err().println("Wrote " + output.value() + ".");
      }
    }
    return ExitCode.OK;
  }

  /** With ids all of them, also what misses the target; else the first that fit into a chart. */
  private Answer drawn(Answer answer) {
    if (!ids.value().isEmpty()) {
      return answer;
    }
    int most = Math.min(Chart.MAX_CURVES, answer.profiles().size());
    return new Answer(answer.question(), answer.profiles().subList(0, most), List.of());
  }

  private static TerminalChart terminal(Environment environment) {
    boolean unicode =
        System.getProperty("iq.unicode", "true").equals("true");
    return new TerminalChart(
        Math.clamp(environment.width(), TerminalChart.MIN_PLOT_WIDTH / 2, 200),
        TERMINAL_ROWS,
        unicode,
        environment.colour());
  }

  private @Nullable Quantity quantity() {
    if (metric.value() == null) {
      return null;
    }
    for (Quantity quantity : Quantity.values()) {
      if (quantity.latency() && quantity.word().equals(metric.value().toLowerCase(Locale.ROOT))) {
        return quantity;
      }
    }
    throw CommandException.usage(
        "--metric: '" + metric.value() + "' is not known; expected ntpot, ttft or itl");
  }

  private void checkOutput() {
    if (output.value() != null && !endsWith(".svg") && !endsWith(".png")) {
      throw CommandException.usage("--output: '" + output.value() + "' must end in .svg or .png");
    }
  }

  private boolean endsWith(String ending) {
    return String.valueOf(output.value()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void write(Chart chart, Path file) {
    byte[] bytes =
        endsWith(".svg")
            ? SvgRenderer.render(chart, Size.DEFAULT).getBytes(StandardCharsets.UTF_8)
            : PngRenderer.render(chart, Size.DEFAULT, PNG_SCALE);
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
