package iq.cli.chart;

import iq.cli.chart.Scene.Text;
import java.util.Locale;

/** Texts in an SVG document. */
final class SvgText {
  private SvgText() {}

  static String element(Text text) {
    String anchor = text.anchor().name().toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder("<text");
    out.append(SvgRenderer.at("x", text.at().x())).append(SvgRenderer.at("y", text.at().y()));
    out.append(SvgRenderer.at("font-size", text.size()));
    if (text.bold()) {
      out.append(" font-weight=\"600\"");
    }
    if (!anchor.equals("start")) {
      out.append(" text-anchor=\"").append(anchor).append('"');
    }
    out.append(SvgRenderer.fill(text.ink()));
    if (text.halo()) {
      out.append(" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\"");
      out.append(" paint-order=\"stroke\"");
    }
    return out.append('>').append(escape(text.text())).append("</text>").toString();
  }

  /** The text as XML character data; what XML forbids even when escaped becomes U+FFFD. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> escape(out, c));
    return out.toString();
  }

  private static void escape(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
    }
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
