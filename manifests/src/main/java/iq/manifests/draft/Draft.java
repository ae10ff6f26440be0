package iq.manifests.draft;

import iq.manifests.plan.Plan;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of manifests while it is put together. Each concern (the server's start, storage, platform,
 * autoscaling, serving stack) adds what it is there for to the pod, to the objects beside it, and
 * to what the user has to know and to do.
 */
public final class Draft {
  private static final String SIDE = "llm-d.ai/role";

  private final Plan plan;
  private final Pod pod;
  private final List<NodeSource> objects = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private int replicas = 1;
  private @Nullable String replicasReason;
  private @Nullable String side;

  /** An empty draft of a plan. */
  public Draft(Plan plan) {
    this.plan = plan;
    this.pod = new Pod(plan);
  }

  /** What is put together. */
  public Plan plan() {
    return plan;
  }

  /** The pod of one copy. */
  public Pod pod() {
    return pod;
  }

  /** Makes this the pods of one side where prefill and decode run apart. */
  public void side(String name) {
    side = name;
    pod.label(SIDE, name);
  }

  /** What the workload knows its own pods by. */
  MapBuilder selector() {
    MapBuilder selector = Labels.selector(plan);
    return side == null ? selector : selector.put(SIDE, side);
  }

  /** How many copies to start with. */
  public void replicas(int count, @Nullable String reason) {
    replicas = count;
    replicasReason = reason;
  }

  int replicas() {
    return replicas;
  }

  @Nullable String replicasReason() {
    return replicasReason;
  }

  /** The name of the workload that holds the pods. */
  public String workloadName() {
    return grouped()
        ? plan.name("lws", LeaderWorkerSet.LONGEST_NAME)
        : plan.name(Objects.requireNonNullElse(side, "deployment"));
  }

  /** The workload, as an autoscaler refers to it. */
  public NodeSource workload() {
    return Yaml.map()
        .put("apiVersion", grouped() ? "leaderworkerset.x-k8s.io/v1" : "apps/v1")
        .put("kind", grouped() ? "LeaderWorkerSet" : "Deployment")
        .put("name", workloadName());
  }

  /** Whether a copy has several pods. */
  public boolean grouped() {
    return plan.nodes() > 1;
  }

  /** An object beside the workload, after those that are there. */
  public void object(NodeSource object) {
    objects.add(object);
  }

  /** Something to know, in one line. */
  public void note(String line) {
    notes.add(line);
  }

  /** Something to do: what for, then the commands, a line each. */
  public void step(String what, String... commands) {
    steps.add(what);
    Arrays.stream(commands).map(command -> "  " + command).forEach(steps::add);
  }

  /** The objects beside the workload. */
  public List<NodeSource> objects() {
    return List.copyOf(objects);
  }

  /** What to know: of the arguments first. */
  public List<String> notes() {
    List<String> all = new ArrayList<>(pod.server().arguments().notes());
    all.addAll(notes);
    return all;
  }

  /** What to do. */
  public List<String> steps() {
    return List.copyOf(steps);
  }
}
