package iq.server.config;

import iq.server.config.Setting.Kind;
import java.util.List;

/** All settings of the server, in the order of its help and its reference page. */
public final class SettingTable {
  public static final Setting HOST =
      new Setting(
          "host",
          Kind.TEXT,
          "127.0.0.1",
          "ADDRESS",
          "The address to listen on; 0.0.0.0 for all. Off the loopback, tokens or OIDC are needed.");
  public static final Setting PORT =
      new Setting("port", Kind.WHOLE, "8080", "PORT", "The port to listen on; 0 for a free one.");
  public static final Setting INSECURE =
      new Setting(
          "insecure",
          Kind.SWITCH,
          "false",
          "",
          "Listens off the loopback without asking callers who they are.");
  public static final Setting REFRESH =
      new Setting(
          "refresh-seconds",
          Kind.SECONDS,
          "1",
          "S",
          "How often the store is asked whether others changed it.");
  public static final Setting MAX_REQUEST_BYTES =
      new Setting(
          "max-request-bytes",
          Kind.WHOLE,
          "8388608",
          "BYTES",
          "The largest request that is taken; a file to import is one.");
  public static final Setting REQUEST_TIMEOUT =
      new Setting(
          "request-timeout-seconds",
          Kind.SECONDS,
          "30",
          "S",
          "How long a request may take, from its first byte to its answer.");
  public static final Setting IDLE_TIMEOUT =
      new Setting(
          "idle-timeout-seconds",
          Kind.SECONDS,
          "60",
          "S",
          "After how long without a byte a connection is closed.");
  public static final Setting STOP_GRACE =
      new Setting(
          "stop-grace-seconds",
          Kind.SECONDS,
          "20",
          "S",
          "How long requests that have begun may take to end when the server is stopped.");

  /** Every setting. */
  public static final List<Setting> ALL =
      List.of(
          HOST,
          PORT,
          INSECURE,
          REFRESH,
          MAX_REQUEST_BYTES,
          REQUEST_TIMEOUT,
          IDLE_TIMEOUT,
          STOP_GRACE);

  private SettingTable() {}
}
