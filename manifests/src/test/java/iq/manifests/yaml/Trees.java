package iq.manifests.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Trees of any shape with any strings in them. They are not shrunk: most are small. */
public final class Trees {
  /** What has a meaning somewhere in YAML, to be put together in any way. */
  private static final String[] FRAGMENTS = {
    "a", "b c", "x", "0", "1", "7", "9", "_", "-", "+", ".", ":", ": ", " :", "?", "? ", "- ", "#",
    " #", "# ", ",", "[", "]", "{", "}", "&", "*", "!", "!!", "|", ">", "'", "\"", "%", "@", "`",
    "=", "<<", "~", " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "\\", "/", "---", "...", "--- ",
    "\n---\n", "\n...\n", "\nkey: value", "\n- item", "true", "False", "yes", "NO", "on", "Off",
    "y", "n", "null", "0x", "0o", "0b", "1F", "e3", "E+", ".inf", ".NaN", "12:30:45", "2026-01-02",
    "T03:04:05", "Z", "%YAML 1.1", "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u00a0",
    "\u00ad", "\u200b", "\u2028", "\u2029", "\u202e", "\ufeff", "\ufffe", "\uffff", "\ud83d",
    "\ude00", "\ud83d\ude00", "\u00e9", "\u901a", "\u0661", "\udbff\udfff"
  };

  private static final String NUMERIC = "0123456789+-._:eExob ";
  private static final int DEEPEST = 4;

  private Trees() {}

  public static Arbitrary<String> strings() {
    return Arbitraries.randomValue(Trees::string);
  }

  static Arbitrary<Node> nodes() {
    return Arbitraries.randomValue(random -> node(random, 0));
  }

  private static String string(Random random) {
    StringBuilder out = new StringBuilder();
    int kind = random.nextInt(20);
    for (int left = random.nextInt(7); left > 0; left--) {
      if (kind < 12) {
        out.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
      } else if (kind < 16) {
        out.append(NUMERIC.charAt(random.nextInt(NUMERIC.length())));
      } else if (kind < 18) {
        out.append((char) random.nextInt(0x10000)); // halves of pairs too
      } else {
        out.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return random.nextInt(30) > 0 ? out.toString() : out.toString().repeat(random.nextInt(400));
  }

  private static Node node(Random random, int depth) {
    int kind = random.nextInt(depth >= DEEPEST ? 6 : 12);
    Node node =
        switch (kind) {
          case 0 -> Yaml.number(random.nextLong() >> random.nextInt(64));
          case 1 -> Yaml.number(real(random));
          case 2 -> Yaml.flag(random.nextBoolean());
          case 3, 4, 5, 6 -> Yaml.text(string(random));
          case 7, 8 -> sequence(random, depth);
          default -> mapping(random, depth);
        };
    return node.withComment(comment(random));
  }

  private static double real(Random random) {
    double any = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(any) && random.nextBoolean() ? any : random.nextInt(1000) / 8.0;
  }

  private static @Nullable String comment(Random random) {
    return random.nextInt(3) > 0 ? null : string(random);
  }

  private static Node sequence(Random random, int depth) {
    List<Node> items = new ArrayList<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      items.add(node(random, depth + 1));
    }
    return new Sequence(items, null);
  }

  private static Node mapping(Random random, int depth) {
    Set<String> keys = new LinkedHashSet<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      keys.add(string(random));
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    for (String key : keys) {
      entries.add(new Mapping.Entry(key, node(random, depth + 1)));
    }
    return new Mapping(entries, null);
  }
}
