package iq.manifests.draft;

import iq.manifests.plan.Plan;
import iq.manifests.server.FlagAnswer;
import iq.manifests.server.Standing;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the server, each under the name that the version has for it, each with its
 * reason. What the version is not known to know is left out, and a note says so.
 */
public final class Arguments {
  private final Plan plan;
  private final ListBuilder list = Yaml.list();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> given = new HashSet<>();

  Arguments(Plan plan) {
    this.plan = plan;
  }

  /** A flag with its value, under the first of its names that the version knows. */
  public void add(String value, @Nullable String reason, String... names) {
    put(value, reason, names);
  }

  /** A flag that stands alone. */
  public void toggle(@Nullable String reason, String... names) {
    put(null, reason, names);
  }

  /** An argument as it is typed, unless its flag is there already. */
  public void ensure(String argument, @Nullable String reason) {
    int end = argument.indexOf('=');
    String name = end < 0 ? argument : argument.substring(0, end);
    if (!given.contains(name)) {
      put(end < 0 ? null : argument.substring(end + 1), reason, name);
    }
  }

  private void put(@Nullable String value, @Nullable String reason, String... names) {
    if (plan.serverFacts().standing() instanceof Standing.Unknown) {
      given.add(names[0]);
      list.add(text(names[0], value)).comment(reason);
      return;
    }
    switch (plan.serverFacts().flag(names)) {
      case FlagAnswer.Present present -> {
        given.add(present.flag());
        list.add(text(present.flag(), value)).comment(reason);
      }
      case FlagAnswer.Absent absent ->
          notes.add("Left out: " + text(names[0], value) + "; " + absent.inWords());
    }
  }

  private static String text(String name, @Nullable String value) {
    return value == null ? name : name + "=" + value;
  }

  /** As a sequence for {@code args}. */
  ListBuilder list() {
    return list;
  }

  /** What the names were checked against, what was left out, and why. */
  List<String> notes() {
    List<String> all = new ArrayList<>();
    Standing standing = plan.serverFacts().standing();
    if (standing instanceof Standing.Unknown unknown) {
      all.add("Arguments were not checked: " + unknown.inWords() + ".");
    }
    all.addAll(notes);
    if (!standing.lookedAt() && !(standing instanceof Standing.Unknown)) {
      all.add("Arguments: " + plan.serverAndVersion() + " was " + standing.inWords() + ".");
    }
    return all;
  }
}
