package iq.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import iq.server.Running;
import iq.server.ShippedData;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every tool by the official client over HTTP, beside the same call over REST. */
class ToolsTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final Agent AGENT = Agent.over(SERVER);
  private static final Map<String, Tool> TOOLS =
      AGENT.client.listTools().tools().stream().collect(Collectors.toMap(Tool::name, tool -> tool));
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String SERVED = "'modelServerInfo':{'model':'openai/gpt-oss-120b','modelServer':'vllm'}";

  @AfterAll
  static void stop() {
    AGENT.close();
    SERVER.close();
  }

  private static Tool tool(String name) {
    return Objects.requireNonNull(TOOLS.get(name), name);
  }

  private static Schema schema(Map<String, Object> schema) {
    return SCHEMAS.getSchema(Agent.JSON.<JsonNode>valueToTree(schema));
  }

  private static JsonNode rest(String path, @Nullable String body) {
    HttpResponse<String> answer = body == null ? SERVER.get(path) : SERVER.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Agent.json(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "list_models; {}; GET /v1/models:fetch",
        "list_models; {'pageSize':3}; GET /v1/models:fetch?pageSize=3",
        "list_model_servers; {'model':'openai/gpt-oss-120b'};"
            + " GET /v1/modelServers:fetch?model=openai/gpt-oss-120b",
        "list_model_server_versions; {'model':'openai/gpt-oss-120b','modelServer':'vllm'};"
            + " GET /v1/modelServerVersions:fetch?model=openai/gpt-oss-120b&modelServer=vllm",
        "list_use_cases; {}; POST /v1/useCases:fetch",
        "list_serving_stacks; {}; GET /v1/servingStacks:fetch",
        "list_serving_stack_versions; {'servingStack':'llm-d'};"
            + " GET /v1/servingStackVersions:fetch?servingStack=llm-d",
        "list_profiles; {'question':{'model':'openai/gpt-oss-120b'},'pageSize':5}; POST /iq/v1/profiles:list",
        "list_profiles; {'pageSize':2,'question':{'targetTtftMilliseconds':300,'pricingModel':'on-demand'}};"
            + " POST /iq/v1/profiles:list",
        "explain_profiles; {'question':{'model':'google/gemma-2-27b-it'}}; POST /iq/v1/profiles:explain",
        "create_estimate; {'model':'openai/gpt-oss-120b','acceleratorType':'nvidia-l4','input':512,'output':32};"
            + " POST /iq/v1/estimates:create",
        "create_estimate; {'model':'openai/gpt-oss-120b','acceleratorType':'nvidia-l4','input':512,'output':32,"
            + "'inputStddev':300,'outputStddev':20}; POST /iq/v1/estimates:create",
        "list_benchmarks; {'model':'openai/gpt-oss-120b','pageSize':4};"
            + " GET /iq/v1/benchmarks?model=openai/gpt-oss-120b&pageSize=4",
        "list_accelerators; {}; GET /iq/v1/accelerators",
        "list_machine_types; {'cloud':'gcp'}; GET /iq/v1/machineTypes?cloud=gcp",
        "list_prices; {'cloud':'gcp','pageSize':3}; GET /iq/v1/prices?cloud=gcp&pageSize=3",
        "get_catalog; {}; GET /iq/v1/catalog",
        "create_manifests; {'model':'openai/gpt-oss-120b','modelServer':'vllm',"
            + "'acceleratorType':'nvidia-h100-80gb'}; POST /iq/v1/manifests:create",
        "validate_manifests; {'text':'apiVersion: v1'}; POST /iq/v1/manifests:validate",
        "get_benchmarking_data; {" + SERVED + "}; POST /v1/benchmarkingData:fetch",
        "generate_manifest; {" + SERVED + ",'acceleratorType':'nvidia-h100-80gb'};"
            + " POST /v1/optimizedManifest:generate",
      })
  void answersWhatRestAnswersInItsOwnSchema(String name, String quoted, String call) {
    String arguments = quoted.replace('\'', '"');
    String[] verb = call.split(" ", 2);

    assertThat(schema(tool(name).inputSchema()).validate(Agent.json(arguments))).isEmpty();
    CallToolResult result = AGENT.call(name, arguments);

    JsonNode structured = Agent.structured(result);
    assertThat(result.isError()).as(result.toString()).isFalse();
    assertThat(structured).isEqualTo(rest(verb[1], verb[0].equals("GET") ? null : arguments));
    assertThat(schema(tool(name).outputSchema()).validate(structured)).isEmpty();
    if (!name.endsWith("_manifest") && !name.equals("create_manifests")) {
      assertThat(Agent.json(Agent.text(result, 0))).isEqualTo(structured);
    }
  }

  @Test
  void areAllTriedAboveButTheTwinOfGkeMcp() {
    assertThat(TOOLS.keySet())
        .containsExactlyInAnyOrder(
            "list_models", "list_model_servers", "list_model_server_versions", "list_use_cases",
            "list_serving_stacks", "list_serving_stack_versions", "list_profiles",
            "explain_profiles", "create_estimate", "get_benchmarking_data", "list_benchmarks", "list_accelerators",
            "list_machine_types", "list_prices", "get_catalog", "generate_manifest",
            "create_manifests", "validate_manifests", "giq_generate_manifest");
  }

  @Test
  void onlyReadAndSaySo() {
    assertThat(TOOLS.values())
        .allSatisfy(
            tool -> {
              assertThat(tool.annotations().readOnlyHint()).isTrue();
              assertThat(tool.description()).hasSizeGreaterThan(60);
              assertThat(tool.name()).matches("[a-z_]{1,64}");
            });
  }

  @Test
  void theToolOfGkeMcpTakesItsArgumentsAndReadsAsYaml() {
    String arguments =
        """
        {"model":"openai/gpt-oss-120b","model_server":"vllm","accelerator":"nvidia-h100-80gb",
         "target_ntpot_milliseconds":50}""";
    assertThat(schema(tool("giq_generate_manifest").inputSchema()).validate(Agent.json(arguments)))
        .isEmpty();

    CallToolResult result = AGENT.call("giq_generate_manifest", arguments);
    JsonNode rest =
        rest(
            "/v1/optimizedManifest:generate",
            "{" + SERVED.replace('\'', '"') + ",\"acceleratorType\":\"nvidia-h100-80gb\","
                + "\"performanceRequirements\":{\"targetNtpotMilliseconds\":50}}");

    assertThat(Agent.structured(result)).isEqualTo(rest);
    assertThat(Agent.text(result, 0)).startsWith("# ").contains("\n---\napiVersion: ", "kind: Deployment");
    assertThat(Agent.text(AGENT.call("giq_generate_manifest", arguments.replace(":50", ":\"50\"")), 0))
        .isEqualTo(Agent.text(result, 0));
  }

  @Test
  void namesThatOnlyTheAgentOfGkeMcpHasAreAnsweredToo() {
    assertThat(AGENT.call("giq_fetch_models", "{}")).isEqualTo(AGENT.call("list_models", "{}"));
  }

  @Test
  void pagesAreModestAndLeadToTheNext() {
    CallToolResult first = AGENT.call("list_profiles", "{}");
    String token = Agent.structured(first).path("nextPageToken").asText();
    assertThat(Agent.structured(first).path("profiles")).hasSize(10);
    assertThat(Agent.text(first, 1)).contains("profiles: 10", "pageToken '" + token + "'");

    CallToolResult second = AGENT.call("list_profiles", "{\"pageToken\":\"" + token + "\"}");
    assertThat(Agent.structured(second).path("profiles").get(0))
        .isNotEqualTo(Agent.structured(first).path("profiles").get(0));
    CallToolResult whole = AGENT.call("list_model_servers", "{\"model\":\"openai/gpt-oss-120b\"}");
    assertThat(Agent.text(whole, 1)).endsWith("; there are no more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "list_profiles; {'question':{'modl':'x'}}; question.modl is not known; known, closest first: model (text)",
        "list_profiles; {'pageSize':'many'}; pageSize: expected a whole number",
        "list_profiles; {'question':{'model':'openai/gpt-oss-120'}}; closest first: openai/gpt-oss-120b",
        "list_profiles; {'question':{'model':'openai/gpt-oss-120'}}; the tool list_models shows all",
        "list_model_servers; {}; model is needed",
        "get_benchmarking_data; {}; modelServerInfo.model is needed",
        "list_profiles; {'question':{'targetTtftMilliseconds':-1}}; is not a number above 0",
        "list_models; {'pageToken':'!'}; pageToken: '!' is none",
        "giq_generate_manifest; {'model':'x','model_server':'vllm','accelerator':'nvidia-l4'}; nothing was measured of x",
      })
  void faultsAreResultsInWords(String name, String quoted, String words) {
    CallToolResult result = AGENT.call(name, quoted.replace('\'', '"'));

    assertThat(result.isError()).isTrue();
    assertThat(Agent.text(result, 0)).contains(words.strip()).doesNotContain("/v1/");
    assertThat(result.structuredContent()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list_model", "list_modells"})
  void anUnknownToolIsAFaultOfTheProtocol(String name) {
    String asked =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + name + "\"}}";
    JsonNode answer = Agent.json(SERVER.post("/mcp", asked).body());

    assertThat(answer.path("error").path("code").asInt()).isEqualTo(-32602);
    assertThat(answer.path("error").path("message").asText()).contains("closest first: list_models");
  }
}
