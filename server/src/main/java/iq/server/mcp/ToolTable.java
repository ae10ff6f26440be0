package iq.server.mcp;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import iq.api.gkerecommender.v1.GenerateOptimizedManifestResponse;
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc;
import iq.api.v1.BenchmarksGrpc;
import iq.api.v1.CatalogGrpc;
import iq.api.v1.EstimatesGrpc;
import iq.api.v1.GiqGenerateManifestRequest;
import iq.api.v1.ManifestsGrpc;
import iq.api.v1.PricesGrpc;
import iq.api.v1.ProfilesGrpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which operations are tools, under which names, and what agents are told of each. Those that change
 * something are no tools.
 */
final class ToolTable {
  private static final int NAMES = 200;
  private static final int ROWS = 20;

  /** Rows with everything that is known are long. */
  private static final int PROFILES = 10;

  private final Calls calls;
  private final List<Tool<?, ?>> all = new ArrayList<>();

  private ToolTable(Calls calls) {
    this.calls = calls;
  }

  /** All tools, in the order in which they are listed. */
  static List<Tool<?, ?>> of(Calls calls) {
    ToolTable table = new ToolTable(calls);
    table.names();
    table.profiles();
    table.estimates();
    table.known();
    table.manifests();
    table.gkeMcp();
    return List.copyOf(table.all);
  }

  private void names() {
    list("list_models", "List models", NAMES, GkeInferenceQuickstartGrpc.getFetchModelsMethod(),
        "Lists the models that were measured, as Hugging Face names (owner/name). Call it first to get"
            + " the exact name that the other tools take.");
    list("list_model_servers", "List model servers", NAMES,
        GkeInferenceQuickstartGrpc.getFetchModelServersMethod(),
        "Lists the model servers, such as vllm, that a model was measured with.");
    list("list_model_server_versions", "List model server versions", NAMES,
        GkeInferenceQuickstartGrpc.getFetchModelServerVersionsMethod(),
        "Lists the versions of a model server that a model was measured with. Needed only to compare"
            + " versions: the other tools take the latest by themselves.");
    list("list_use_cases", "List use cases", 0, GkeInferenceQuickstartGrpc.getFetchUseCasesMethod(),
        "Lists the named use cases, such as chatbots and summarization, with their average lengths of"
            + " prompt and answer in tokens. Call it to choose a useCase for the other tools.");
    list("list_serving_stacks", "List serving stacks", NAMES,
        GkeInferenceQuickstartGrpc.getFetchServingStacksMethod(),
        "Lists what was measured in front of model servers to route requests, such as llm-d.");
    list("list_serving_stack_versions", "List serving stack versions", NAMES,
        GkeInferenceQuickstartGrpc.getFetchServingStackVersionsMethod(),
        "Lists the versions of a serving stack that were measured.");
  }

  private void profiles() {
    list("list_profiles", "List profiles", PROFILES, ProfilesGrpc.getListProfilesMethod(),
        "Answers which accelerator, machine type, model server and version serve a model within limits of"
            + " latency and cost, cheapest first, each with its source and whether its figures are measured"
            + " or interpolated. Use it to choose hardware or to compare costs. Latencies are milliseconds:"
            + " TTFT (time to first token), NTPOT (request latency / output tokens), ITL (gap between"
            + " tokens); throughput is tokens per second; costs are US dollars per million tokens.");
    add("explain_profiles", "Explain profiles", 0, Form::json, ProfilesGrpc.getExplainProfilesMethod(),
        "Tells everything behind profiles: every measured load, source, price, and why other benchmarks"
            + " are not in the answer. Take ids from iq.id of list_profiles; without ids it explains all"
            + " that a question looks at, which is long.");
    list("get_benchmarking_data", "Get benchmarking data", 0,
        GkeInferenceQuickstartGrpc.getFetchBenchmarkingDataMethod(),
        "Gives every measured load of one model on one model server: throughput in tokens per second,"
            + " latencies in milliseconds, cost in US dollars per million tokens as whole units plus nanos"
            + " (billionths). Use it to see how latency grows with load. The answer is whole and can be"
            + " large: narrow it by instanceType, useCase or servingStack.");
    list("list_benchmarks", "List benchmarks", ROWS, BenchmarksGrpc.getListBenchmarksMethod(),
        "Lists what was measured, by whom and when, without the figures. Use it to see whether there is"
            + " anything on a model or an accelerator, and which benchmarks are the user's own.");
  }

