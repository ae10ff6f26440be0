package iq.server.mcp;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import iq.answers.RefusedException;
import iq.server.http.CanonicalJson;
import java.nio.charset.StandardCharsets;

/** The arguments of a call as a request of the API, read as strictly as a body over REST. */
final class Arguments {
  private static final JsonFormat.Parser PARSER = JsonFormat.parser();

  private Arguments() {}

  /**
   * The request.
   *
   * @param rows the page size when none is given; 0 for requests without pages
   * @throws RefusedException for what is no member, or no value of it
   */
  @SuppressWarnings("unchecked") // a builder builds what it was made from
  static <Q extends Message> Q read(Q empty, String json, int rows) {
    byte[] canonical =
        CanonicalJson.of(empty.getDescriptorForType(), json.getBytes(StandardCharsets.UTF_8));
    Message.Builder request = empty.newBuilderForType();
    try {
      PARSER.merge(new String(canonical, StandardCharsets.UTF_8), request);
    } catch (InvalidProtocolBufferException e) {
      throw new RefusedException("the arguments cannot be read: " + e.getMessage());
    }
    FieldDescriptor size = empty.getDescriptorForType().findFieldByName("page_size");
    if (size != null && rows > 0 && !request.hasField(size)) {
      request.setField(size, rows);
    }
    return (Q) request.build();
  }
}
