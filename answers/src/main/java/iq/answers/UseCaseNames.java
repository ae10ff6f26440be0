package iq.answers;

import iq.catalog.UseCase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Use cases by any of the names that Google's documentation and API give them. */
public final class UseCaseNames {
  private static final String CODE_GENERATION = "code generation";
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "chatbot", "chatbot (sharegpt)",
          "advanced costumer support", "advanced customer support",
          CODE_GENERATION, "text generation");

  private UseCaseNames() {}

  static @Nullable UseCase find(String asked, List<UseCase> all) {
    String wanted = plain(asked);
    String name = OTHER_NAMES.getOrDefault(wanted, wanted);
    for (UseCase useCase : all) {
      if (plain(useCase.name()).equals(name)) {
        return useCase;
      }
    }
    return null;
  }

  /** What a user is to be told of a name that stands for another, null for nothing. */
  public static @Nullable String note(@Nullable String asked) {
    return asked != null && plain(asked).equals(CODE_GENERATION)
        ? "'Code Generation' is answered as 'Text Generation'"
        : null;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
