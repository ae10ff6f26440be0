package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.curve.Targets;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.UseCase;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Request;
import iq.manifests.server.Shipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a server on an accelerator of 24 GB that computes in fp8, TP 4 of bf16. */
public final class Deployed {
  private static final String CONTAINER = "spec.template.spec.containers.0";

  private final String server;
  private final String version;
  private final String accelerator;
  private String asked;
  private @Nullable String precision = "bf16";
  private @Nullable String settings;
  private @Nullable String quantization;
  private Parallelism ways = Given.TP4;
  private double weightsGib = 20;
  private UseCase useCase = Given.CHAT;
  private int also;
  private Options options = Options.NONE;

  private Deployed(String server, String version, String accelerator) {
    this.server = server;
    this.version = version;
    this.accelerator = accelerator;
    this.asked = server;
  }

  public static Deployed of(String server, String version, String accelerator) {
    return new Deployed(server, version, accelerator);
  }

  /** The user's word for the server. */
  public Deployed asked(String word) {
    asked = word;
    return this;
  }

  public Deployed precision(@Nullable String measured) {
    precision = measured;
    return this;
  }

  public Deployed settings(String stated) {
    settings = stated;
    return this;
  }

  /** How the files are quantised. */
  public Deployed files(String quantized) {
    quantization = quantized;
    return this;
  }

  public Deployed ways(Parallelism stated) {
    ways = stated;
    return this;
  }

  public Deployed weights(double gib) {
    weightsGib = gib;
    return this;
  }

  public Deployed useCase(int input, int output) {
    useCase = new UseCase("Other", input, output, "test");
    return this;
  }

  /** Measured on this many accelerators as well. */
  public Deployed also(int accelerators) {
    also = accelerators;
    return this;
  }

  /** Kept below a latency. */
  public Deployed keeping(double ntpotMillis) {
    Targets targets = new Targets(null, null, ntpotMillis);
    options = Options.NONE.scaled(new Autoscaling(targets, null, null, 300, 5, null));
    return this;
  }

  public Outcome outcome() {
    Request request =
        new Request(
            "google/gemma", asked, accelerator, null, useCase, "default", "2026-02-01", "test",
            options.on(platform()));
    return Manifests.create(request, facts());
  }

  /** One that rents the accelerator. */
  private Platform platform() {
    return accelerator.startsWith("amd-") ? Platform.AKS : Platform.GKE_AUTOPILOT;
  }

  private Facts facts() {
    Accelerator facts =
        new Accelerator(
            accelerator, null, null, 24.0, null, 121.0, 242.0, null, null, null, null, null, null,
            null, null, null);
    List<Benchmark> measured = new ArrayList<>(List.of(benchmark("00000001", 4, ways)));
    if (also > 0) {
      measured.add(benchmark("00000002", also, new Parallelism(also, 1, 1, null)));
    }
    return new Facts(
        measured, model(), facts, machines(), List.of("google/gemma"), Shipped.ALL::of);
  }

  private List<MachineType> machines() {
    return platform() == Platform.AKS
        ? List.of(new MachineType("azure", "test-8", accelerator, 8, 96, 1900.0, null))
        : List.of();
  }

  private Benchmark benchmark(String id, int count, Parallelism parallel) {
    Benchmark base = Given.benchmark(id, version, count, parallel, null, 128, 128);
    Configuration c =
        new Configuration(
            "google/gemma", server, version, null, null, accelerator, count, 1, precision,
            parallel, null, null, null, null, null, settings);
    return new Benchmark(
        id, c, base.workload(), base.loadKind(), base.provenance(), base.points());
  }

  private Model model() {
    return new Model(
        "google/gemma", 27.0, null, null, 16, 1024, 16, 8, 128, null, null, null, 131072,
        "bfloat16", quantization, null, null, null, null, null, null, weightsGib, null, null, null,
        null);
  }

  public ManifestSet set() {
    return outcome() instanceof Outcome.Made made
        ? made.set()
        : throwing(((Outcome.Refused) outcome()).why());
  }

  private static ManifestSet throwing(String why) {
    throw new AssertionError(why);
  }

  public String refusal() {
    assertThat(outcome()).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome()).why();
  }

  /** The object of a kind. */
  public Object object(String kind) {
    return set().manifests().stream()
        .filter(one -> one.kind().equals(kind))
        .map(Agreement::parse)
        .findFirst()
        .orElseThrow();
  }

  /** What lies at a path of the container of the server. */
  public Object container(String path) {
    return Agreement.at(object("Deployment"), CONTAINER + "." + path);
  }

  public String image() {
    return (String) container("image");
  }

  @SuppressWarnings("unchecked") // args is a list of strings
  public List<String> args() {
    return (List<String>) container("args");
  }

  /** Where metrics are read. */
  public Object endpoint() {
    return platform().gke()
        ? Agreement.at(object("PodMonitoring"), "spec.endpoints.0")
        : Agreement.at(object("PodMonitor"), "spec.podMetricsEndpoints.0");
  }

  /** A file of the ConfigMap. */
  public String file(String name) {
    return String.valueOf(((Map<?, ?>) Agreement.at(object("ConfigMap"), "data")).get(name));
  }

  public List<String> comments() {
    return set().comments();
  }
}
