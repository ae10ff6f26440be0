package iq.manifests.storage;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** Brings the files of the model to the server. */
public final class Storage {
  private Storage() {}

  /** What the server is told to load: a name on Hugging Face, a folder or an address. */
  public static String model(Plan plan) {
    return plan.request().model();
  }

  /** Adds what is needed to load it. */
  public static void addTo(Draft draft) {
    Hub.addTo(draft);
    draft.pod().server().mount(Yaml.map().put("name", "dshm").put("mountPath", "/dev/shm"));
    draft.pod().volume(sharedMemory(draft.plan()));
  }

  /** Memory that the processes of the server share. */
  private static NodeSource sharedMemory(Plan plan) {
    Integer shared = Cache.of(plan).sharedGib();
    MapBuilder memory = Yaml.map().put("medium", "Memory");
    if (shared != null) {
      memory.put("sizeLimit", shared + "Gi").comment("the weights and a tenth more");
    }
    return Yaml.map().put("name", "dshm").put("emptyDir", memory);
  }
}
