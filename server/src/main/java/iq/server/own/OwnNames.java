package iq.server.own;

import iq.answers.Field;
import iq.answers.Names;
import iq.server.http.Listings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, by the members of iq.v1's requests.
 *
 * @param prefix the members that lead to them, with a dot after each
 */
record OwnNames(String prefix) implements Names {
  /** Of a request itself. */
  static final OwnNames REQUEST = new OwnNames("");

  /** Of the question in a request. */
  static final OwnNames QUESTION = new OwnNames("question.");

  @Override
  public String of(Field field) {
    return prefix
        + switch (field) {
          case SERVING_STACK -> "servingStack.name";
          case SERVING_STACK_VERSION -> "servingStack.version";
          default -> member(field.name().toLowerCase(Locale.ROOT));
        };
  }

  /** {@code model_server} becomes {@code modelServer}. */
  private static String member(String words) {
    StringBuilder member = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      boolean starts = i > 0 && words.charAt(i - 1) == '_';
      if (words.charAt(i) != '_') {
        member.append(starts ? Character.toUpperCase(words.charAt(i)) : words.charAt(i));
      }
    }
    return member.toString();
  }

  @Override
  public String listing(Field field, @Nullable String within) {
    return Listings.of(field, within);
  }

  @Override
  public String ids() {
    return Listings.PROFILES;
  }

  @Override
  public String explaining() {
    return Listings.EXPLAINING;
  }

  @Override
  public String ownPrices() {
    return prefix + "prices";
  }

  @Override
  public String storedPrices() {
    return Listings.STORED_PRICES;
  }
}
