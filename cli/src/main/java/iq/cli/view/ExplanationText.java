package iq.cli.view;

import iq.advisor.Dropped;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.answers.report.Explanation;
import iq.answers.report.Reasons;
import iq.answers.report.Words;
import iq.catalog.Configuration;
import iq.cli.options.FlagNames;
import java.util.List;

/** Everything behind one profile, as text. */
public final class ExplanationText {
  private static final int LABEL_WIDTH = 16;

  private final Question question;
  private final Profile profile;
  private final int width;
  private final StringBuilder text = new StringBuilder();

  /**
   * The explanation of a profile.
   *
   * @param width of the window, 0 for no bound
   */
  public ExplanationText(Question question, Profile profile, int width) {
    this.question = question;
    this.profile = profile;
    this.width = width;
  }

  /** A benchmark that cannot answer: where it is from, and why. */
  public static String dropped(Dropped dropped) {
    Explanation.Line source = Explanation.source(dropped.benchmark());
    return Reasons.dropped(dropped) + "\n" + label(source.name()) + source.text() + "\n";
  }

  /** The whole explanation, several lines. */
  public String text() {
    Configuration c = profile.benchmark().configuration();
    text.append(profile.id()).append("  ").append(c.model()).append(" on ");
    text.append(c.acceleratorCount()).append(" x ").append(c.accelerator()).append("\n\n");
    Explanation explanation = new Explanation(question, profile, FlagNames.FLAGS);
    append(explanation.measurement());
    text.append(new CurveTable(profile).text());
    append(explanation.reading());
    return text.toString();
  }

  private void append(List<Explanation.Line> lines) {
    for (Explanation.Line line : lines) {
      text.append(Words.wrap(label(line.name()) + line.text(), width, LABEL_WIDTH)).append('\n');
    }
  }

  private static String label(String name) {
    return name + " ".repeat(Math.max(1, LABEL_WIDTH - name.length()));
  }
}
