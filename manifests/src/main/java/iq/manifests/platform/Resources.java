package iq.manifests.platform;

import iq.manifests.plan.Plan;
import iq.manifests.plan.Share;
import iq.manifests.storage.Cache;
import iq.manifests.storage.DiskRoom;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;

/**
 * What the container asks for: the accelerators of the pod, its share of CPU and memory, and room
 * on the disk where one was made for the weights and on GKE Autopilot. On another platform's default
 * disk no room is asked for: GKE's has 90 GiB for all, and a request close to that would find no
 * node.
 */
final class Resources {
  private static final String IN_MEMORY = "the weights lie in shared memory";

  private Resources() {}

  static MapBuilder requests(Plan plan) {
    Share share = Share.of(plan);
    MapBuilder requests = Yaml.map();
    if (share.cpu() != null) {
      requests.put("cpu", Integer.toString(share.cpu())).comment(share.reason());
    }
    addMemory(requests, share, Cache.of(plan).memoryGib());
    DiskRoom disk = DiskRoom.of(plan);
    if (disk != null) {
      requests.put("ephemeral-storage", disk.gib() + "Gi").comment(disk.reason());
    }
    return requests.put(device(plan), count(plan)).comment(plan.measured());
  }

  private static void addMemory(MapBuilder requests, Share share, int cached) {
    Integer own = share.memoryGib();
    if (own == null && cached == 0) {
      return;
    }
    boolean shared = own == null || own < cached;
    requests
        .put("memory", (shared ? cached : own) + "Gi")
        .comment(shared ? IN_MEMORY : share.reason());
  }

  static MapBuilder limits(Plan plan) {
    return Yaml.map().put(device(plan), count(plan));
  }

  private static String device(Plan plan) {
    return plan.server().vendor().resource();
  }

  private static String count(Plan plan) {
    return Integer.toString(plan.podAccelerators());
  }
}
