package iq.server.observe;

import com.linecorp.armeria.common.RequestContext;
import io.netty.util.AttributeKey;
import org.jspecify.annotations.Nullable;

/** Who makes a request, for its line of the log; never a secret. */
public final class Caller {
  private static final AttributeKey<String> NAME = AttributeKey.valueOf(Caller.class, "NAME");

  private Caller() {}

  /** Notes who was let in, such as a token's name. */
  public static void set(RequestContext context, String name) {
    context.setAttr(NAME, name);
  }

  static @Nullable String of(RequestContext context) {
    return context.attr(NAME);
  }
}
