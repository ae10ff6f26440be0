package iq.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import iq.api.openapi.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The JSON that protobuf prints of a message is what the message's schema describes. */
class JsonSchemasProperties {
  private static final Comments COMMENTS = Comments.load();

  @Property(tries = 300)
  void printedMessagesAreValid(@ForAll("messages") Descriptor message, @ForAll long seed)
      throws InvalidProtocolBufferException {
    String json = JsonFormat.printer().print(Filled.some(message, new Random(seed)));
    Map<String, Object> schema = JsonSchemas.standalone(message, COMMENTS);
    assertThat(Validation.of(schema, JsonTree.of(json))).as(json).isEmpty();
  }

  @Property
  void everyMemberThatIsPrintedIsDescribed(@ForAll("messages") Descriptor message)
      throws InvalidProtocolBufferException {
    String json = JsonFormat.printer().print(Filled.whole(message));
    Object properties = JsonSchemas.standalone(message, COMMENTS).get("properties");
    assertThat(JsonTree.object(json).keySet())
        .isEqualTo(JsonTree.object(properties).keySet());
  }

  @Property
  void aTextForTheWholeMessageIsRefused(@ForAll("messages") Descriptor message) {
    Map<String, Object> schema = JsonSchemas.standalone(message, COMMENTS);
    assertThat(Validation.of(schema, "text")).isNotEmpty();
  }

  @Provide
  Arbitrary<Descriptor> messages() {
    List<Descriptor> all = new ArrayList<>();
    for (ServiceDescriptor service : Services.all()) {
      for (MethodDescriptor method : service.getMethods()) {
        all.add(method.getInputType());
        all.add(method.getOutputType());
      }
    }
    return Arbitraries.of(all);
  }
}
