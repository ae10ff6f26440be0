package iq.server.stop;

import io.grpc.StatusRuntimeException;
import iq.api.gkerecommender.v1.FetchModelServersRequest;
import iq.server.Grpc;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests without a pause from several threads, until no connection is accepted any more. A thread
 * ends at its first connection that is refused; a request that fails in any other way is kept.
 */
final class Load {
  final AtomicLong answered = new AtomicLong();
  final AtomicLong refused = new AtomicLong();
  final List<String> failed = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  static Load on(int port, int restThreads, int grpcThreads) {
    Load load = new Load();
    for (int i = 0; i < restThreads; i++) {
      load.threads.add(Thread.ofPlatform().start(() -> load.rest(port)));
    }
    for (int i = 0; i < grpcThreads; i++) {
      load.threads.add(Thread.ofPlatform().start(() -> load.grpc(port)));
    }
    return load;
  }

  void awaitAnswers(long atLeast) throws InterruptedException {
    while (answered.get() < atLeast && failed.isEmpty()) {
      Thread.sleep(5);
    }
  }

  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Each connection is kept until the server says that it closes it. */
  private void rest(int port) {
    while (true) {
      try (KeptConnection connection = new KeptConnection(port)) {
        boolean kept = true;
        while (kept) {
          kept = connection.request();
          answered.incrementAndGet();
        }
      } catch (KeptConnection.RefusedByServer e) {
        refused.incrementAndGet();
        return;
      } catch (IOException e) {
        failed.add("REST: " + e);
        return;
      }
    }
  }

  private void grpc(int port) {
    try (Grpc grpc = new Grpc(port)) {
      var stub = grpc.stub();
      var request =
          FetchModelServersRequest.newBuilder().setModel("openai/gpt-oss-120b").build();
      while (true) {
        var _ = stub.fetchModelServers(request);
        answered.incrementAndGet();
      }
    } catch (StatusRuntimeException e) {
      if (e.getCause() instanceof ConnectException) {
        refused.incrementAndGet();
      } else {
        failed.add("gRPC: " + e + ", " + e.getCause());
      }
    }
  }
}
