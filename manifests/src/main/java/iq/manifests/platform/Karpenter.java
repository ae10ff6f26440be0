package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.storage.BootDisk;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.List;

/** Has Karpenter make nodes for the model on AWS. */
final class Karpenter {
  private static final String CLUSTER = "CLUSTER_NAME";

  private Karpenter() {}

  static void addTo(Draft draft, BootDisk disk) {
    Plan plan = draft.plan();
    draft.object(nodePool(plan, plan.name("nodes")));
    draft.object(nodeClass(plan, plan.name("nodes"), disk));
  }

  private static NodeSource nodePool(Plan plan, String name) {
    MapBuilder reference =
        Yaml.map().put("group", "karpenter.k8s.aws").put("kind", "EC2NodeClass").put("name", name);
    MapBuilder taint =
        Yaml.map()
            .put("key", plan.server().vendor().resource())
            .put("value", "true")
            .put("effect", "NoSchedule");
    MapBuilder nodes =
        Yaml.map()
            .put("nodeClassRef", reference)
            .put("requirements", requirements(plan))
            .put("taints", Yaml.list(taint));
    return Yaml.map()
        .put("apiVersion", "karpenter.sh/v1")
        .put("kind", "NodePool")
        .put("metadata", Labels.ofCluster(plan, name))
        .put(
            "spec",
            Yaml.map()
                .put("template", Yaml.map().put("spec", nodes))
                .put("disruption", disruption()));
  }

  private static NodeSource disruption() {
    return Yaml.map()
        .put("consolidationPolicy", "WhenEmpty")
        .comment("a model is not moved while it serves")
        .put("consolidateAfter", "5m");
  }

  private static ListBuilder requirements(Plan plan) {
    ListBuilder all = Yaml.list();
    all.add(in(InstanceTypes.LABEL, InstanceTypes.of(plan)));
    AcceleratorLabels labels = AcceleratorLabels.of(plan.request().accelerator());
    if (labels != null && labels.karpenter() != null) {
      all.add(in("karpenter.k8s.aws/instance-gpu-name", List.of(labels.karpenter())));
    }
    boolean arm = labels != null && labels.arm();
    all.add(in("kubernetes.io/arch", List.of(arm ? "arm64" : "amd64")));
    String capacity = plan.request().options().spot() ? "spot" : "on-demand";
    return all.add(in("karpenter.sh/capacity-type", List.of(capacity)));
  }

  private static NodeSource in(String key, List<String> values) {
    return Yaml.map().put("key", key).put("operator", "In").put("values", Yaml.list(values));
  }

  private static NodeSource nodeClass(Plan plan, String name, BootDisk disk) {
    NodeSource found =
        Yaml.list(Yaml.map().put("tags", Yaml.map().put("karpenter.sh/discovery", CLUSTER)));
    return Yaml.map()
        .put("apiVersion", "karpenter.k8s.aws/v1")
        .put("kind", "EC2NodeClass")
        .put("metadata", Labels.ofCluster(plan, name))
        .put(
            "spec",
            Yaml.map()
                .put("amiSelectorTerms", Yaml.list(Yaml.map().put("alias", "al2023@latest")))
                .comment("Karpenter takes its variant with drivers")
                .put("role", "KarpenterNodeRole-" + CLUSTER)
                .comment("as Karpenter's own guide calls it")
                .put("subnetSelectorTerms", found)
                .put("securityGroupSelectorTerms", found)
                .put("blockDeviceMappings", Yaml.list(rootDisk(disk))));
  }

  private static NodeSource rootDisk(BootDisk disk) {
    return Yaml.map()
        .put("deviceName", "/dev/xvda")
        .put(
            "ebs",
            Yaml.map()
                .put("volumeSize", disk.gib() + "Gi")
                .comment(disk.reason())
                .put("volumeType", "gp3")
                .put("deleteOnTermination", true));
  }
}
