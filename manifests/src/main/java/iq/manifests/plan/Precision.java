package iq.manifests.plan;

import iq.catalog.Model;
import iq.manifests.server.FlagDetails;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The precision of the weights, as measured and as the model's files have it.
 *
 * @param measured as the source states it, null where it does not
 * @param files the bits of a weight in the files, 0 where they are not known
 * @param onLoad whether the server makes the measured precision of the files when it loads them:
 *     fp8 of unquantised weights, on accelerators that compute in fp8
 */
public record Precision(@Nullable String measured, int files, boolean onLoad) {
  private static final String FP8 = "fp8";
  private static final int WHOLE = 16;
  private static final int EIGHT = 8;
  private static final int FOUR = 4;

  /** Of a plan. */
  public static Precision of(Plan plan) {
    String measured = plan.benchmark().configuration().precision();
    boolean known = plan.request().options().modelUri() == null;
    int files = known ? fileBits(plan.model()) : 0;
    boolean onLoad = FP8.equals(measured) && files == WHOLE && quantizes(plan);
    return new Precision(measured, files, onLoad);
  }

  /** The flag with which a server quantises what it loads; null where it has none for that. */
  public static @Nullable String flag(Server server) {
    return switch (server) {
      case VLLM_GPU, VLLM_ROCM, SGLANG_GPU, SGLANG_ROCM -> "--quantization";
      case TGI_GPU, TGI_ROCM -> "--quantize";
      case VLLM_TPU, TRTLLM_SERVE, TRITON, JETSTREAM -> null;
    };
  }

  private static boolean quantizes(Plan plan) {
    String flag = flag(plan.server());
    if (flag == null || plan.accelerator() == null || plan.accelerator().fp8Tflops() == null) {
      return false;
    }
    Optional<FlagDetails> details = plan.serverFacts().details(flag);
    return details.isPresent() && details.get().choices().take(FP8);
  }

  private static int fileBits(@Nullable Model model) {
    if (model == null || (model.quantization() == null && model.dtype() == null)) {
      return 0;
    }
    return model.quantization() == null ? bits(model.dtype()) : bits(model.quantization());
  }

  /** The bits that a word for a precision stands for, 0 when it tells none. */
  private static int bits(@Nullable String precision) {
    String word = precision == null ? "" : precision.toLowerCase(Locale.ROOT);
    if (word.endsWith("16")) {
      return WHOLE;
    }
    if (word.contains("4") || word.equals("awq") || word.equals("gptq")) {
      return FOUR;
    }
    return word.contains("8") ? EIGHT : 0;
  }

  /** Whether the files are known to have more bits than were measured. */
  public boolean wider() {
    int bits = bits(measured);
    return bits > 0 && files > bits;
  }

  /** Whether the deployment runs in another precision than was measured. */
  public boolean runsAnother() {
    return wider() && !onLoad;
  }

  /** The part of the files' size that the weights take once loaded. */
  double part() {
    return onLoad ? (double) EIGHT / WHOLE : 1;
  }

  /** What a user has to know; null where the files are in the measured precision. */
  public @Nullable String inWords(Plan plan) {
    int bits = bits(measured);
    if (bits == 0 || bits >= WHOLE || (files > 0 && !wider())) {
      return null;
    }
    String start = "Precision: measured with " + measured + " weights; ";
    if (files == 0) {
      String uri = plan.request().options().modelUri();
      return start + "whether the files " + (uri == null ? "of " + plan.request().model() : "at " + uri)
          + " are in that precision is not known: use a copy that is, or set --quantization.";
    }
    String has = "the files of " + plan.request().model() + " have " + files + " bits";
    return onLoad
        ? start + has + " and are quantised when they are loaded: a copy in " + measured
            + " starts faster and needs no room for the original."
        : start + has + " and run so here: for the measured figures use a copy in " + measured
            + ".";
  }
}
