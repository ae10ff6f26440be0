package iq.manifests.generator;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why there may be no manifests: each has an answer of its own elsewhere in the tests. */
enum Reason {
  NO_MANIFESTS_FOR_SERVER("makes none for"),
  NOT_ON_PLATFORM("--platform: \\S+ has no ", Axis.PLATFORM),
  NO_SLICE_OF_ONE_HOST("are no slice of one host"),
  NO_IMAGE("no image of .* is known"),
  LOADED_WHOLE("loads them whole before it quantises them"),
  FILES_LARGER_THAN_MEMORY("measured was a copy in "),
  REQUEST_LARGER_THAN_MEMORY("one average request of"),
  NO_STACK_BEFORE_SERVER("no manifest: iq puts llm-d before vllm and sglang, not before ", Axis.STACK),
  PREFILL_AND_DECODE_APART("was measured only with prefill and decode apart"),
  SEVERAL_MACHINES("accelerators, more than one machine of"),
  STORAGE_AND_SERVER("--model-bucket-uri: ", Axis.STORAGE),
  ADAPTER_AND_PLATFORM("--metrics-adapter: 'google-\\w+' reads what GKE collects", Axis.ADAPTER);

  private final Pattern words;
  private final @Nullable Axis axis;

  Reason(String words) {
    this(words, null);
  }

  Reason(String words, @Nullable Axis axis) {
    this.words = Pattern.compile(words);
    this.axis = axis;
  }

  /** Where another value would do; null where none is known to. */
  @Nullable Axis axis() {
    return axis;
  }

  static Reason of(String why) {
    return Arrays.stream(values())
        .filter(reason -> reason.words.matcher(why).find())
        .findFirst()
        .orElseThrow(() -> new AssertionError("refused for a reason that is not known: " + why));
  }
}
