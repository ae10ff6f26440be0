package iq.manifests.launch;

import iq.catalog.Configuration;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a model server is started. */
public sealed interface Launch permits Jetstream, Sglang, Tgi, Triton, TrtllmServe, Vllm {

  /** How sources name the image among their settings. */
  String IMAGE = "image=";

  /** An image with its tag: what else a source calls so cannot be pulled. */
  Pattern TAGGED =
      Pattern.compile("[a-z0-9./_:-]+:\\w[\\w.-]{0,127}(@sha256:[0-9a-f]{64})?");

  /** What sources state beside settings: where on their page, and at what price. */
  List<String> NO_SETTINGS = List.of("heading=", "pricing_model=");

  /** That of the server of a plan. */
  static Launch of(Plan plan) {
    String tgi = "ghcr.io/huggingface/text-generation-inference";
    return switch (plan.server()) {
      case VLLM_GPU -> new Vllm(new TaggedImages("vllm/vllm-openai", "v", "", null));
      case VLLM_ROCM -> new Vllm(new VllmRocmImages());
      case VLLM_TPU -> new Vllm(new TaggedImages("vllm/vllm-tpu", "v", "", "0.11.1"));
      case SGLANG_GPU -> new Sglang(new SglangImages());
      case SGLANG_ROCM -> new Sglang(new SglangRocmImages());
      case TGI_GPU -> new Tgi(new TaggedImages(tgi, "", "", null));
      case TGI_ROCM -> new Tgi(new TaggedImages(tgi, "", "-rocm", "1.4"));
      case TRTLLM_SERVE -> new TrtllmServe();
      case TRITON -> new Triton();
      case JETSTREAM -> new Jetstream();
    };
  }

  /** Why a plan cannot be started: there is no image of the version. Null when it can. */
  static @Nullable String refusal(Plan plan) {
    Launch launch = of(plan);
    return launch.image(plan) != null
        ? null
        : "--model-server-version: no image of " + plan.serverAndVersion() + " for "
            + plan.request().accelerator() + " is known; " + launch.images().known()
            + launch.instead();
  }

  /** The images that are published. */
  Images images();

  /** What is run instead of the image's own entry point; empty for that. */
  List<String> command(Plan plan);

  /** Adds the arguments and whatever else the server needs to know. */
  void configure(Draft draft);

  /** What else would do where there is no image: the end of a sentence. */
  default String instead() {
    return "";
  }

  /** The very image that was measured, where the source names one of the server's own. */
  private @Nullable String measuredImage(Plan plan) {
    Configuration c = plan.benchmark().configuration();
    if (c.settings() == null || !Releases.same(plan.version(), c.serverVersion())) {
      return null;
    }
    return Arrays.stream(c.settings().split(";\\s*", -1))
        .filter(setting -> setting.startsWith(IMAGE + images().repository() + ":"))
        .map(setting -> setting.substring(IMAGE.length()))
        .filter(image -> TAGGED.matcher(image).matches())
        .findFirst()
        .orElse(null);
  }

  /** What the source states of settings, but for the image that is run; empty for nothing. */
  static String settingsLeft(Plan plan) {
    String settings = Objects.requireNonNullElse(plan.benchmark().configuration().settings(), "");
    String image = of(plan).measuredImage(plan);
    return Arrays.stream(settings.split(";\\s*", -1))
        .filter(setting -> image == null || !setting.equals(IMAGE + image))
        .filter(setting -> NO_SETTINGS.stream().noneMatch(setting::startsWith))
        .collect(Collectors.joining("; "));
  }

  private @Nullable String image(Plan plan) {
    String measured = measuredImage(plan);
    return measured != null
        ? measured
        : images().of(plan.version(), plan.request().accelerator());
  }

  /** Adds the container of the server, but for its files and its place. */
  default void addTo(Draft draft) {
    Plan plan = draft.plan();
    boolean measured =
        Releases.same(plan.version(), plan.benchmark().configuration().serverVersion());
    Container server = draft.pod().server();
    String image = Objects.requireNonNull(image(plan));
    server.image(
        image,
        image.equals(measuredImage(plan))
            ? "the image measured"
            : measured
                ? plan.estimate() == null
                    ? "the version measured"
                    : "the version of the measurement that is nearest"
                : "the version asked for; not the one measured");
    List<String> command =
        plan.nodes() > 1 ? Group.command(plan, command(plan)) : command(plan);
    if (!command.isEmpty()) {
      server.command(command);
    }
    configure(draft);
    if (plan.nodes() > 1) {
      Group.addTo(draft);
    }
    Probes.addTo(draft);
  }
}
