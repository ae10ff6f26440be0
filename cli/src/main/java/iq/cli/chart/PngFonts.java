package iq.cli.chart;

import iq.cli.chart.Scene.Text;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Locale;

/** Writes with the best sans-serif font of the machine. */
final class PngFonts {
  private static final List<String> PREFERRED =
      List.of(
          "Inter",
          "Roboto",
          "Segoe UI",
          "Helvetica Neue",
          "Noto Sans",
          "Open Sans",
          "Arial",
          "Liberation Sans",
          "DejaVu Sans");

  private final String family;

  private PngFonts(String family) {
    this.family = family;
  }

  static PngFonts ofThisMachine() {
    try {
      GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
      List<String> found = List.of(environment.getAvailableFontFamilyNames(Locale.ROOT));
      return new PngFonts(
          PREFERRED.stream().filter(found::contains).findFirst().orElse(Font.SANS_SERIF));
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new IllegalStateException(
          "a PNG needs a font and a Java runtime with java.desktop; this machine lacks one: draw an"
              + " SVG instead",
          e);
    }
  }

  /** The letters' outlines at the text's place, narrowed if the font is wider than was planned. */
  Shape outline(Text text, FontRenderContext context) {
    TextLayout line = new TextLayout(text.text(), font(text), context);
    double planned = TextMetrics.width(text.text(), text.size(), text.bold());
    double squeeze = Math.min(1, planned / Math.max(1, line.getAdvance()));
    double shift =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> -line.getAdvance() * squeeze / 2;
          case END -> -line.getAdvance() * squeeze;
        };
    AffineTransform place =
        AffineTransform.getTranslateInstance(text.at().x() + shift, text.at().y());
    place.scale(squeeze, 1);
    return line.getOutline(place);
  }

  private Font font(Text text) {
    Font font =
        new Font(family, text.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) text.size());
    boolean complete = font.canDisplayUpTo(text.text()) < 0;
    return complete
        ? font
        : new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont((float) text.size());
  }
}
