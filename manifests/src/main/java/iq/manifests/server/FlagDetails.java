package iq.manifests.server;

import iq.catalog.ServerFlag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a flag that a version knows.
 *
 * @param kinds its kind, as in {@link ServerFlag#kind}; several where the versions around differ
 * @param defaults its default, as in {@link ServerFlag#defaultText}; several where they differ
 * @param aliasOf the flag that it is another spelling or, with {@code not}, the negation of
 */
public record FlagDetails(
    List<String> kinds, Choices choices, List<String> defaults, @Nullable String aliasOf) {
  private static final Set<String> NO_VALUE = Set.of("None", "computed", "unset", "required", "?");
  private static final Pattern NO_LITERAL = Pattern.compile(".*\\(.*\\)|[A-Z]\\w*(\\.\\w+)+");

  static FlagDetails of(List<ServerFlag> rows) {
    return new FlagDetails(
        rows.stream().map(ServerFlag::kind).distinct().toList(),
        Choices.of(rows.stream().<@Nullable String>map(ServerFlag::choices).toList()),
        rows.stream()
            .map(row -> Objects.requireNonNullElse(row.defaultText(), "unset"))
            .distinct()
            .toList(),
        rows.stream().map(ServerFlag::aliasOf).filter(Objects::nonNull).findFirst().orElse(null));
  }

  public FlagDetails {
    kinds = List.copyOf(kinds);
    defaults = List.copyOf(defaults);
  }

  /** The default where it is a value, the same in all versions consulted; else null. */
  public @Nullable String defaultValue() {
    String text = defaults.size() == 1 ? defaults.getFirst() : "?";
    return NO_VALUE.contains(text) || NO_LITERAL.matcher(text).matches() ? null : text;
  }
}
