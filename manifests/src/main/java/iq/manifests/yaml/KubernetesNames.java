package iq.manifests.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names for Kubernetes objects and label values, from whatever a model is called. Names are valid
 * for all kinds: Services want a letter first, so every name has one, and a model's objects have
 * the same stem wherever it fits.
 *
 * <p>Different models have different names. The name of a known model is the part after its owner,
 * in lower case: {@code google/gemma-2-27b-it} is {@code gemma-2-27b-it}. That part alone does not
 * tell owners apart, so it is given only to one: to the single known model that it fits. If it fits
 * several known ones, or a model is not known, what was lost comes back as ten digits of a hash:
 * {@code unsloth/gemma-2-27b-it} is {@code gemma-2-27b-it-} and ten digits. A model whose whole
 * name is a valid name keeps it, unless a known model has it. The same holds for label values,
 * which keep their capitals and dots.
 */
public final class KubernetesNames {
  /** The longest name, and the longest label value. */
  public static final int LONGEST = 63;

  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
  private static final Pattern LABEL_VALUE =
      Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?");
  private static final Pattern NOT_IN_NAME = Pattern.compile("[^a-z0-9-]+");
  private static final Pattern NOT_IN_LABEL_VALUE = Pattern.compile("[^A-Za-z0-9_.-]+");
  private static final Pattern SUFFIX = Pattern.compile("(?:[a-z0-9-]*[a-z0-9])?");
  private static final int SHORTEST_STEM = 20; // the hash and some letters to know it by

  private final Stems names;
  private final Stems labelValues;

  private KubernetesNames(Collection<String> known) {
    names = new Stems(KubernetesNames::plainName, known);
    labelValues = new Stems(KubernetesNames::plainLabelValue, known);
  }

  /** Names where these models are known, in any order. */
  public static KubernetesNames of(Collection<String> knownModels) {
    return new KubernetesNames(knownModels);
  }

  /** A name that is a DNS-1035 label, and so a DNS-1123 one too, of at most 63 characters. */
  public String name(String model, String suffix) {
    return name(model, suffix, LONGEST);
  }

  /** A name no longer than this, for kinds whose controllers add to it. */
  public String name(String model, String suffix, int longest) {
    int room = Math.min(longest, LONGEST) - suffix.length();
    if (!SUFFIX.matcher(suffix).matches() || room < SHORTEST_STEM) {
      throw new IllegalArgumentException("no name can end in '" + suffix + "' within " + longest);
    }
    return names.of(model, room) + suffix;
  }

  /** A label value of at most 63 characters; that of an empty string is empty. */
  public String labelValue(String model) {
    return labelValues.of(model, LONGEST);
  }

  /** Whether this is a DNS-1123 label, the name of most objects. */
  public static boolean isLabel(String name) {
    return name.length() <= LONGEST && LABEL.matcher(name).matches();
  }

  /** Whether this is a DNS-1035 label, the name of a Service. */
  public static boolean isServiceName(String name) {
    return isLabel(name) && Character.isLetter(name.charAt(0));
  }

  /** Whether this can be the value of a label. */
  public static boolean isLabelValue(String value) {
    return value.length() <= LONGEST && LABEL_VALUE.matcher(value).matches();
  }

  private static String plainName(String model) {
    String part = lastPart(model).toLowerCase(Locale.ROOT);
    String plain = trim(NOT_IN_NAME.matcher(part).replaceAll("-"), "-");
    if (plain.isEmpty()) {
      return "model";
    }
    return Character.isDigit(plain.charAt(0)) ? "m-" + plain : plain;
  }

  private static String plainLabelValue(String model) {
    String plain = trim(NOT_IN_LABEL_VALUE.matcher(lastPart(model)).replaceAll("-"), "-_.");
    return plain.isEmpty() && !model.isEmpty() ? "model" : plain;
  }

  private static String lastPart(String model) {
    String whole = trim(model, "/");
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  /** Without these characters at either end. */
  static String trim(String text, String characters) {
    int start = 0;
    int end = text.length();
    while (start < end && characters.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
