package iq.manifests;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Header;
import iq.manifests.draft.Workload;
import iq.manifests.launch.Launch;
import iq.manifests.plan.Facts;
import iq.manifests.plan.MemoryFit;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Split;
import iq.manifests.platform.PlatformParts;
import iq.manifests.scaling.Scaling;
import iq.manifests.stack.Llmd;
import iq.manifests.stack.Sides;
import iq.manifests.stack.Steps;
import iq.manifests.storage.Storage;
import java.util.ArrayList;
import java.util.List;

/** Puts a set together: each concern adds to the draft what it is there for. */
final class Assembly {
  private Assembly() {}

  static ManifestSet of(Plan plan, Facts facts) {
    Draft draft = new Draft(plan);
    List<Draft> workloads = new ArrayList<>(List.of(draft));
    boolean llmd = plan.request().options().stack() != null;
    if (llmd) {
      Steps.before(draft);
    }
    if (plan.nodes() > 1) {
      Steps.group(draft);
    }
    namespace(draft);
    Split split = plan.split();
    if (split == null) {
      serve(draft);
      Scaling.addTo(draft);
    } else {
      Draft prefill = new Draft(plan.of(split.prefill(), facts));
      Sides.decode(draft, split);
      Sides.prefill(prefill, split);
      workloads.add(prefill);
      workloads.forEach(Assembly::serve);
      workloads.forEach(Sides::connect);
      Sides.describe(draft, split);
    }
    if (llmd) {
      Llmd.addTo(draft, facts.tables());
      Steps.trial(draft);
    } else {
      Trial.addTo(draft);
    }
    List<Manifest> manifests = new ArrayList<>();
    workloads.forEach(one -> manifests.add(Manifest.of(Workload.of(one))));
    draft.objects().forEach(object -> manifests.add(Manifest.of(object)));
    String name = plan.names().name(plan.request().model(), "-" + plan.server().word());
    return new ManifestSet(name, manifests, CommentLines.of(draft), Header.text(plan));
  }

  private static void namespace(Draft draft) {
    String namespace = draft.plan().request().namespace();
    if (!namespace.equals("default")) {
      draft.step("The namespace, unless there is one:", "kubectl create namespace " + namespace);
    }
  }

  /** The server with its files and its place; what stands before it, where that is nothing more. */
  private static void serve(Draft draft) {
    boolean alone = draft.plan().request().options().stack() == null;
    if (!alone) {
      Llmd.label(draft);
    }
    Launch.of(draft.plan()).addTo(draft);
    draft.note(MemoryFit.inWords(draft.plan()));
    Storage.addTo(draft);
    if (alone) {
      draft.object(Service.of(draft.plan()));
    }
    PlatformParts.addTo(draft);
  }
}
