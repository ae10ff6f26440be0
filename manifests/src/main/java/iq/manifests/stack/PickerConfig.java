package iq.manifests.stack;

import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import iq.manifests.yaml.YamlWriter;

/**
 * By what the endpoint picker chooses: the weights of the extension's own default, queue 2, KV cache
 * 2, prefix 3; with prefill and decode apart those of llm-d's guide, prefix 2, queue 1.
 */
final class PickerConfig {
  static final String FILE = "config.yaml";

  private static final String QUEUE = "queue-scorer";
  private static final String KV_CACHE = "kv-cache-utilization-scorer";
  private static final String PREFIX = "prefix-cache-scorer";
  private static final String BEST = "max-score-picker";
  private static final String DECIDER = "prefix-based-pd-decider";

  private PickerConfig() {}

  static NodeSource of(Plan plan) {
    MapBuilder config = plan.split() == null ? together() : apart();
    return Yaml.map()
        .put("apiVersion", "v1")
        .put("kind", "ConfigMap")
        .put("metadata", Labels.metadata(plan, Picker.name(plan)))
        .put("data", Yaml.map().put(FILE, YamlWriter.write(config)));
  }

  private static MapBuilder together() {
    return head()
        .put(
            "plugins",
            Yaml.list(
                type(QUEUE), type(KV_CACHE), type(PREFIX), type(BEST),
                type("single-profile-handler")))
        .put(
            "schedulingProfiles",
            Yaml.list(
                Yaml.map()
                    .put("name", "default")
                    .put(
                        "plugins",
                        Yaml.list(
                            use(QUEUE, 2), use(KV_CACHE, 2), use(PREFIX, 3), use(BEST)))));
  }

  private static MapBuilder apart() {
    return head()
        .put("featureGates", Yaml.list("prepareDataPlugins"))
        .comment("the decider counts cached tokens")
        .put("plugins", plugins())
        .put("schedulingProfiles", Yaml.list(profile("prefill"), profile("decode")));
  }

  private static ListBuilder plugins() {
    return Yaml.list(
        type("prefill-header-handler"),
        type(PREFIX),
        type(QUEUE),
        type("prefill-filter"),
        type("decode-filter"),
        type(BEST),
        type(DECIDER)
            .put("parameters", Yaml.map().put("nonCachedTokens", 16))
            .comment("prompts with fewer new tokens are not worth sending the KV cache"),
        type("pd-profile-handler")
            .put("parameters", Yaml.map().put("deciderPluginName", DECIDER)));
  }

  private static MapBuilder profile(String side) {
    return Yaml.map()
        .put("name", side)
        .put(
            "plugins",
            Yaml.list(use(side + "-filter"), use(PREFIX, 2), use(QUEUE, 1), use(BEST)));
  }

  private static MapBuilder head() {
    return Yaml.map()
        .put("apiVersion", "inference.networking.x-k8s.io/v1alpha1")
        .put("kind", "EndpointPickerConfig");
  }

  private static MapBuilder type(String plugin) {
    return Yaml.map().put("type", plugin);
  }

  private static MapBuilder use(String plugin) {
    return Yaml.map().put("pluginRef", plugin);
  }

  private static MapBuilder use(String plugin, int weight) {
    return use(plugin).put("weight", weight);
  }
}
