package iq.performance.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads a server on this machine for a bounded time and prints one line a run: filtered
 * FetchProfiles, targets varied over 1,000 values. Arguments: rest, grpc or mixed; the port and the
 * id of the server's process; callers; seconds of warm-up, which do not count, and of a run; runs;
 * requests a second (0 for as many as it takes); model; profiles in an answer. Exits with 1 when a
 * call failed.
 */
public final class ServerLoad {
  private static final String HOST = "127.0.0.1";

  private ServerLoad() {}

  /** Loads the server. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String transport = args[0];
    long server = Long.parseLong(args[2]);
    int warmUp = Integer.parseInt(args[4]);
    int seconds = Integer.parseInt(args[5]);
    double rate = Double.parseDouble(args[7]);
    List<Caller> callers = callers(args);
    Expected expected =
        transport.equals("mixed") ? Expected.anything() : Expected.of(callers.getFirst());
    for (int run = warmUp > 0 ? 0 : 1; run <= Integer.parseInt(args[6]); run++) {
      Load load = Load.of(callers, expected, run == 0 ? warmUp : seconds, rate, server);
      boolean failed = !load.faults().isEmpty();
      if (run > 0 || failed) {
        System.out.println(transport + ": " + expected.words() + load.line());
      }
      if (failed) {
        System.exit(1);
      }
    }
    for (Caller caller : callers) {
      caller.close();
    }
  }

  private static List<Caller> callers(String[] args) throws IOException {
    int port = Integer.parseInt(args[1]);
    String host = HOST + ":" + port;
    int rows = Integer.parseInt(args[9]);
    Question question = new Question(args[8], rows, host);
    Requests mixed = new MixedRequests(question, args[8], host);
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[3]); i++) {
      callers.add(
          switch (args[0]) {
            case "grpc" -> new GrpcCaller(HOST, port, question);
            case "rest" -> new RestCaller(HOST, port, question);
            case "mixed" -> new RestCaller(HOST, port, mixed);
            default ->
                throw new IllegalArgumentException(args[0] + ": expected rest, grpc or mixed");
          });
    }
    return callers;
  }
}
