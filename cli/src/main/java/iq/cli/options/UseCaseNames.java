package iq.cli.options;

import iq.catalog.UseCase;
import iq.cli.Environment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Use cases by any of the names that Google's documentation and API give them. */
final class UseCaseNames {
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "chatbot", "chatbot (sharegpt)",
          "advanced costumer support", "advanced customer support",
          "code generation", "text generation");

  private UseCaseNames() {}

  static @Nullable UseCase find(String asked, List<UseCase> all, Environment environment) {
    String wanted = asked.strip().toLowerCase(Locale.ROOT);
    String name = OTHER_NAMES.getOrDefault(wanted, wanted);
    for (UseCase useCase : all) {
      if (useCase.name().toLowerCase(Locale.ROOT).equals(name)) {
        if (wanted.equals("code generation")) {
          environment.err().println("iq: 'Code Generation' is answered as 'Text Generation'");
        }
        return useCase;
      }
    }
    return null;
  }
}
