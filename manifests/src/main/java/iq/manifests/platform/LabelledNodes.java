package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import java.util.Objects;

/** Nodes of any cluster, which the operator of the accelerators' vendor has labelled. */
record LabelledNodes() implements Nodes {

  @Override
  public void select(Draft draft) {
    Plan plan = draft.plan();
    AcceleratorLabels labels =
        Objects.requireNonNull(AcceleratorLabels.of(plan.request().accelerator()));
    draft.pod().nodes(labels.label(), labels.values(), null);
    Tolerations.addDevice(draft);
  }

  @Override
  public void spot(Draft draft) {
    draft.note(
        "Spot: nodes that may be taken away have no label or taint that all "
            + draft.plan().platform().title()
            + " clusters share: add the selector and the toleration of yours.");
  }
}
