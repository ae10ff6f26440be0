package iq.server.auth;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.grpc.Status;
import iq.catalog.store.Scope;
import iq.catalog.store.Tokens;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import iq.server.limit.Addresses;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Before every service: lets a call in when its caller is known, may do this, and not too often. */
public final class Gate implements DecoratingHttpServiceFunction {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final Access access;
  private final Callers callers;
  private final Permits permits;
  private final boolean tls;
  private final Needs needs = new Needs();

  private Gate(Access access, Callers callers, Permits permits, boolean tls) {
    this.access = access;
    this.callers = callers;
    this.permits = permits;
    this.tls = tls;
  }

  /**
   * The gate of a server.
   *
   * @param address on which it will listen
   * @throws iq.answers.RefusedException for settings after which everyone or nobody could call
   */
  public static Gate of(Settings settings, InetAddress address, Tokens tokens, Clock clock) {
    Access access = Access.of(settings, address);
    String place =
        access.loopback() ? settings.place(SettingTable.REQUIRE_AUTH)
            : settings.place(SettingTable.HOST) + " " + settings.required(SettingTable.HOST);
    access.check(tokens, clock.instant(), place);
    List<Authority> authorities = new ArrayList<>();
    authorities.add(new StoreTokens(tokens));
    if (access.issuer() != null) {
      authorities.add(access.issuer().authority(clock));
    }
    Permits permits = Permits.of(settings, access, clock);
    boolean tls = settings.text(SettingTable.TLS_CERTIFICATE) != null;
    return new Gate(access, new Callers(authorities, clock), permits, tls);
  }

  @Override
  public HttpResponse serve(HttpService service, ServiceRequestContext context, HttpRequest request)
      throws Exception {
    Need need = needs.of(context.config().route());
    try {
      checkTransport(context);
      if (need == Need.NOTHING) {
        return service.serve(context, request);
      }
      String credential = Bearer.of(request.headers());
      if (credential == null || isPassedOver(credential)) {
        return admit(unnamed(context, request.headers()), need, service, context, request);
      }
      Caller known = callers.remembered(credential);
      return known == null
          ? lookUp(credential, need, service, context, request)
          : admit(known, need, service, context, request);
    } catch (DeniedException e) {
      return denied(e, need, context, request.headers());
    }
  }

  /** gcloud sends Google's token to any endpoint; where none is needed, it need not be ours. */
  private boolean isPassedOver(String credential) {
    return !access.required() && !callers.areIssuedHere(credential);
  }

  /** A token must not cross the network in clear text twice. */
  private void checkTransport(ServiceRequestContext context) {
    if (tls && !context.sessionProtocol().isTls()) {
      throw new DeniedException(
          Status.Code.INVALID_ARGUMENT,
          "this port speaks https alone, and the call came over http; call https:// with the same host"
              + " and port");
    }
  }

  private Caller unnamed(ServiceRequestContext context, RequestHeaders headers) {
    if (access.required()) {
      permits.count(at(context));
      throw DeniedException.unknown(
          (Bearer.isInQuery(headers)
                  ? "a token in the address is not read, as logs on the way would keep it"
                  : "this call needs a token")
              + "; send it in the header 'Authorization: Bearer TOKEN': " + callers.sources());
    }
    if (access.loopback()) {
      SameMachine.check(headers);
    }
    return at(context);
  }

  private HttpResponse lookUp(
      String credential,
      Need need,
      HttpService service,
      ServiceRequestContext context,
      HttpRequest request) {
    permits.count(at(context)); // so that nobody tries tokens at the store's expense
    return HttpResponse.of(
        callers
            .lookUp(credential, context.blockingTaskExecutor().withoutContext())
            .handleAsync(
                (caller, fault) -> {
                  try {
                    return admit(found(caller, fault), need, service, context, request);
                  } catch (DeniedException e) {
                    return denied(e, need, context, request.headers());
                  } catch (Exception e) {
                    return HttpResponse.ofFailure(e);
                  }
                },
                context.eventLoop()));
  }

  private static Caller found(@Nullable Caller caller, @Nullable Throwable fault) {
    if (caller != null) {
      return caller;
    }
    Throwable cause = fault instanceof CompletionException e ? e.getCause() : fault;
    if (cause instanceof DeniedException denied) {
      throw denied;
    }
    LOG.error("a token could not be checked", cause);
    throw DeniedException.unchecked("the token cannot be checked now; try again");
  }

  private HttpResponse admit(
      Caller caller,
      Need need,
      HttpService service,
      ServiceRequestContext context,
      HttpRequest request)
      throws Exception {
    permits.check(caller, need);
    caller.sends(context);
    return service.serve(context, request);
  }

  private static Caller at(ServiceRequestContext context) {
    String address = Addresses.caller(context.remoteAddress().getAddress());
    return new Caller(Caller.Kind.ADDRESS, address, EnumSet.allOf(Scope.class));
  }

  private static HttpResponse denied(
      DeniedException fault, Need need, ServiceRequestContext context, RequestHeaders headers) {
    if (need.changes()) {
      LOG.warn("{} {} from {} was refused: {}", headers.method(),
          context.config().route().paths().getFirst(), at(context).name(), fault.words());
    }
    return Denials.response(headers, fault);
  }
}
