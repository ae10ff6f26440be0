package iq.server.observe;

import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.ServiceRequestContext;
import iq.server.auth.Caller;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.http.Redaction;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** A line for each request. Of those that machines make all the time, the good ones are for debugging. */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("iq.server.access");
  private static final Set<String> MACHINES = Set.of("/healthz", "/readyz", "/metrics");
  private static final double MICROS = 1000;

  private AccessLog() {}

  /** Unless it is set: where a machine reads the log. */
  static boolean isOn(Settings settings) {
    String set = settings.text(SettingTable.ACCESS_LOG);
    return set == null
        ? settings.required(SettingTable.LOG_FORMAT).equals("json")
        : Boolean.parseBoolean(set);
  }

  static void write(ServiceRequestContext context, Ended request, RequestLog log) {
    HttpStatus status = log.responseStatus();
    boolean machine = MACHINES.contains(request.method()) && status.isSuccess();
    LoggingEventBuilder line = LOG.atLevel(machine ? Level.DEBUG : Level.INFO);
    line =
        line.addKeyValue(LogFields.REQUEST_ID, context.id().text())
            .addKeyValue("method", request.method())
            .addKeyValue("transport", request.transport())
            .addKeyValue("verb", log.requestHeaders().method().name())
            .addKeyValue("path", Redaction.hidden(LoggedPath.of(log.requestHeaders().path())))
            .addKeyValue("status", status.code())
            .addKeyValue("code", request.code().name())
            .addKeyValue("durationMillis", millis(log.totalDurationNanos()))
            .addKeyValue("requestBytes", log.requestLength())
            .addKeyValue("responseBytes", log.responseLength())
            .addKeyValue("remote", context.clientAddress().getHostAddress());
    String caller = Caller.name(context);
    if (caller != null) {
      line = line.addKeyValue("caller", caller);
    }
    line.log("request");
  }

  private static double millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMicros(nanos) / MICROS;
  }
}
