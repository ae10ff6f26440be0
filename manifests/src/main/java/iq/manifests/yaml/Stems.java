package iq.manifests.yaml;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives each string a stem of its own. A plain stem has one owner at most; all other stems end in a
 * hash of the whole string, and none that looks like one of those is given plain. So two strings
 * share a stem only if their hashes are the same.
 */
final class Stems {
  private static final int HASH = 10;
  private static final String FIRST = "abcdef"; // so that no date at a name's end looks like a hash
  private static final Pattern HASHED = Pattern.compile(".*-[a-f][0-9a-f]{9}");

  private final UnaryOperator<String> plain;
  private final Map<String, String> owners = new HashMap<>();

  Stems(UnaryOperator<String> plain, Collection<String> known) {
    this.plain = plain;
    Map<String, List<String>> sharing =
        new HashSet<>(known).stream().collect(Collectors.groupingBy(plain));
    sharing.forEach(
        (stem, texts) -> {
          if (texts.size() == 1) {
            owners.put(stem, texts.getFirst());
          }
        });
  }

  /** The stem of a string, of this many characters at most. */
  String of(String text, int room) {
    String stem = plain.apply(text);
    String owner = owners.getOrDefault(stem, stem); // or the string of which nothing was lost
    if (owner.equals(text) && stem.length() <= room && !HASHED.matcher(stem).matches()) {
      return stem;
    }
    String cut = stem.substring(0, Math.min(stem.length(), room - HASH - 1));
    return KubernetesNames.trim(cut, "-_.") + '-' + hash(text);
  }

  private static String hash(String text) {
    // The bytes of its chars: an encoder would replace half a surrogate pair.
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    byte[] digest = sha256(bytes.array());
    char first = FIRST.charAt(Math.floorMod(digest[HASH], FIRST.length()));
    return first + HexFormat.of().formatHex(digest).substring(0, HASH - 1);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
