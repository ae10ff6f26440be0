package iq.manifests.schema;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param findings in the order of the lines
 * @param valid objects without an error
 * @param invalid objects with an error
 * @param skipped objects of kinds that no schema is held for, where these are ignored
 */
public record Report(List<Finding> findings, int valid, int invalid, int skipped) {
  /** Copies the list. */
  public Report {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong but what may be meant so. */
  public boolean isValid() {
    return errors() == 0;
  }

  /** How many errors there are. */
  public int errors() {
    return (int) findings.stream().filter(one -> one.severity() == Severity.ERROR).count();
  }

  /** How many warnings there are. */
  public int warnings() {
    return findings.size() - errors();
  }
}
