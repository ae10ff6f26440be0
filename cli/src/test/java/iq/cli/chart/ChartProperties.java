package iq.cli.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.w3c.dom.Document;

/** What holds for any chart. */
class ChartProperties {
  private static final String ESCAPES = "\u001b\\[[0-9;]*m";

  @Property(tries = 400)
  void noLineIsWiderThanTheTerminal(
      @ForAll("charts") Chart chart,
      @ForAll @IntRange(min = 20, max = 160) int width,
      @ForAll @IntRange(min = 1, max = 50) int height,
      @ForAll boolean unicode,
      @ForAll boolean color) {
    String drawn = new TerminalChart(width, height, unicode, color).draw(chart);
    assertThat(drawn).endsWith("\n");
    List<String> lines = drawn.replaceAll(ESCAPES, "").lines().toList();
    assertThat(lines)
        .allSatisfy(line -> assertThat(TerminalText.columns(line)).isLessThanOrEqualTo(width));
    if (width >= TerminalChart.MIN_PLOT_WIDTH && height >= 50) {
      assertThat(lines).hasSizeLessThanOrEqualTo(height);
    }
    if (!unicode) {
      assertThat(String.join("", lines)).matches("[ -~]*");
    }
  }

  @Property(tries = 200)
  void svgIsWellFormed(@ForAll("charts") Chart chart) throws Exception {
    String svg = SvgRenderer.render(chart, Size.DEFAULT);
    Document document = parse(svg);
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(chart.title());
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(SvgRenderer.render(chart, Size.DEFAULT)).isEqualTo(svg);
  }

  @Property(tries = 500)
  void svgTextIsWellFormedForAnyString(@ForAll String text) throws Exception {
    Scene scene = new Scene(Size.DEFAULT, text, text, List.of());
    assertThat(parse(SvgRenderer.render(scene)).getDocumentElement().getTagName()).isEqualTo("svg");
  }

  @Property(tries = 20)
  void pngTakesAnyChart(@ForAll("charts") Chart chart) {
    assertThat(PngRenderer.render(chart, new Size(480, 320), 1)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Provide
  Arbitrary<Chart> charts() {
    Arbitrary<List<Curve>> curves = curve().list().ofMinSize(1).ofMaxSize(Chart.MAX_CURVES);
    Arbitrary<List<TargetLine>> targets =
        Combinators.combine(text(), value()).as(TargetLine::new).list().ofMaxSize(3);
    return Combinators.combine(text(), text(), text(), text().injectNull(0.5), curves, targets)
        .as(
            (title, subtitle, y, label, c, t) ->
                new Chart(
                    title,
                    subtitle,
                    subtitle + " " + title,
                    new Quantity("output throughput", "tokens/s"),
                    new Quantity(y, "ms"),
                    label,
                    c,
                    t));
  }

  private static Arbitrary<Curve> curve() {
    Arbitrary<Point> point =
        Combinators.combine(value(), value(), text().injectNull(0.3)).as(Point::new);
    return Combinators.combine(
            text(),
            point.list().ofMinSize(1).ofMaxSize(9),
            point.list().ofMaxSize(30),
            Arbitraries.of(0, 1, 2),
            Combinators.combine(value(), value(), text())
                .as(OperatingPoint::new)
                .injectNull(0.5))
        .as(
            (label, measured, path, reach, at) ->
                new Curve(
                    label, measured, path, reach == 0 ? null : measured.getLast(), reach == 2, at));
  }

  private static Arbitrary<Double> value() {
    Arbitrary<Double> usual = Arbitraries.doubles().between(0.01, 50_000);
    Arbitrary<Double> any =
        Arbitraries.of(Double.MIN_VALUE, 1e-300, 1e-9, 1.0, 1e9, 1e15, 1e300, Double.MAX_VALUE);
    return Arbitraries.frequencyOf(
        Tuple.of(5, usual), Tuple.of(1, any));
  }

  private static Arbitrary<String> text() {
    List<Arbitrary<String>> kinds = new ArrayList<>();
    kinds.add(Arbitraries.strings().all().ofMaxLength(30));
    kinds.add(Arbitraries.strings().ascii().ofMaxLength(90));
    kinds.add(Arbitraries.of("<a href=\"&\">]]>", "\ud83d\ude80 fast", "\u6a21\u578b", "e\u0301"));
    return Arbitraries.oneOf(kinds).map(s -> s + "x");
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }
}
