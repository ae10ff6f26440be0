package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Pod;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** Taints that keep other pods away, all with the effect {@code NoSchedule}. */
final class Tolerations {
  private Tolerations() {}

  /** Puts up with a taint whatever its value. */
  static NodeSource of(String key) {
    return Yaml.map().put("key", key).put("operator", "Exists").put("effect", "NoSchedule");
  }

  /** Puts up with a taint of this value. */
  static NodeSource of(String key, String value) {
    return Yaml.map()
        .put("key", key)
        .put("operator", "Equal")
        .put("value", value)
        .put("effect", "NoSchedule");
  }

  /** The customary taint of nodes with the device that a copy asks for. */
  static void addDevice(Draft draft) {
    Pod pod = draft.pod();
    pod.toleration(of(draft.plan().server().vendor().resource()), "the taint of accelerators");
  }
}
