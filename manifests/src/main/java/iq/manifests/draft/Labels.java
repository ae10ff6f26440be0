package iq.manifests.draft;

import iq.manifests.plan.Plan;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;

/** Labels and annotations as GIQ writes them. */
public final class Labels {
  private static final String GIQ = "recommender.ai.gke.io/";

  /** What tells the pod that answers from those that work for it, where a copy has several. */
  static final String ROLE = "role";

  /** Our own: the version of the catalog that the figures are from. */
  private static final String CATALOG = "iq/catalog";

  private Labels() {}

  /** Name, namespace, labels and annotations of an object. */
  public static MapBuilder metadata(Plan plan, String name) {
    return about(
        plan, Yaml.map().put("name", name).put("namespace", plan.request().namespace()));
  }

  /** The same of an object that lies in no namespace. */
  public static MapBuilder ofCluster(Plan plan, String name) {
    return about(plan, Yaml.map().put("name", name));
  }

  private static MapBuilder about(Plan plan, MapBuilder named) {
    return named
        .put(
            "labels",
            Yaml.map().put("app", plan.app()).put(GIQ + "generated", "true"))
        .put(
            "annotations",
            Yaml.map()
                .put(GIQ + "generated", "true")
                .put(GIQ + "inference-server", plan.server().word())
                .put(GIQ + "version", Header.text(plan))
                .put(CATALOG, plan.request().catalog()));
  }

  /** What the pods that answer are found by. */
  public static MapBuilder selector(Plan plan) {
    MapBuilder selector = Yaml.map().put("app", plan.app());
    return plan.nodes() > 1 ? selector.put(ROLE, "leader") : selector;
  }

  /** The labels of pods: the selector's, and what they serve. */
  public static MapBuilder pod(Plan plan) {
    return selector(plan)
        .put("ai.gke.io/model", plan.names().labelValue(plan.request().model()))
        .put("ai.gke.io/inference-server", plan.server().word());
  }
}
