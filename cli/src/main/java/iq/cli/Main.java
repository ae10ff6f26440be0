package iq.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;

/** The {@code iq} command. */
public final class Main {
  private static final long MILLIS_OF_DAY = 86_400_000;

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOut out = new StandardOut();
    Environment environment = Environment.ofProcess(out, System.getenv(), today(), now());
    int code = new CommandLineRunner(CommandTree.root(), environment).run(List.of(args));
    environment.out().flush();
    if (out.fault() != null) {
      environment.err().println("iq: the output could not be written: " + out.fault());
      code = ExitCode.FAILURE;
    }
    environment.err().flush();
    Runtime.getRuntime().halt(code);
  }

  /** Runs the command line for a terminal that nobody reads. */
  public static void rehearse(List<String> args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Environment process = Environment.ofProcess(OutputStream.nullOutputStream(), System.getenv(), today(), now());
    Environment alone =
        process
            .withOwn(process.own().inFile(process.own().file()))
            .withServer(ServerChoice.NONE);
    Environment unread = alone.withStreams(nowhere, nowhere).onTerminal(true);
    new CommandLineRunner(CommandTree.root(), unread).run(args);
    new CommandLineRunner(CommandTree.root(), unread.onTerminal(false)).run(args);
  }

  private static Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  /** The day here and now. ZoneId would first look through the class path for more time zones. */
  private static LocalDate today() {
    long now = System.currentTimeMillis();
    long here = now + TimeZone.getDefault().getOffset(now);
    return LocalDate.ofEpochDay(Math.floorDiv(here, MILLIS_OF_DAY));
  }
}
