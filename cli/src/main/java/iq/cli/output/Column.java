package iq.cli.output;

/**
 * A column of a {@link Table}.
 *
 * @param header its heading
 * @param align where its cells stand
 * @param priority which columns go first where the terminal is too narrow: those with the lowest number
 * @param minWidth the fewest terminal columns that its text may be shortened to; numbers are never shortened
 */
public record Column(String header, Align align, int priority, int minWidth) {
  /** Where the cells of a column stand. */
  public enum Align {
    /** At the left edge: text. */
    LEFT,
    /** At the right edge: numbers. */
    RIGHT,
    /** At the right edge if every cell that is not empty is a number, else at the left. */
    AUTO
  }

  private static final int USUAL_PRIORITY = 50;
  private static final int USUAL_MIN_WIDTH = 8;

  /** A column of text. */
  public static Column text(String header) {
    return new Column(header, Align.LEFT, USUAL_PRIORITY, USUAL_MIN_WIDTH);
  }

  /** A column of numbers. */
  public static Column number(String header) {
    return new Column(header, Align.RIGHT, USUAL_PRIORITY, 1);
  }

  /** A column whose cells decide. */
  public static Column auto(String header) {
    return new Column(header, Align.AUTO, USUAL_PRIORITY, USUAL_MIN_WIDTH);
  }

  /** The same column with another priority; 50 is usual. */
  public Column withPriority(int newPriority) {
    return new Column(header, align, newPriority, minWidth);
  }

  /** The same column with another smallest width; 8 is usual for text. */
  public Column withMinWidth(int newMinWidth) {
    return new Column(header, align, priority, newMinWidth);
  }
}
