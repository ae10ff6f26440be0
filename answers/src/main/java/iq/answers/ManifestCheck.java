package iq.answers;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.schema.Finding;
import iq.manifests.schema.Report;
import iq.manifests.schema.Severity;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import java.util.stream.Collectors;

/** What is wrong is never shown: that Kubernetes would refuse it is a fault of iq. */
public final class ManifestCheck {
  private ManifestCheck() {}

  /**
   * The set itself, when its manifests are valid.
   *
   * @throws UnansweredException when they are not
   */
  public static ManifestSet checked(ManifestSet set) {
    String text =
        set.manifests().stream().map(Manifest::content).collect(Collectors.joining("---\n"));
    Report report = new Validator().check(text, UnknownKinds.REFUSED);
    if (!report.isValid()) {
      throw new UnansweredException(
          "no manifest: what was made is not valid, which is a fault of iq; please report it with"
              + " the command: "
              + report.findings().stream()
                  .filter(finding -> finding.severity() == Severity.ERROR)
                  .map(Finding::text)
                  .collect(Collectors.joining("; ")));
    }
    return set;
  }
}
