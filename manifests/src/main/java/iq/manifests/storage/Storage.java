package iq.manifests.storage;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.storage.Source.Claim;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Brings the files of the model to the server. */
public final class Storage {
  private Storage() {}

  /** Why a URI names no place for files, null where it does or there is none. */
  public static @Nullable String wrong(@Nullable String uri) {
    return SourceUri.parse(uri) instanceof SourceAnswer.Wrong wrong ? wrong.why() : null;
  }

  /** Why the files of a plan cannot be brought to its server, null where they can. */
  public static @Nullable String impossible(Plan plan) {
    return Delivery.of(plan) instanceof Delivery.Impossible impossible
        ? SourceUri.FLAG + ": " + impossible.why()
        : null;
  }

  /** What the server is told to load: a name on Hugging Face, a folder or an address. */
  public static String model(Plan plan) {
    return switch (Delivery.of(plan)) {
      case Delivery.Download _ -> plan.request().model();
      case Delivery.Stream stream -> stream.from().uri();
      case Delivery.Fuse fuse -> Delivery.MOUNT + Source.below(fuse.from().path());
      case Delivery.Volume volume ->
          volume.from() instanceof Claim claim
              ? Delivery.MOUNT + Source.below(claim.path())
              : Delivery.MOUNT;
      case Delivery.Impossible impossible -> throw new IllegalStateException(impossible.why());
    };
  }

  /** Adds what is needed to load it. */
  public static void addTo(Draft draft) {
    draft.pod().server().mount(Yaml.map().put("name", "dshm").put("mountPath", "/dev/shm"));
    draft.pod().volume(sharedMemory(draft.plan()));
    switch (Delivery.of(draft.plan())) {
      case Delivery.Download download -> Hub.addTo(draft, download.kept());
      case Delivery.Stream stream -> Streamer.addTo(draft, stream.from());
      case Delivery.Fuse fuse -> GcsFuse.addTo(draft, fuse.from());
      case Delivery.Volume volume -> Volumes.addTo(draft, volume.from());
      case Delivery.Impossible impossible -> throw new IllegalStateException(impossible.why());
    }
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
