package iq.server.auth;

import io.grpc.Status;
import iq.catalog.store.Scope;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.limit.RateLimit;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What a caller who is known may do, and how often. */
final class Permits {
  private static final int OFF_LOOPBACK_PER_SECOND = 200;

  private final RateLimit limit;

  private Permits(RateLimit limit) {
    this.limit = limit;
  }

  static Permits of(Settings settings, Access access, Clock clock) {
    String most = settings.text(SettingTable.MAX_REQUESTS_PER_SECOND);
    int usual = access.loopback() ? 0 : OFF_LOOPBACK_PER_SECOND;
    return new Permits(new RateLimit(most == null ? usual : Integer.parseInt(most), clock));
  }

  /** Refuses a call too many, and one that its caller may not make. */
  void check(Caller caller, Need need) {
    count(caller);
    Scope scope = need.scope();
    if (need == Need.UNLISTED || (scope != null && !caller.scopes().contains(scope))) {
      throw new DeniedException(Status.Code.PERMISSION_DENIED, missing(caller, scope));
    }
  }

  private static String missing(Caller caller, @Nullable Scope scope) {
    return scope == null
        ? "this path is open to nobody"
        : caller.words() + " may not do this: it lacks the scope " + scope.word() + " and has "
            + caller.scopes().stream().sorted().map(Scope::word).toList()
            + "; 'iq tokens create NAME --scopes=" + scope.word() + "' makes a token that has it";
  }

  /** Counts a call, and refuses one too many. */
  void count(Caller caller) {
    if (!limit.allows(caller.words())) {
      throw new DeniedException(
          Status.Code.RESOURCE_EXHAUSTED,
          caller.words() + " sends more than the " + limit.perSecond()
              + " requests in a second that --max-requests-per-second allows; try again in a second");
    }
  }
}
