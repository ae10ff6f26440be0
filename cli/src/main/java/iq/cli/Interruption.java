package iq.cli;

/** Says what became of the work when a user stops it with Ctrl-C; close it when the work is done. */
public final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /** Until it is closed, an interruption of the process prints a message. */
  public static Interruption saying(String message, Environment environment) {
    Thread hook =
        new Thread(
            () -> {
              environment.err().println("\niq: " + message);
              environment.err().flush();
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the message is on its way.
    }
  }
}
