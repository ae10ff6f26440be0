package iq.server.auth;

import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.netty.util.AttributeKey;
import iq.catalog.store.Author;
import iq.catalog.store.Scope;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param name the token's name, the subject of an issuer's token, or the address of a call without a
 *     token
 * @param scopes what the caller may do
 */
public record Caller(Kind kind, String name, Set<Scope> scopes) {
  private static final AttributeKey<Caller> KEY = AttributeKey.valueOf(Caller.class, "CALLER");

  /** By what a caller is known. */
  public enum Kind {
    TOKEN,
    SUBJECT,
    ADDRESS
  }

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Who sent the request; asked only behind the {@link Gate}, which lets nobody in unnamed. */
  public static Caller of(ServiceRequestContext context) {
    return Objects.requireNonNull(context.attr(KEY), "the gate has not seen this request");
  }

  /** The name of who sent the request, null for one whom the gate did not let in. */
  public static @Nullable String name(RequestContext context) {
    Caller caller = context.attr(KEY);
    return caller == null ? null : caller.name();
  }

  /** Who changes the store by a request, for its audit log. */
  public static Author author(ServiceRequestContext context, Clock clock) {
    return new Author(of(context).name(), clock.instant(), context.id().text());
  }

  /** Names the sender of a request. */
  void sends(ServiceRequestContext context) {
    context.setAttr(KEY, this);
  }

  /** As messages call it; callers of two kinds may bear one name. */
  String words() {
    return kind.name().toLowerCase(Locale.ROOT) + " '" + name + "'";
  }
}
