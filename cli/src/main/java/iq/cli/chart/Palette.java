package iq.cli.chart;

import iq.cli.chart.Scene.Ink;

/** The colours. The curves' eight stay apart for the common kinds of colour blindness. */
final class Palette {
  static final Ink BACKGROUND = Ink.of(0xFFFFFF);
  static final Ink TEXT = Ink.of(0x1F2933);
  static final Ink QUIET = Ink.of(0x5B6773);
  static final Ink GRID = Ink.of(0xE3E7EB);
  static final Ink GRID_MINOR = Ink.of(0xF0F2F5);
  static final Ink FRAME = Ink.of(0x9AA5B1);

  static final Ink OPTIMAL = Ink.of(0x1A7F37);
  static final Ink OPTIMAL_ZONE = new Ink(0x2DA44E, 0.09);
  static final Ink DEGRADES = Ink.of(0xB42318);
  static final Ink DEGRADES_ZONE = new Ink(0xD92D20, 0.09);

  static final Ink INFLECTION = Ink.of(0x12A150);
  static final Ink OPERATING = Ink.of(0xFFB000);
  static final Ink TARGET = Ink.of(0x8E1B6B);

  private static final int[] CURVES = {
    0x0072B2, 0xD55E00, 0x8A3FA0, 0x8C6D00, 0x3FA7D6, 0x303840, 0xE08FB5, 0xD9A404
  };

  private Palette() {}

  /** Where the curve of that index may lie. */
  static Ink band(int index) {
    return new Ink(CURVES[index % CURVES.length], 0.15);
  }

  static Ink curve(int index) {
    return Ink.of(CURVES[index % CURVES.length]);
  }
}
