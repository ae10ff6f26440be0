package iq.manifests.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers what is found in one object. */
final class Findings {
  private final int document;
  private final String kind;
  private final String name;
  private final List<Finding> all = new ArrayList<>();

  Findings(int document, String kind, String name) {
    this.document = document;
    this.kind = kind;
    this.name = name;
  }

  int document() {
    return document;
  }

  List<Finding> all() {
    return all;
  }

  boolean hasErrors() {
    return all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  void error(Spot spot, String problem, String expected) {
    add(Severity.ERROR, spot, problem, expected, "");
  }

  void error(Spot spot, String problem) {
    error(spot, problem, "");
  }

  void warning(Spot spot, String problem, String expected) {
    add(Severity.WARNING, spot, problem, expected, "");
  }

  /** A word that is not among the known ones: the closest is named, or else all are. */
  void unknown(Spot spot, String problem, String word, Collection<String> known) {
    String closest = Likeness.closest(word, known);
    add(Severity.ERROR, spot, problem, closest.isEmpty() ? Words.oneOf(known) : "", closest);
  }

  void add(Severity severity, Spot spot, String problem, String expected, String closest) {
    all.add(
        new Finding(
            severity, document, spot.line(), kind, name, spot.path(), problem, expected, closest));
  }
}
