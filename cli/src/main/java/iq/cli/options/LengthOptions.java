package iq.cli.options;

import iq.answers.estimate.LengthsInquiry;
import iq.catalog.facts.RequestLengths;
import iq.catalog.text.NamedText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long requests are: two means, how far they differ, or a file of requests. */
final class LengthOptions {
  private final Flags flags;
  private final Flag<String> input;
  private final Flag<String> output;
  private final Flag<String> inputStddev;
  private final Flag<String> outputStddev;
  private final Flag<Path> requests;

  LengthOptions(Flags flags) {
    this.flags = flags;
    input = flags.text("--input", "TOKENS", "Mean prompt length.");
    output = flags.text("--output", "TOKENS", "Mean answer length.");
    inputStddev =
        flags.text(
            "--input-stddev",
            "TOKENS",
            "Standard deviation of the prompts' lengths (default: 0, all as long).");
    outputStddev =
        flags.text("--output-stddev", "TOKENS", "Standard deviation of the answers' lengths.");
    requests =
        flags.file(
            "--lengths",
            "FILE",
            "Requests, in place of --input and --output: CSV with a line for each and the columns",
            RequestLengths.known() + ".");
  }

  /** What is asked, the file read. */
  LengthsInquiry inquiry() {
    Path file = requests.value();
    if (file == null) {
      return new LengthsInquiry.Means(
          needed(input), needed(output), optional(inputStddev), optional(outputStddev));
    }
    Optional<Flag<String>> beside =
        Stream.of(input, output, inputStddev, outputStddev)
            .filter(flag -> flag.value() != null)
            .findFirst();
    if (beside.isPresent()) {
      throw flags.refusal(
          "--lengths=" + file + " and " + beside.get().name() + "=" + beside.get().value()
              + " are both given, expected one of them");
    }
    return new LengthsInquiry.Requests(
        String.valueOf(file.getFileName()), RequestLengths.read(NamedText.of(file)));
  }

  private double needed(Flag<String> flag) {
    String text = flag.value();
    if (text == null) {
      throw flags.refusal(
          flag.name() + "=TOKENS is missing; or give --lengths, a file of requests");
    }
    return flags.number(flag.name(), text);
  }

  private @Nullable Double optional(Flag<String> flag) {
    String text = flag.value();
    return text == null ? null : (Double) flags.number(flag.name(), text);
  }
}
