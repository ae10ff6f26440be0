package iq.server.http;

import com.linecorp.armeria.common.grpc.GrpcJsonMarshaller;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServiceDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one service, made when it is first asked for. Armeria generates classes for every message
 * of every service before a server is ready, which is a quarter of its start.
 */
final class LazyJson implements GrpcJsonMarshaller {
  private final ServiceDescriptor service;
  private final Lock making = new ReentrantLock();
  private volatile @Nullable GrpcJsonMarshaller made;

  /** Not made yet. */
  LazyJson(ServiceDescriptor service) {
    this.service = service;
  }

  @Override
  public <T> void serializeMessage(Marshaller<T> marshaller, T message, OutputStream out)
      throws IOException {
    made().serializeMessage(marshaller, message, out);
  }

  @Override
  public <T> T deserializeMessage(Marshaller<T> marshaller, InputStream in) throws IOException {
    return made().deserializeMessage(marshaller, in);
  }

  private GrpcJsonMarshaller made() {
    GrpcJsonMarshaller ready = made;
    return ready == null ? make() : ready;
  }

  private GrpcJsonMarshaller make() {
    making.lock();
    try {
      GrpcJsonMarshaller ready = made;
      if (ready == null) {
        ready = GrpcJsonMarshaller.of(service);
        made = ready;
      }
      return ready;
    } finally {
      making.unlock();
    }
  }
}
