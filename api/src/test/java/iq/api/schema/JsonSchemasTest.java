package iq.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import iq.api.gkerecommender.v1.Amount;
import iq.api.v1.CreateManifestsRequest;
import iq.api.v1.GetCatalogRequest;
import iq.api.v1.GetCatalogResponse;
import iq.api.v1.ListProfilesRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonSchemasTest {
  private static final Comments COMMENTS = Comments.load();

  @Test
  void aMessageIsAnObjectOfItsFields() {
    assertThat(Json.line(JsonSchemas.standalone(Amount.getDescriptor(), COMMENTS)))
        .isEqualTo(
            "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\","
                + "\"description\":\"An amount of US dollars: units plus nanos billionths; both have"
                + " the same sign.\",\"properties\":{\"units\":{\"type\":\"string\",\"format\":"
                + "\"int64\",\"description\":\"Whole US dollars.\"},\"nanos\":{\"type\":\"integer\","
                + "\"format\":\"int32\",\"description\":\"Billionths of a US dollar, from"
                + " -999,999,999 to 999,999,999. In an answer it is always there, 0 too: gcloud"
                + " computes with it unasked.\"}}}");
  }

  @Test
  void aMessageWithoutFieldsIsAnEmptyObject() {
    Map<String, Object> schema = schema(GetCatalogRequest.getDescriptor());
    assertThat(schema).containsEntry("type", "object").containsEntry("properties", Map.of());
  }

  @Test
  void messagesInsideAreDefinedBesideIt() {
    Map<String, Object> schema = schema(ListProfilesRequest.getDescriptor());
    assertThat(JsonTree.object(schema.get("$defs")))
        .containsOnlyKeys(
            "google.cloud.gkerecommender.v1.ServingStack", "iq.v1.Price", "iq.v1.Question");
  }

  @Test
  void whatMustBeGivenIsRequired() {
    Map<String, Object> schema = schema(CreateManifestsRequest.getDescriptor());
    assertThat(schema).containsEntry("required", List.of("model", "acceleratorType"));
    assertThat(faults(schema, "{\"model\": \"a/b\", \"acceleratorType\": \"x\"}")).isEmpty();
    assertThat(faults(schema, "{\"model\": \"a/b\"}")).singleElement().asString().contains("accel");
  }

  @Test
  void aWrongTypeIsRefusedWithItsPlace() {
    Map<String, Object> schema = schema(ListProfilesRequest.getDescriptor());
    assertThat(faults(schema, "{\"question\": {\"prices\": [{\"spot\": \"cheap\"}]}}"))
        .anyMatch(fault -> fault.startsWith("/question/prices/0/spot: "));
  }

  @Test
  void aTimeIsText() {
    Map<String, Object> schema = schema(GetCatalogResponse.getDescriptor());
    assertThat(faults(schema, "{\"loadedAt\": \"2026-11-22T10:00:00Z\"}")).isEmpty();
    assertThat(faults(schema, "{\"loadedAt\": {\"seconds\": 1}}")).isNotEmpty();
  }

  /** Protobuf's description of a message: messages of its own kind inside, enums, 64 bits, bytes. */
  @Test
  void aMessageThatHoldsItselfIsDefinedOnce() throws InvalidProtocolBufferException {
    Map<String, Object> schema = schema(DescriptorProto.getDescriptor());
    assertThat(JsonTree.object(schema.get("$defs")))
        .containsKeys("google.protobuf.DescriptorProto", "google.protobuf.UninterpretedOption");
    String json = JsonFormat.printer().print(DescriptorProto.getDescriptor().toProto());
    assertThat(faults(schema, json)).isEmpty();
    String wrong = json.replace("\"TYPE_STRING\"", "\"TYPE_TEXT\"");
    assertThat(faults(schema, wrong)).anyMatch(fault -> fault.startsWith("/field/0/type: "));
  }

  @Test
  void aMapIsAnObjectOfAnyNames() {
    // Struct has a form of its own; its fields serve as a map of protobuf's own here.
    JsonSchemas schemas = new JsonSchemas(COMMENTS, "#/$defs/");
    assertThat(schemas.of(Struct.getDescriptor().findFieldByName("fields")))
        .isEqualTo(Map.of("type", "object", "additionalProperties", Map.of()));
    assertThat(schemas.of(ListValue.getDescriptor().findFieldByName("values")))
        .isEqualTo(Map.of("type", "array", "items", Map.of()));
  }

  private static Map<String, Object> schema(Descriptor message) {
    return JsonSchemas.standalone(message, COMMENTS);
  }

  private static List<String> faults(Map<String, Object> schema, String json) {
    return Validation.of(schema, JsonTree.of(json));
  }
}
