package iq.cli.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a chart as a PNG image, without a display. */
public final class PngRenderer {
  private PngRenderer() {}

  /**
   * The image file's bytes, for example for {@link Size#DEFAULT} at scale 2.
   *
   * @param scale pixels of the image per pixel of {@code size}, 1 to 4; 2 is sharp on most screens
   * @throws IllegalStateException if the machine has no font to write with
   */
  public static byte[] render(Chart chart, Size size, int scale) {
    if (scale < 1 || scale > 4) {
      throw new IllegalArgumentException("the scale of an image is 1 to 4, not " + scale);
    }
    System.setProperty("java.awt.headless", "true");
    BufferedImage image = paint(new Layout(chart, size).scene(), scale);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    try {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this Java runtime cannot write PNG images");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static BufferedImage paint(Scene scene, int scale) {
    int width = scene.size().width() * scale;
    int height = scene.size().height() * scale;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(scale, scale);
      PngBrush brush = new PngBrush(graphics);
      scene.shapes().forEach(brush::paint);
    } finally {
      graphics.dispose();
    }
    return image;
  }
}
