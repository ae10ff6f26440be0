package iq.server.stop;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What becomes of the signals that end a process: the first stops the server in peace, the second ends
 * the process at once. A shutdown hook could do neither, since the JVM then answers no second signal
 * and chooses the exit code itself. Java has no other door to signals than {@code sun.misc.Signal},
 * which javac warns of whatever is said to it; so it is called by name.
 */
final class Signals {
  private static final int INTERRUPT = 2;
  private static final int TERMINATE = 15;

  /** Shells and Kubernetes read an exit code above this as the number of a signal. */
  private static final int BY_SIGNAL = 128;

  private Signals() {}

  static void onFirst(Runnable stop) {
    AtomicBoolean first = new AtomicBoolean(true);
    for (int number : List.of(INTERRUPT, TERMINATE)) {
      handle(
          number == INTERRUPT ? "INT" : "TERM",
          () -> {
            if (first.getAndSet(false)) {
              stop.run();
            } else {
              Runtime.getRuntime().halt(BY_SIGNAL + number);
            }
          });
    }
  }

  private static void handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                action.run();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("SIG" + name + " cannot be handled", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java has no sun.misc.Signal", e);
    }
  }
}
