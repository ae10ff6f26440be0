package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What was measured: everything that makes two benchmarks of one source different but for the
 * workload. Null where the source does not say.
 *
 * @param model Hugging Face {@code owner/name}
 * @param server the model server, as its project is called: {@code vllm}, {@code sglang}, …
 * @param serverVersion as its project versions it, without a leading {@code v}
 * @param stack what routes around the server, such as {@code llm-d}; null for none
 * @param accelerator GKE's label value, such as {@code nvidia-h100-80gb}
 * @param acceleratorCount all accelerators behind the figures
 * @param nodeCount machines behind the figures
 * @param precision of the weights, in the source's word
 * @param prefillDecodeSplit the workers of each side where prefill and decode run apart
 * @param speculativeDecoding the method, where the source states one
 * @param replicas copies of the model behind the figures, where the source states them
 * @param instanceType the machine type measured on
 * @param tpuTopology such as {@code 2x4}
 * @param settings further settings that the source states, {@code name=value; …}
 */
public record Configuration(
    String model,
    @Nullable String server,
    @Nullable String serverVersion,
    @Nullable String stack,
    @Nullable String stackVersion,
    String accelerator,
    int acceleratorCount,
    @Nullable Integer nodeCount,
    @Nullable String precision,
    Parallelism parallelism,
    @Nullable String prefillDecodeSplit,
    @Nullable String speculativeDecoding,
    @Nullable Integer replicas,
    @Nullable String instanceType,
    @Nullable String tpuTopology,
    @Nullable String settings) {

  /** The same of another model. */
  public Configuration withModel(String other) {
    return new Configuration(
        other,
        server,
        serverVersion,
        stack,
        stackVersion,
        accelerator,
        acceleratorCount,
        nodeCount,
        precision,
        parallelism,
        prefillDecodeSplit,
        speculativeDecoding,
        replicas,
        instanceType,
        tpuTopology,
        settings);
  }

  /** The same with other settings; null for none stated. */
  public Configuration withSettings(@Nullable String other) {
    return new Configuration(
        model,
        server,
        serverVersion,
        stack,
        stackVersion,
        accelerator,
        acceleratorCount,
        nodeCount,
        precision,
        parallelism,
        prefillDecodeSplit,
        speculativeDecoding,
        replicas,
        instanceType,
        tpuTopology,
        other);
  }
}
