package iq.server.stop;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests under way, and the doors they come in by. When the doors are shut, requests on open
 * connections are still answered, each with the word to go elsewhere: {@code Connection: close}, or
 * GOAWAY over HTTP/2. Armeria's own stop answers 503 to them.
 */
public final class Drain {
  private static final long QUIET_NANOS = Duration.ofMillis(300).toNanos();
  private static final long TICK_MILLIS = 20;

  private final Set<Channel> doors = ConcurrentHashMap.newKeySet();
  private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private volatile boolean stopping;
  private volatile boolean shut;
  private volatile long lastNanos = System.nanoTime();

  /** Watches all connections and requests of a server. */
  public void hold(ServerBuilder server) {
    server.childChannelPipelineCustomizer(pipeline -> opened(pipeline.channel()));
    server.decorator(Drained::new);
    server.bossGroupFactory(Doorkeeper::of);
  }

  private void opened(Channel connection) {
    connections.add(connection);
    var _ = connection.closeFuture().addListener(closed -> connections.remove(connection));
    Channel door = connection.parent();
    doors.add(door);
    if (shut) {
      var _ = door.close();
    }
  }

  /** Says that the server is about to stop, while it still takes all requests. */
  public void announce() {
    stopping = true;
  }

  /** Whether the server is about to stop. */
  public boolean isStopping() {
    return stopping;
  }

  /** How many requests were answered. */
  public long answered() {
    return ended.get();
  }

  /** How many requests are under way. */
  public long underWay() {
    return begun.get() - ended.get();
  }

  /** Takes no new connections; those that are open are told to go with their next answer. */
  public void shut() {
    stopping = true;
    shut = true;
    lastNanos = System.nanoTime();
    for (Channel door : doors) {
      var _ = door.close();
    }
  }

  /**
   * Waits until all connections are gone, or nothing came for a while on those that are left.
   *
   * @return whether no request is under way
   */
  public boolean await(Duration atMost) throws InterruptedException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < atMost.toNanos()) {
      if (underWay() == 0 && (connections.isEmpty() || isQuiet())) {
        return true;
      }
      Thread.sleep(TICK_MILLIS);
    }
    return underWay() == 0;
  }

  private boolean isQuiet() {
    return System.nanoTime() - lastNanos > QUIET_NANOS;
  }

  private final class Drained extends SimpleDecoratingHttpService {
    private Drained(HttpService service) {
      super(service);
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
      begun.incrementAndGet();
      var _ = context.log().whenComplete().thenRun(this::end);
      if (shut) {
        var _ = context.initiateConnectionShutdown();
      }
      return unwrap().serve(context, request);
    }

    private void end() {
      ended.incrementAndGet();
      if (shut) {
        lastNanos = System.nanoTime();
      }
    }
  }
}
