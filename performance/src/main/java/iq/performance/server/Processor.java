package iq.performance.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time that a process took so far, as Linux counts it. */
final class Processor {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER = 11; // counted from the field after the name
  private static final int KERNEL = 12;

  private Processor() {}

  static double seconds(long process) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[KERNEL])) / TICKS_PER_SECOND;
  }
}
