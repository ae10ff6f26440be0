package iq.cli.chart;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * The drawings stay as they were looked at and found good. To record them anew, run this test with
 * {@code -Dgoldens.record=true}; {@link Golden} has the whole command.
 */
class GoldenTest {
  @Test
  void smallTerminalChart() throws IOException {
    Golden.check("h100-60x16.txt", new TerminalChart(60, 16, true, false).draw(Samples.h100()));
  }

  @Test
  void asciiTerminalChart() throws IOException {
    Golden.check(
        "h100-60x16-ascii.txt", new TerminalChart(60, 16, false, false).draw(Samples.h100()));
  }

  @Test
  void terminalChartWithLoadLabelsAndUnreachedInflection() throws IOException {
    Golden.check("b200-80x24.txt", new TerminalChart(80, 24, true, false).draw(Samples.b200()));
  }

  @Test
  void comparisonInColor() throws IOException {
    Golden.check("eight-80x30.ansi", new TerminalChart(80, 30, true, true).draw(Samples.eight()));
  }

  @Test
  void listOfPointsOnNarrowTerminal() throws IOException {
    Golden.check("b200-30.txt", new TerminalChart(30, 16, true, false).draw(Samples.b200()));
  }

  @Test
  void svg() throws IOException {
    Golden.check("h100.svg", SvgRenderer.render(Samples.h100(), Size.DEFAULT));
  }

  @Test
  void bandOfAnEstimate() throws IOException {
    Golden.check(
        "estimated-80x24.txt", new TerminalChart(80, 24, true, false).draw(Samples.estimated()));
    Golden.check(
        "estimated-60x16-ascii.txt",
        new TerminalChart(60, 16, false, false).draw(Samples.estimated()));
    Golden.check("estimated.svg", SvgRenderer.render(Samples.estimated(), Size.DEFAULT));
  }
}
