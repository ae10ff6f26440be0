package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.draft.Pod;
import iq.manifests.plan.ContextLength;
import iq.manifests.plan.Endpoints;
import iq.manifests.plan.Plan;
import iq.manifests.storage.Storage;
import iq.manifests.yaml.Yaml;
import java.util.List;

/**
 * JetStream with its PyTorch engine, as in Google's guides: the server speaks gRPC, a second
 * container HTTP. The token of Hugging Face is read from a file.
 */
record Jetstream() implements Launch {
  private static final int GRPC_PORT = 9000;
  private static final int BATCH = 30;
  private static final String HTTP_IMAGE =
      "us-docker.pkg.dev/cloud-tpu-images/inference/jetstream-http:v0.2.3";

  @Override
  public Images images() {
    return ListedImages.JETSTREAM;
  }

  @Override
  public List<String> command(Plan plan) {
    return List.of();
  }

  @Override
  public String instead() {
    return "; --model-server=vllm has images for TPUs";
  }

  @Override
  public void configure(Draft draft) {
    Plan plan = draft.plan();
    ContextLength context = ContextLength.of(plan);
    int answer = context.tokens() / 2;
    Arguments arguments = draft.pod().server().arguments();
    arguments.word("--model_id=" + Storage.model(plan), null);
    arguments.word("--override_batch_size=" + BATCH, "as in Google's guide");
    arguments.word("--max_input_length=" + (context.tokens() - answer), context.reason());
    arguments.word("--max_output_length=" + answer, "the other half");
    arguments.word("--enable_model_warmup=True", "compiles before the first request");
    draft.pod().server().port("grpc", GRPC_PORT);
    addHttp(draft.pod());
    addToken(draft.pod());
    draft.note(
        "JetStream is archived, and its PyTorch engine starts the models of its own list alone;"
            + " --model-server=vllm is the way on TPUs now.");
  }

  private static void addHttp(Pod pod) {
    pod.sidecar(
        Yaml.map()
            .put("name", "jetstream-http")
            .put("image", HTTP_IMAGE)
            .comment("HTTP in front of the server's gRPC")
            .put("ports", Yaml.list(Container.onePort(Endpoints.HTTP, Container.PORT))));
  }

  private static void addToken(Pod pod) {
    String volume = "huggingface-credentials";
    pod.server()
        .mount(
            Yaml.map().put("name", volume).put("mountPath", "/huggingface").put("readOnly", true));
    pod.volume(
        Yaml.map()
            .put("name", volume)
            .put(
                "secret",
                Yaml.map()
                    .put("secretName", "hf-secret")
                    .put("defaultMode", 0400)
                    .comment("readable by the owner alone: 0400")
                    .put(
                        "items",
                        Yaml.list(
                            Yaml.map()
                                .put("key", "hf_api_token")
                                .put("path", "HUGGINGFACE_TOKEN")))));
  }
}
