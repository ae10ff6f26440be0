package iq.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.ServiceDescriptor;
import iq.api.schema.JsonTree;
import iq.api.schema.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/openapi.json is what the proto files say, and valid. */
class OpenApiTest {
  private static final Path COMMITTED = Path.of("../docs/openapi.json");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  private final Map<String, Object> document = JsonTree.object(OpenApi.json());

  @Test
  void theCommittedDocumentIsUpToDate() throws IOException {
    if (Boolean.getBoolean("goldens.record")) {
      Files.writeString(COMMITTED, OpenApi.json());
    }
    assertThat(OpenApi.json())
        .as("docs/openapi.json is older than the proto files; 'make openapi' writes it again")
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void theDocumentIsValid() {
    assertThat(Validation.ofOpenApi(document)).isEmpty();
  }

  @Test
  void faultsOfADocumentAreFound() {
    JsonTree.object(document.get("info")).remove("title");
    assertThat(Validation.ofOpenApi(document)).isNotEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    collect(document, "$ref", references);
    assertThat(references).hasSizeGreaterThan(100).allSatisfy(this::resolves);
  }

  @Test
  void everyMethodIsAnOperationOfItsOwn() {
    List<String> ids = new ArrayList<>();
    collect(at(document, "paths"), "operationId", ids);
    int methods =
        Services.all().stream().map(ServiceDescriptor::getMethods).mapToInt(List::size).sum();
    assertThat(ids).doesNotHaveDuplicates().hasSize(methods + PlainPaths.ALL.size());
  }

  @Test
  void everyVariableOfAPathIsDeclared() {
    Map<String, Set<String>> written = new TreeMap<>();
    Map<String, Set<String>> declared = new TreeMap<>();
    for (Map.Entry<String, Object> path : JsonTree.object(document.get("paths")).entrySet()) {
      Matcher variables = VARIABLE.matcher(path.getKey());
      Set<String> names = new TreeSet<>();
      while (variables.find()) {
        names.add(variables.group(1));
      }
      written.put(path.getKey(), names);
      declared.put(path.getKey(), pathParameters(path.getValue()));
    }
    assertThat(declared).isEqualTo(written).containsKey("/iq/v1/tables/{table}.csv");
  }

  @Test
  void everyOperationNamesATagThatIsDescribed() {
    Set<String> tags = new TreeSet<>();
    for (Object tag : (List<?>) at(document, "tags")) {
      tags.add((String) at(tag, "name"));
    }
    for (Object path : JsonTree.object(document.get("paths")).values()) {
      for (Object operation : JsonTree.object(path).values()) {
        assertThat((List<?>) at(operation, "tags")).hasSize(1).allMatch(tags::contains);
      }
    }
  }

  @Test
  void fieldsOfGetRequestsAreQueryParameters() {
    Object operation = at(at(at(document, "paths"), "/v1/modelServers:fetch"), "get");
    List<?> parameters = (List<?>) at(operation, "parameters");
    assertThat(parameters)
        .extracting(one -> at(one, "name"))
        .containsExactly("model", "pageSize", "pageToken");
    assertThat(parameters)
        .extracting(one -> at(one, "required"))
        .containsExactly(true, false, false);
  }

  private static Set<String> pathParameters(Object item) {
    Set<String> names = new TreeSet<>();
    for (Object operation : JsonTree.object(item).values()) {
      Object parameters = JsonTree.object(operation).getOrDefault("parameters", List.of());
      for (Object parameter : (List<?>) parameters) {
        if (at(parameter, "in").equals("path")) {
          names.add((String) at(parameter, "name"));
        }
      }
    }
    return names;
  }

  private void resolves(String reference) {
    assertThat(reference).startsWith("#/");
    Object place = document;
    for (String step : reference.substring(2).split("/", -1)) {
      place = at(place, step);
    }
  }

  private static Object at(Object tree, String member) {
    assertThat(JsonTree.object(tree)).containsKey(member);
    return JsonTree.object(tree).getOrDefault(member, "");
  }

  private static void collect(Object tree, String member, List<String> found) {
    if (tree instanceof Map<?, ?> map) {
      if (map.get(member) instanceof String text) {
        found.add(text);
      }
      map.values().forEach(value -> collect(value, member, found));
    } else if (tree instanceof List<?> list) {
      list.forEach(value -> collect(value, member, found));
    }
  }
}
