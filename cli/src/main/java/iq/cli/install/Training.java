package iq.cli.install;

import iq.cli.Main;
import java.util.List;

/**
 * A step of the build: runs what users run most, so that the JVM can write the classes this needs
 * into its ahead-of-time cache.
 */
public final class Training {
  private static final List<List<String>> RUNS =
      List.of(
          List.of(),
          List.of("--help"),
          List.of("models", "list"),
          List.of("profiles", "list", "--help"),
          List.of(
              "profiles",
              "list",
              "--model=openai/gpt-oss-120b",
              "--pricing-model=on-demand",
              "--target-ttft-milliseconds=300"),
          List.of("profiles", "list", "--model=openai/gpt-oss-120b", "--format=profile"),
          List.of("profiles", "list", "--model=openai/gpt-oss-120b", "--format=json"),
          List.of("profiles", "list", "--model=openai/gpt-oss-121b"),
          List.of(
              "profiles",
              "manifests",
              "create",
              "--model=openai/gpt-oss-120b",
              "--model-server=vllm",
              "--accelerator-type=nvidia-h100-80gb",
              "--target-itl-milliseconds=50"),
          List.of("accelerators", "list"),
          List.of("use-cases", "list"));

  private Training() {}

  /** Runs each command once, in this process, its output thrown away. */
  public static void main(String[] args) {
    for (List<String> run : RUNS) {
      Main.rehearse(run);
    }
  }
}
