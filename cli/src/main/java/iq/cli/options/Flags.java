package iq.cli.options;

import iq.answers.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * The options and words that a command takes, and its help. Declared by calls and not by
 * annotations: reflecting on annotations takes longer than most answers.
 */
public final class Flags {
  private final CommandSpec spec = CommandSpec.create();
  private int words;

  /** Flags of a command that is described by some lines. */
  public Flags(String... description) {
    spec.usageMessage().description(description);
  }

  /** Shows lines of example at the end of the help. */
  public Flags examples(String... lines) {
    List<String> footer = new ArrayList<>();
    footer.add("");
    footer.add(lines.length == 1 ? "Example:" : "Examples:");
    for (String line : lines) {
      footer.add("  " + line);
    }
    spec.usageMessage().footer(footer.toArray(String[]::new));
    return this;
  }

  /** An option that takes text. */
  public Flag<String> text(String name, String label, String... description) {
    return new Flag<>(option(String.class, label, false, description, name));
  }

  /** An option that takes text and must be given. */
  public Given<String> required(String name, String label, String... description) {
    return new Given<>(option(String.class, label, true, description, name), null);
  }

  /** An option of two names that takes text. */
  public Flag<String> either(String name, String other, String label, String... description) {
    return new Flag<>(option(String.class, label, false, description, name, other));
  }

  /** An option that stands alone: given or not. */
  public Given<Boolean> toggle(String name, String... description) {
    OptionSpec option =
        OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
    spec.addOption(option);
    return new Given<>(option, false);
  }

  /** An option that stands alone, and its opposite, such as {@code --access-log} and {@code --no-access-log}. */
  public Flag<Boolean> onOrOff(String name, String... description) {
    OptionSpec option =
        OptionSpec.builder(name)
            .type(Boolean.class)
            .arity("0")
            .negatable(true)
            .description(description)
            .build();
    spec.addOption(option);
    return new Flag<>(option);
  }

  /** A refusal of how the words were put together; it points to the help. */
  public RuntimeException refusal(String message) {
    return new ParameterException(new CommandLine(spec), message);
  }

  /** The number that a text is; a refusal where it is none. */
  double number(String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw refusal(name + ": '" + text + "' is not a number");
    }
  }

  /** What a check gives; a refusal of its own points to the help as well. */
  <T extends @Nullable Object> T checked(Supplier<T> check) {
    try {
      return check.get();
    } catch (RefusedException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  /** An option that takes a number. */
  public Flag<Double> number(String name, String label, String... description) {
    return new Flag<>(option(Double.class, label, false, description, name));
  }

  /** An option that takes a whole number. */
  public Flag<Integer> whole(String name, String label, String... description) {
    return new Flag<>(option(Integer.class, label, false, description, name));
  }

  /** An option that takes a file or folder. */
  public Flag<Path> file(String name, String label, String... description) {
    return new Flag<>(option(Path.class, label, false, description, name));
  }

  /** An option that takes a file or folder and must be given. */
  public Given<Path> requiredFile(String name, String label, String... description) {
    return new Given<>(option(Path.class, label, true, description, name), null);
  }

  /** The next word, text that must be given. */
  public Given<String> word(String label, String... description) {
    return new Given<>(next(String.class, label, "1", description), null);
  }

  /** The next word, text that stands for a default when it is left out. */
  public Given<String> wordOr(String fallback, String label, String... description) {
    return new Given<>(next(String.class, label, "0..1", description), fallback);
  }

  /** The next word, a number that must be given. */
  public Given<Double> numberWord(String label, String... description) {
    return new Given<>(next(Double.class, label, "1", description), null);
  }

  /** The next word, a file that must be given. */
  public Given<Path> fileWord(String label, String... description) {
    return new Given<>(next(Path.class, label, "1", description), null);
  }

  /** All words, as many as an arity such as {@code 1..*} allows. */
  public Given<List<String>> words(String arity, String label, String... description) {
    return new Given<>(all(String.class, label, arity, description), List.of());
  }

  /** All words as files, at least one. */
  public Given<List<Path>> files(String label, String... description) {
    return new Given<>(all(Path.class, label, "1..*", description), List.of());
  }

  /** Takes the options of others as well. */
  void include(Flags others) {
    others.spec.options().forEach(spec::addOption);
  }

  /** The flags as picocli has them. */
  public CommandSpec spec() {
    return spec;
  }

  private ArgSpec option(
      Class<?> type, String label, boolean required, String[] description, String... names) {
    OptionSpec option =
        OptionSpec.builder(names)
            .type(type)
            .paramLabel(label)
            .required(required)
            .description(description)
            .build();
    spec.addOption(option);
    return option;
  }

  private ArgSpec next(Class<?> type, String label, String arity, String[] description) {
    return positional(Integer.toString(words++), type, null, label, arity, description);
  }

  private ArgSpec all(Class<?> type, String label, String arity, String[] description) {
    return positional("0..*", List.class, type, label, arity, description);
  }

  private ArgSpec positional(
      String index,
      Class<?> type,
      @Nullable Class<?> of,
      String label,
      String arity,
      String[] description) {
    PositionalParamSpec.Builder word =
        PositionalParamSpec.builder()
            .index(index)
            .type(type)
            .arity(arity)
            .required(!arity.startsWith("0"))
            .paramLabel(label)
            .description(description);
    if (of != null) {
      word.auxiliaryTypes(of);
    }
    PositionalParamSpec built = word.build();
    spec.addPositional(built);
    return built;
  }
}