  private void estimates() {
    add("create_estimate", "Estimate what nobody measured", 0, Form::json,
        EstimatesGrpc.getCreateEstimateMethod(),
        "Estimates throughput in tokens per second, latencies in milliseconds and cost in US dollars per"
            + " million tokens of a model on accelerators that nobody measured together, at average lengths"
            + " of prompt and answer in tokens (with inputStddev and outputStddev where requests differ) and at"
            + " some numbers of requests in flight. Each figure has an interval; report it with the figure,"
            + " and say that it is estimated. Prefer list_profiles where something was measured. modelConfig"
            + " takes the config.json of a private model.");
  }

  private void known() {
    list("list_accelerators", "List accelerators", 0, CatalogGrpc.getListAcceleratorsMethod(),
        "Lists accelerators with published facts: memory in GB, bandwidth in GB per second, dense rates in"
            + " TFLOPS, power in watts, and which clouds rent them.");
    list("list_machine_types", "List machine types", 0, CatalogGrpc.getListMachineTypesMethod(),
        "Lists the machine types that clouds rent, with their accelerators, of one cloud or accelerator.");
    list("list_prices", "List prices", ROWS, PricesGrpc.getListPricesMethod(),
        "Lists what machine types cost, in US dollars per hour, with date and source; the user's own prices"
            + " stand in place of published ones.");
    add("get_catalog", "Get catalog", 0, Form::json, CatalogGrpc.getGetCatalogMethod(),
        "Tells the state of the catalog behind all answers: its version, size and newest measurement.");
  }

  private void manifests() {
    add("generate_manifest", "Generate manifests", 0, Form::manifests,
        GkeInferenceQuickstartGrpc.getGenerateOptimizedManifestMethod(),
        "Writes the Kubernetes manifests that serve a model on an accelerator on GKE; with a latency target"
            + " in milliseconds also autoscaling from the measured curve. The text of the result is YAML for"
            + " kubectl apply. Nothing is applied. Take names from list_profiles.");
    add("create_manifests", "Create manifests", 0, Form::manifests,
        ManifestsGrpc.getCreateManifestsMethod(),
        "The same as generate_manifest with more to choose: platform (GKE, EKS and others), layout"
            + " (plain YAML, Kustomize, Helm), scaling limits, use case. Targets are milliseconds.");
    add("validate_manifests", "Validate manifests", 0, Form::json,
        ManifestsGrpc.getValidateManifestsMethod(),
        "Checks Kubernetes YAML without a cluster: unknown members, wrong values, objects that do not fit"
            + " each other. Use it after editing manifests. Findings name line, problem and what is expected.");
  }

  /** Its one tool of GKE Inference Quickstart, with its arguments. */
  private void gkeMcp() {
    var method = GkeInferenceQuickstartGrpc.getGenerateOptimizedManifestMethod();
    all.add(
        new Tool<>(
            "giq_generate_manifest",
            "Generate manifests (arguments of gke-mcp)",
            "The same as generate_manifest, with the arguments of gke-mcp's tool of this name. Writes the"
                + " Kubernetes manifests that serve a model on an accelerator; the text is YAML.",
            GiqGenerateManifestRequest.getDefaultInstance(),
            GenerateOptimizedManifestResponse.getDefaultInstance(),
            0,
            Form::manifests,
            asked -> calls.make(method, GkeMcp.request(asked))));
  }

  private <Q extends Message, A extends Message> void list(
      String name, String title, int rows, MethodDescriptor<Q, A> method, String text) {
    String pages =
        rows == 0
            ? ""
            : " An answer has at most " + rows + " rows unless pageSize says otherwise; while nextPageToken"
                + " is there, call again with the same arguments and it as pageToken.";
    add(name, title, rows, Form::rows, method, text + pages);
  }

  private <Q extends Message, A extends Message> void add(
      String name,
      String title,
      int rows,
      Form<? super A> form,
      MethodDescriptor<Q, A> method,
      String text) {
    Q request = empty(method.getRequestMarshaller());
    A answer = empty(method.getResponseMarshaller());
    all.add(
        new Tool<>(
            name, title, text, request, answer, rows, form, asked -> calls.make(method, asked)));
  }

  private static <M> M empty(Marshaller<M> marshaller) {
    return Objects.requireNonNull(((PrototypeMarshaller<M>) marshaller).getMessagePrototype());
  }
}
