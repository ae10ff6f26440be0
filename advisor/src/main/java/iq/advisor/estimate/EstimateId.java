package iq.advisor.estimate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of an estimated profile: all that has to be known to estimate it again, such as {@code
 * estimated/openai/gpt-oss-120b/vllm/nvidia-h100-80gb/2/3000/400}.
 *
 * @param version of the server, null for that of the rows it is compared with
 * @param accelerators how many of them
 * @param input mean prompt length, tokens
 * @param output mean answer length, tokens
 */
public record EstimateId(
    String model,
    String server,
    @Nullable String version,
    String accelerator,
    int accelerators,
    int input,
    int output) {
  private static final String START = "estimated/";
  private static final String VERSION = "@";
  private static final int PARTS_AFTER_MODEL = 5;
  private static final int MOST_DIGITS = 8;

  /** The form of an id, for messages. */
  public static final String FORM =
      "estimated/MODEL/SERVER/ACCELERATOR/COUNT/INPUT_TOKENS/OUTPUT_TOKENS";

  /** Whether a text is meant as such an id. */
  public static boolean looksLike(String text) {
    return text.startsWith(START);
  }

  /** Reads an id, null for a text that is none. */
  public static @Nullable EstimateId of(String text) {
    List<String> parts = List.of(text.split("/", -1));
    int model = parts.size() - PARTS_AFTER_MODEL;
    if (!looksLike(text) || model < 2 || parts.contains("")) {
      return null;
    }
    List<String> numbers = parts.subList(model + 2, parts.size());
    if (!numbers.stream().allMatch(EstimateId::whole)) {
      return null;
    }
    String[] server = parts.get(model).split(VERSION, 2);
    return new EstimateId(
        String.join("/", parts.subList(1, model)),
        server[0],
        server.length == 1 ? null : server[1],
        parts.get(model + 1),
        Integer.parseInt(numbers.get(0)),
        Integer.parseInt(numbers.get(1)),
        Integer.parseInt(numbers.get(2)));
  }

  private static boolean whole(String text) {
    return text.length() <= MOST_DIGITS
        && text.charAt(0) != '0'
        && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** The id as text. */
  public String text() {
    return String.join(
        "/",
        START + model,
        server + (version == null ? "" : VERSION + version),
        accelerator,
        Integer.toString(accelerators),
        Integer.toString(input),
        Integer.toString(output));
  }
}
