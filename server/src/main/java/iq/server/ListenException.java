package iq.server;

import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.io.IOException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** A server that cannot listen where it is told to; the message says why and what to do. */
public final class ListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ListenException(String message, Throwable cause) {
    super(message, cause);
  }

  static ListenException unknownHost(Settings settings, UnknownHostException cause) {
    return new ListenException(
        host(settings)
            + " is not known; expected an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all",
        cause);
  }

  /** Null for a fault that has nothing to do with the address. */
  static @Nullable ListenException of(Settings settings, Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException refused) {
        return new ListenException(words(settings, String.valueOf(refused.getMessage())), cause);
      }
    }
    return null;
  }

  /** The system's reasons are the same words from Java's sockets and from Netty's own. */
  private static String words(Settings settings, String reason) {
    if (reason.contains("assign requested address")) {
      return host(settings)
          + " is not an address of this machine; expected one, such as 127.0.0.1, or 0.0.0.0 for all";
    }
    if (reason.contains("ermission denied")) {
      return port(settings) + " needs rights that this process lacks; give one above 1023";
    }
    if (!reason.contains("already in use")) {
      return port(settings) + " cannot be listened on: " + reason;
    }
    return port(settings)
        + " is in use; stop what listens there, or give another port, 0 for a free one";
  }

  private static String host(Settings settings) {
    return settings.place(SettingTable.HOST)
        + ": '"
        + settings.required(SettingTable.HOST)
        + "'";
  }

  private static String port(Settings settings) {
    return settings.place(SettingTable.PORT)
        + ": "
        + settings.required(SettingTable.PORT)
        + " on "
        + settings.required(SettingTable.HOST);
  }
}
