package iq.server.stop;

import com.linecorp.armeria.common.Flags;
import com.linecorp.armeria.common.util.EventLoopGroups;
import com.linecorp.armeria.common.util.ThreadFactories;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The thread that takes new connections. It is ended when all doors and connections are closed, so that
 * nothing can come any more: Netty would by default wait for two quiet seconds first. Armeria's own
 * setting for that is passed over when a server stops, hence a class.
 */
final class Doorkeeper extends MultiThreadIoEventLoopGroup {
  private static final long AT_MOST_SECONDS = 5;

  private Doorkeeper(ThreadFactory threads, IoHandlerFactory transport) {
    super(1, threads, transport);
  }

  /** Of the transport that all connections use. */
  static EventLoopGroup of(String name) {
    ThreadFactory threads = ThreadFactories.newThreadFactory(name, false);
    return switch (Flags.transportType()) {
      case EPOLL -> new Doorkeeper(threads, EpollIoHandler.newFactory());
      case NIO -> new Doorkeeper(threads, NioIoHandler.newFactory());
      default -> EventLoopGroups.newEventLoopGroup(1, threads);
    };
  }

  @Override
  public Future<?> shutdownGracefully() {
    return shutdownGracefully(0, AT_MOST_SECONDS, TimeUnit.SECONDS);
  }
}
