package iq.manifests.schema;

import iq.manifests.yaml.KubernetesNames;
import java.util.regex.Pattern;

/** Keys and values of labels and annotations. */
final class LabelKeys {
  private static final int LONGEST_PREFIX = 253;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
  private static final Pattern PREFIX =
      Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*");

  private LabelKeys() {}

  static boolean isKey(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      return NAME.matcher(key).matches();
    }
    String prefix = key.substring(0, slash);
    return prefix.length() <= LONGEST_PREFIX
        && PREFIX.matcher(prefix).matches()
        && NAME.matcher(key.substring(slash + 1)).matches();
  }

  static void check(Spot labels, Findings findings) {
    for (Spot label : labels.entries()) {
      String value = Words.of(label.value());
      if (!KubernetesNames.isLabelValue(value)) {
        findings.error(label, "'" + Shortened.of(value) + "' is not a label's value",
            "at most 63 letters, digits, '-', '_' and '.', a letter or digit at both ends");
      }
    }
    keys(labels, findings);
  }

  static void keys(Spot map, Findings findings) {
    if (!(map.value() instanceof Value.Fields fields)) {
      return;
    }
    fields.all().forEach(
        (key, field) -> {
          if (!isKey(key)) {
            Spot spot = new Spot(Spot.child(map.path(), key), field.line(), field.value());
            findings.error(spot, "'" + Shortened.of(key) + "' is not a key for labels and annotations",
                "a name of at most 63 letters, digits, '-', '_' and '.', after a domain and '/' if any");
          }
        });
  }
}
