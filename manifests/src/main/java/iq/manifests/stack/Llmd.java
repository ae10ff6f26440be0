package iq.manifests.stack;

import iq.catalog.ServerTables;
import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Vendor;
import iq.manifests.yaml.MapBuilder;
import java.util.function.Function;

/**
 * llm-d: a gateway sends each request to the pod that an endpoint picker names. Written out here as
 * objects, so that nothing but the cluster is needed to apply them.
 */
public final class Llmd {
  private static final String SERVING = "llm-d.ai/inference-serving";

  private Llmd() {}

  /** The labels by which llm-d's tools and the pool know the pods. */
  public static void label(Draft draft) {
    Plan plan = draft.plan();
    boolean tpu = plan.server().vendor() == Vendor.TPU;
    draft.pod().label(SERVING, "true");
    draft.pod().label("llm-d.ai/model", plan.names().labelValue(plan.request().model()));
    draft.pod().label("llm-d.ai/accelerator-variant", tpu ? "tpu" : "gpu");
  }

  /** What the pool finds the pods by that take requests. */
  static MapBuilder selector(Plan plan) {
    return Labels.selector(plan).put(SERVING, "true");
  }

  /** The components of a plan. */
  static Components components(Plan plan) {
    return Components.of(plan.request().options().stackVersion());
  }

  /** Adds what stands before the pods. */
  public static void addTo(Draft draft, Function<String, ServerTables> tables) {
    Plan plan = draft.plan();
    PickerAccess.addTo(draft);
    draft.object(PickerConfig.of(plan));
    Picker.addTo(draft, tables);
    draft.object(Pool.of(plan));
    draft.object(Pool.objective(plan));
    Entrance.addTo(draft);
    draft.object(PickerMonitoring.of(plan));
    draft.note(
        "Serving stack: llm-d " + components(plan).version()
            + ", components pinned: " + components(plan).picker() + ", Inference Extension "
            + components(plan).extension()
            + ". There is no Service before the servers: requests through one would pass by the"
            + " endpoint picker.");
  }
}
