package iq.cli.remote;

import iq.cli.CommandException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** What went wrong on the way to a server and back, in words that tell what to do next. */
final class Faults {
  private static final String WITHOUT = "; without a server iq answers from this machine's catalog";

  private final ServerAddress server;
  private final Limits limits;

  Faults(ServerAddress server, Limits limits) {
    this.server = server;
    this.limits = limits;
  }

  CommandException of(IOException e) {
    return switch (e) {
      case UnknownHostException ignored ->
          fault(
              "there is no host '" + server.base().getHost() + "' as far as this machine can tell;"
                  + " check the name in " + server.named() + ", and the network" + WITHOUT);
      case SocketTimeoutException late when isConnecting(late) ->
          fault(
              "nothing let us in within " + limits.connect().toSeconds() + " s; check host and port"
                  + " in " + server.named() + ", and what is in between" + WITHOUT);
      case SocketTimeoutException ignored -> late();
      case ConnectException ignored ->
          fault(
              "nothing listens there (" + words(e) + "); start it with 'iq server', or name another"
                  + " by " + server.named() + WITHOUT);
      case NoRouteToHostException ignored ->
          fault("no way leads there (" + words(e) + "); check the network" + WITHOUT);
      case SSLException ignored ->
          fault(
              "TLS failed: " + words(e) + "; expected a certificate for '" + server.base().getHost()
                  + "' of an authority that Java knows (IQ_JAVA_OPTIONS=-Djavax.net.ssl.trustStore="
                  + "FILE names others), or http:// where there is no TLS");
      case EOFException ignored -> cutOff(e);
      case ZipException ignored -> cutOff(e);
      case SocketException ignored -> cutOff(e);
      case IOException ignored when words(e).equals("Premature EOF") -> cutOff(e);
      default ->
          fault(
              "no answer that iq can read: " + words(e) + "; expected an iq server: check scheme and"
                  + " port in " + server.named());
    };
  }

  /** The whole time is over. */
  CommandException late() {
    return fault(
        "no whole answer within " + limits.whole().toSeconds()
            + " s; check scheme and port in " + server.named()
            + ", try again, or ask for less (--model, --accelerator-type)");
  }

  private CommandException cutOff(IOException e) {
    return fault("the answer was cut off: " + words(e) + "; try again");
  }

  CommandException fault(String what) {
    return CommandException.failure("server " + server + ": " + what);
  }

  private static boolean isConnecting(SocketTimeoutException e) {
    return words(e).contains("onnect timed out");
  }

  private static String words(IOException e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }
}
