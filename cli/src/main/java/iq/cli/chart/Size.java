package iq.cli.chart;

/**
 * The size of a drawn chart.
 *
 * @param width in pixels, 480 to 8192
 * @param height in pixels, 320 to 8192; a picture with a long legend becomes as high as it needs
 */
public record Size(int width, int height) {
  /** A size that suits a page or a README. */
  public static final Size DEFAULT = new Size(960, 540);

  private static final int LARGEST = 8192;

  /** Checks the limits. */
  public Size {
    if (width < 480 || width > LARGEST || height < 320 || height > LARGEST) {
      throw new IllegalArgumentException(
          "a chart is 480x480 to 8192x8192 pixels, not " + width + "x" + height);
    }
  }
}
