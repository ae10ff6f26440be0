package iq.cli.view;

import iq.manifests.schema.Report;
import java.util.ArrayList;
import java.util.List;

/** What was found in all files together, in one line. */
public final class ReportSummary {
  private int valid;
  private int invalid;
  private int skipped;
  private int errors;
  private int warnings;

  /** Takes in what was found in a file. */
  public void add(Report report) {
    valid += report.valid();
    invalid += report.invalid();
    skipped += report.skipped();
    errors += report.errors();
    warnings += report.warnings();
  }

  /** Whether there is no error. */
  public boolean isValid() {
    return errors == 0;
  }

  /** For example {@code 2 objects valid, 1 invalid; 3 errors, 1 warning}. */
  public String line() {
    List<String> objects = new ArrayList<>();
    if (valid > 0 || invalid + skipped == 0) {
      objects.add(count(valid, "object") + " valid");
    }
    if (invalid > 0) {
      objects.add((valid > 0 ? String.valueOf(invalid) : count(invalid, "object")) + " invalid");
    }
    if (skipped > 0) {
      objects.add(skipped + " skipped, as no schema is held for their kinds");
    }
    List<String> findings = new ArrayList<>();
    if (errors > 0) {
      findings.add(count(errors, "error"));
    }
    if (warnings > 0) {
      findings.add(count(warnings, "warning"));
    }
    String end = findings.isEmpty() ? "" : "; " + String.join(", ", findings);
    return String.join(", ", objects) + end;
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
