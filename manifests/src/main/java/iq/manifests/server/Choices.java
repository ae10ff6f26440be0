package iq.manifests.server;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a flag takes, in all of the versions that are consulted. */
public final class Choices {

  /** Values beyond these may be taken when open, and are when any is. */
  private record Rule(Set<String> values, boolean open, boolean any) {
    static Rule of(@Nullable String choices) {
      if (choices == null) {
        return new Rule(Set.of(), true, true);
      }
      Set<String> values = new LinkedHashSet<>(List.of(choices.split("\\|", -1)));
      // Both say that there may be more: one lists some values, the other none.
      boolean open = values.removeAll(Set.of("*", "?"));
      return new Rule(values, open, false);
    }
  }

  private final List<Rule> rules;

  private Choices(List<Rule> rules) {
    this.rules = rules;
  }

  static Choices of(Collection<@Nullable String> choices) {
    return new Choices(choices.stream().map(Rule::of).distinct().toList());
  }

  /** Whether a value is surely taken: each version lists it, or takes any value of its kind. */
  public boolean take(String value) {
    return rules.stream().allMatch(rule -> rule.any() || rule.values().contains(value));
  }

  /** Whether a value is surely refused: some version has a closed list without it. */
  public boolean refuse(String value) {
    return rules.stream().anyMatch(rule -> !rule.open() && !rule.values().contains(value));
  }

  /** The values that each version with a list has on it. */
  public List<String> listed() {
    List<Rule> lists = rules.stream().filter(rule -> !rule.any()).toList();
    if (lists.isEmpty()) {
      return List.of();
    }
    return lists.getFirst().values().stream()
        .filter(value -> lists.stream().allMatch(rule -> rule.values().contains(value)))
        .toList();
  }
}
