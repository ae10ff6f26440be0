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
  public static final Setting REQUIRE_AUTH =
      new Setting(
          "require-auth",
          Kind.SWITCH,
          "false",
          "",
          "Asks callers for a token on the loopback too.");
  public static final Setting OIDC_ISSUER =
      new Setting(
          "oidc-issuer",
          Kind.TEXT,
          null,
          "URL",
          "Takes tokens of this OpenID Connect issuer; needs --oidc-audience.");
  public static final Setting OIDC_AUDIENCE =
      new Setting(
          "oidc-audience",
          Kind.TEXT,
          null,
          "NAME",
          "The audience that the issuer's tokens must be made for; needs --oidc-issuer.");
  public static final Setting OIDC_SCOPE_CLAIM =
      new Setting(
          "oidc-scope-claim",
          Kind.TEXT,
          null,
          "CLAIM",
          "The claim with iq.read, iq.write, iq.deploy, instead of scope and scp.");
  public static final Setting TLS_CERTIFICATE =
      new Setting(
          "tls-certificate",
          Kind.FILE,
          null,
          "FILE",
          "The certificate and its chain, in PEM: serves https alone; needs --tls-key. Read again when"
              + " it changes.");
  public static final Setting TLS_KEY =
      new Setting(
          "tls-key",
          Kind.FILE,
          null,
          "FILE",
          "The certificate's key, PKCS #8 in PEM without a password; needs --tls-certificate.");
  public static final Setting MAX_REQUESTS_PER_SECOND =
      new Setting(
          "max-requests-per-second",
          Kind.WHOLE,
          null,
          "N",
          "The most requests that one token, or one address without a token, may send in a second; 0"
              + " for any number (default: 0 on the loopback, 200 elsewhere).");
  public static final Setting MAX_CONNECTIONS =
      new Setting(
          "max-connections",
          Kind.WHOLE,
          "4096",
          "N",
          "The most connections at a time; one more is closed at once. 0 for any number.");
  public static final Setting REFRESH =
      new Setting(
          "refresh-seconds",
          Kind.SECONDS,
          "1",
          "S",
          "How often the store is asked whether others changed it.");
  public static final Setting ESTIMATES =
      new Setting(
          "estimates",
          Kind.SWITCH,
          "false",
          "",
          "Answers with estimates, marked as such, where nothing that was measured answers and a request"
              + " does not say which profiles to include.");
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

  public static final Setting STOP_DELAY =
      new Setting(
          "stop-delay-seconds",
          Kind.SECONDS,
          "0",
          "S",
          "How long a server that is told to stop still takes requests, not ready any more: the time"
              + " that load balancers need to notice.");
  public static final Setting LOG_FORMAT =
      new Setting(
          "log-format",
          Kind.LOG_FORMAT,
          "text",
          "text|json",
          "How lines of the log look; json is one object a line.");
  public static final Setting LOG_LEVEL =
      new Setting(
          "log-level",
          Kind.LOG_LEVEL,
          "info",
          "LEVEL",
          "The least that is logged: error, warn, info or debug.");
  public static final Setting ACCESS_LOG =
      new Setting(
          "access-log",
          Kind.SWITCH,
          null,
          "",
          "Logs a line for each request; when not set, json does and text does not.");
  public static final Setting TRACES_ENDPOINT =
      new Setting(
          "traces-endpoint",
          Kind.TEXT,
          null,
          "URL",
          "Where traces are sent by OTLP over HTTP, such as http://127.0.0.1:4318; none when not set.");

  /** Every setting. */
  public static final List<Setting> ALL =
      List.of(
          HOST,
          PORT,
          INSECURE,
          REQUIRE_AUTH,
          OIDC_ISSUER,
          OIDC_AUDIENCE,
          OIDC_SCOPE_CLAIM,
          TLS_CERTIFICATE,
          TLS_KEY,
          MAX_REQUESTS_PER_SECOND,
          MAX_CONNECTIONS,
          REFRESH,
          ESTIMATES,
          MAX_REQUEST_BYTES,
          REQUEST_TIMEOUT,
          IDLE_TIMEOUT,
          STOP_GRACE,
          STOP_DELAY,
          LOG_FORMAT,
          LOG_LEVEL,
          ACCESS_LOG,
          TRACES_ENDPOINT);

  private SettingTable() {}
}
