package iq.answers;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words about manifests, which name the command line's flags, in the names of another caller. Flags of
 * other programs stay: {@code --model} and {@code --namespace} are theirs as well, and what only estimates are asked
 * for, such as {@code --tensor-parallel-size}.
 */
final class FlagWords {
  private static final Pattern FLAG =
      Pattern.compile("(?<![\\w-])(--[a-z]+(?:-[a-z]+)*)(?:=(\\w+(?:[.-]\\w+)*))?(?![\\w-])");
  private static final Map<String, Field> FIELDS =
      EnumSet.range(Field.MODEL_SERVER, Field.MAX_REPLICAS).stream()
          .filter(field -> field != Field.NAMESPACE && field != Field.REGION)
          .collect(Collectors.toMap(FlagWords::flag, Function.identity()));
  private static final Set<String> PROGRAMS =
      Set.of("kubectl", "gcloud", "helm", "aws", "eksctl", "az", "oc", "curl", "docker");

  private final Names names;

  FlagWords(Names names) {
    this.names = names;
  }

  private static String flag(Field field) {
    return "--" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Lines, of which those that call a program are left as they are. */
  List<String> told(List<String> lines) {
    return lines.stream().map(line -> isCommand(line) ? line : told(line)).toList();
  }

  private static boolean isCommand(String line) {
    return PROGRAMS.contains(line.strip().split(" ", 2)[0]);
  }

  String told(String words) {
    return FLAG.matcher(words).replaceAll(this::name);
  }

  private String name(MatchResult flag) {
    Field field = FIELDS.get(flag.group(1));
    String value = flag.group(2);
    return Matcher.quoteReplacement(field == null ? flag.group() : name(field, value));
  }

  private String name(Field field, @Nullable String value) {
    return value == null ? names.of(field) : names.asking(field, value);
  }
}
