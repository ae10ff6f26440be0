package iq.advisor.estimate;

import java.util.List;

/** A calibration without some of its lines: of a version of iq that had fewer, or cut off. */
public final class IncompleteCalibrationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  IncompleteCalibrationException(List<String> missing) {
    super("lines are missing: " + String.join(", ", missing));
  }
}
