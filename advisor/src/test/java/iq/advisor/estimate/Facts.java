package iq.advisor.estimate;

import iq.catalog.Accelerator;
import iq.catalog.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models and accelerators for tests, with the figures that their makers publish. */
final class Facts {
  static final Model LLAMA_8B =
      dense("meta-llama/Llama-3.1-8B-Instruct", 8.03, 32, 4096, 32, 8, 128, "LlamaForCausalLM");
  static final Model LLAMA_70B =
      dense("meta-llama/Llama-3.3-70B-Instruct", 70.6, 80, 8192, 64, 8, 128, "LlamaForCausalLM");
  static final Model GEMMA_27B =
      dense("google/gemma-3-27b-it", 27.4, 62, 5376, 32, 16, 128, "Gemma3ForConditionalGeneration");
  static final Model MIXTRAL =
      model("mistralai/Mixtral-8x7B-Instruct-v0.1", 46.7, 12.88, 32, 4096, 32, 8, 128, null, 8, 2,
          null, "MixtralForCausalLM");
  static final Model GPT_OSS =
      model("openai/gpt-oss-120b", 116.83, 5.13, 36, 2880, 64, 8, 64, null, 128, 4, "mxfp4",
          "GptOssForCausalLM");
  static final Model DEEPSEEK =
      model("deepseek-ai/DeepSeek-R1-0528", 671.0, 37.0, 61, 7168, 128, 128, 128, 512, 256, 8, "fp8",
          "DeepseekV3ForCausalLM");
  static final List<Model> MODELS =
      List.of(LLAMA_8B, LLAMA_70B, GEMMA_27B, MIXTRAL, GPT_OSS, DEEPSEEK);

  static final Accelerator H100 =
      accelerator("nvidia-h100-80gb", 80.0, 3350.0, 989.0, 1978.0, 450.0);
  static final Accelerator H200 =
      accelerator("nvidia-h200-141gb", 141.0, 4800.0, 989.0, 1978.0, 450.0);
  static final Accelerator L4 = accelerator("nvidia-l4", 24.0, 300.0, 121.0, 242.0, 32.0);
  static final Accelerator MI300X =
      accelerator("amd-mi300x", 192.0, 5300.0, 1307.0, 2615.0, 448.0);
  static final List<Accelerator> ACCELERATORS = List.of(H100, H200, L4, MI300X);

  private Facts() {}

  private static Model dense(
      String id, double billion, int layers, int hidden, int heads, int kvHeads, int headDim,
      String architecture) {
    return model(
        id, billion, null, layers, hidden, heads, kvHeads, headDim, null, null, null, null,
        architecture);
  }

  static Model model(
      String id,
      @Nullable Double billion,
      @Nullable Double active,
      @Nullable Integer layers,
      int hidden,
      int heads,
      @Nullable Integer kvHeads,
      @Nullable Integer headDim,
      @Nullable Integer kvLoraRank,
      @Nullable Integer experts,
      @Nullable Integer expertsPerToken,
      @Nullable String quantization,
      @Nullable String architecture) {
    return new Model(
        id, billion, active, null, layers, hidden, heads, kvHeads, headDim, kvLoraRank,
        kvLoraRank == null ? null : 64, null, null, null, quantization, experts, expertsPerToken,
        null, null, null, null, null, architecture, null, null, null);
  }

  static Accelerator accelerator(
      String id, double memory, @Nullable Double bandwidth, @Nullable Double peak16,
      @Nullable Double peak8, @Nullable Double link) {
    return new Accelerator(
        id, null, null, memory, bandwidth, peak16, peak8, null, null, link, null, null, null, 8, null,
        null);
  }
}
