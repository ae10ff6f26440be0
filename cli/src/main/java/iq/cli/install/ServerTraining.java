package iq.cli.install;

import iq.cli.Main;
import iq.server.install.Rehearsal;
import java.util.List;

/** A step of the build: what {@code iq server} loads until it answers, for its ahead-of-time cache. */
public final class ServerTraining {
  private ServerTraining() {}

  /** Reads the command's words as {@code iq} does, then rehearses with the arguments given. */
  public static void main(String[] args) {
    Main.rehearse(List.of("server", "--port=nowhere"));
    Rehearsal.main(args);
  }
}
