package iq.cli.command;

import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.curve.Quantity;
import iq.catalog.Catalog;
import iq.cli.Asked;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.chart.Chart;
import iq.cli.chart.PngRenderer;
import iq.cli.chart.Size;
import iq.cli.chart.SvgRenderer;
import iq.cli.chart.TerminalChart;
import iq.cli.options.QuestionOptions;
import iq.cli.view.ChartView;
import iq.cli.view.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iq profiles chart}. */
@CommandLine.Command(
    description = {
      "Draws latency over throughput for up to eight profiles: measured loads, inflection point,",
      "zones, targets and operating point. In the terminal, or into an SVG or PNG file."
    },
    footer = {
      "",
      "Examples:",
      "  iq profiles chart 07070de2 --target-ttft-milliseconds=300",
      "  iq profiles chart 07070de2 766fd209 --metric=itl --output=chart.svg"
    })
public final class ProfilesChart implements Command {
  private static final int TERMINAL_ROWS = 24;
  private static final int PNG_SCALE = 2;

  @Parameters(
      arity = "0..8",
      paramLabel = "ID",
      description = {
        "Ids from the first column of 'iq profiles list'; without any, the first eight profiles",
        "that the flags of the list select."
      })
  private List<String> ids = new ArrayList<>();

  @Mixin private QuestionOptions options = new QuestionOptions();

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      description = "ntpot, ttft or itl (default: that of the target, else ntpot).")
  private @Nullable String metric;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Writes a file ending in .svg or .png instead of drawing in the terminal.")
  private @Nullable Path output;

  @Override
  public int run(Environment environment) {
    checkOutput();
    try (Catalog catalog = Knowledge.open(environment)) {
      Asked asked = Asked.about(ids, options, catalog, environment);
      for (Dropped dropped : ids.isEmpty() ? List.<Dropped>of() : asked.answer().dropped()) {
        environment.err().println("Without an operating point: " + Reasons.dropped(dropped));
      }
      Chart chart = new ChartView(drawn(asked.answer()), quantity()).chart();
      if (output == null) {
        environment.out().println(terminal(environment).draw(chart));
      } else {
        write(chart, output);
        environment.err().println("Wrote " + output + ".");
      }
    }
    return ExitCode.OK;
  }

  /** With ids all of them, also what misses the target; else the first that fit into a chart. */
  private Answer drawn(Answer answer) {
    if (!ids.isEmpty()) {
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
    if (metric == null) {
      return null;
    }
    for (Quantity quantity : Quantity.values()) {
      if (quantity.latency() && quantity.word().equals(metric.toLowerCase(Locale.ROOT))) {
        return quantity;
      }
    }
    throw CommandException.usage("--metric: '" + metric + "' is not known; expected ntpot, ttft or itl");
  }

  private void checkOutput() {
    if (output != null && !endsWith(".svg") && !endsWith(".png")) {
      throw CommandException.usage("--output: '" + output + "' must end in .svg or .png");
    }
  }

  private boolean endsWith(String ending) {
    return String.valueOf(output).toLowerCase(Locale.ROOT).endsWith(ending);
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
