package iq.server.http;

import com.google.protobuf.Message;
import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.grpc.GrpcJsonMarshaller;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.netty.util.AttributeKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Messages of {@code application/grpc+json}: read as bodies over REST are, or refused in words. */
public final class JsonCalls implements GrpcJsonMarshaller {
  private static final AttributeKey<Boolean> READ = AttributeKey.valueOf(JsonCalls.class, "READ");

  private final GrpcJsonMarshaller delegate;

  private JsonCalls(GrpcJsonMarshaller delegate) {
    this.delegate = delegate;
  }

  /** For the methods of a service. */
  public static GrpcJsonMarshaller of(ServiceDescriptor service) {
    return new JsonCalls(new LazyJson(service));
  }

  /** Says that the message of a request has been read before it became a call. */
  static void areRead(RequestContext context) {
    context.setAttr(READ, true);
  }

  @Override
  public <T> void serializeMessage(Marshaller<T> marshaller, T message, OutputStream out)
      throws IOException {
    delegate.serializeMessage(marshaller, message, out);
  }

  @Override
  public <T> T deserializeMessage(Marshaller<T> marshaller, InputStream in) throws IOException {
    RequestContext context = RequestContext.currentOrNull();
    boolean read = context != null && Boolean.TRUE.equals(context.attr(READ));
    if (!read
        && marshaller instanceof PrototypeMarshaller<T> known
        && known.getMessagePrototype() instanceof Message message) {
      byte[] json = CanonicalJson.of(message.getDescriptorForType(), in.readAllBytes());
      return delegate.deserializeMessage(marshaller, new ByteArrayInputStream(json));
    }
    return delegate.deserializeMessage(marshaller, in);
  }
}
