package iq.server;

import com.linecorp.armeria.server.ServiceRequestContext;
import iq.catalog.store.Author;
import java.time.Instant;

/** Tells who calls. */
public final class Callers {
  private static final String ANONYMOUS = "anonymous";

  private Callers() {}

  /** The caller of a request, as the audit log names it. */
  public static Author author(ServiceRequestContext context, Instant at) {
    return new Author(ANONYMOUS, at, context.id().text());
  }
}
