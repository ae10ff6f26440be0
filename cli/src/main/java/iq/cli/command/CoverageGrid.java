package iq.cli.command;

import iq.answers.Known;
import iq.answers.RefusedException;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.Model;
import iq.catalog.UseCase;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code iq catalog coverage} asks: models, accelerators and token lengths of a catalog. */
final class CoverageGrid {
  private static final List<String> MODELS =
      List.of(
          "openai/gpt-oss-120b",
          "openai/gpt-oss-20b",
          "meta-llama/Llama-3.3-70B-Instruct",
          "meta-llama/Llama-3.1-8B-Instruct",
          "meta-llama/Llama-3.1-70B-Instruct",
          "meta-llama/Llama-3.1-405B-Instruct",
          "meta-llama/Llama-4-Scout-17B-16E-Instruct",
          "meta-llama/Llama-4-Maverick-17B-128E-Instruct",
          "Qwen/Qwen3-8B",
          "Qwen/Qwen3-14B",
          "Qwen/Qwen3-32B",
          "Qwen/Qwen3-30B-A3B",
          "Qwen/Qwen3-235B-A22B",
          "deepseek-ai/DeepSeek-R1-0528",
          "deepseek-ai/DeepSeek-V3",
          "google/gemma-3-27b-it",
          "google/gemma-2-27b-it",
          "mistralai/Mixtral-8x7B-Instruct-v0.1",
          "mistralai/Mistral-Small-24B-Instruct-2501",
          "MiniMaxAI/MiniMax-M2.5");

  /** The seven named by Google and the three shapes that most publications use. */
  private static final List<String> LENGTHS =
      List.of(
          "Advanced Customer Support",
          "Code Completion",
          "Text Summarization",
          "Chatbot (ShareGPT)",
          "Text Generation",
          "Deep Research",
          "Multi Agent Large Document Summarization",
          "Balanced 1K",
          "Long Input 8K",
          "Long Output 8K");

  private final Catalog catalog;

  CoverageGrid(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The 20 models, or the one asked for. */
  List<Model> models(@Nullable String only) {
    if (only != null && catalog.model(only) == null) {
      List<String> known = catalog.content().models().stream().map(Model::id).toList();
      throw new RefusedException(
          "--model: '" + only + "' is not known; known, closest first: "
              + Closest.list(only, known));
    }
    return (only == null ? MODELS : List.of(only))
        .stream().map(catalog::model).filter(Objects::nonNull).toList();
  }

  /** Those that serve models at all, by the facts that every answer needs; or the one asked for. */
  List<Accelerator> accelerators(@Nullable String only) {
    List<Accelerator> checked =
        catalog.accelerators().stream().filter(CoverageGrid::checked).toList();
    if (only == null) {
      return checked;
    }
    List<String> known = checked.stream().map(Accelerator::id).toList();
    Known.check("--accelerator", only, known, "iq accelerators list");
    return checked.stream().filter(one -> one.id().equals(only)).toList();
  }

  private static boolean checked(Accelerator accelerator) {
    return accelerator.memoryGb() != null
        && accelerator.memoryBandwidthGbPerSecond() != null
        && accelerator.bf16Tflops() != null;
  }

  List<UseCase> lengths() {
    return catalog.useCases().stream().filter(one -> LENGTHS.contains(one.name())).toList();
  }
}
