package iq.server.http;

import com.google.protobuf.Descriptors.Descriptor;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import com.linecorp.armeria.common.util.SafeCloseable;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import com.linecorp.armeria.server.grpc.GrpcService;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import iq.answers.Quoted;
import iq.answers.RefusedException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests over REST before they become calls: the body is JSON whatever its content type says, and
 * what the method does not take is refused in words. gRPC passes untouched.
 */
public final class RestRequests extends SimpleDecoratingHttpService {
  private static final String GRPC_ENCODING = "grpc-encoding";

  private final GrpcService grpc;
  private final Map<Route, Optional<Descriptor>> inputs = new ConcurrentHashMap<>();

  /** Stands before a service of gRPC with transcoding. */
  public RestRequests(HttpService delegate) {
    super(delegate);
    this.grpc = Objects.requireNonNull(delegate.as(GrpcService.class));
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
    Route route = context.config().mappedRoute();
    Optional<Descriptor> input = inputs.computeIfAbsent(route, r -> input(r, context));
    if (input.isEmpty()) {
      return ofGrpc(context, request);
    }
    JsonCalls.areRead(context);
    try {
      boolean inBody = request.method() != HttpMethod.GET;
      QueryMembers.check(input.get(), context.queryParams(), inBody);
      return inBody
          ? withBody(context, request, input.get())
          : unwrap().serve(context, request.withHeaders(plain(request).build()));
    } catch (RefusedException e) {
      return refused(e);
    }
  }

  /** The message that a route over REST takes; none for the routes of gRPC. */
  private Optional<Descriptor> input(Route route, ServiceRequestContext context) {
    ServerMethodDefinition<?, ?> method = grpc.methodDefinition(context);
    return grpc.methodsByRoute().containsKey(route) || method == null
        ? Optional.empty()
        : Optional.ofNullable(method.getMethodDescriptor().getSchemaDescriptor())
            .map(schema -> ((ProtoMethodDescriptorSupplier) schema).getMethodDescriptor())
            .map(known -> known.getInputType());
  }

  private HttpResponse ofGrpc(ServiceRequestContext context, HttpRequest request) throws Exception {
    if (request.method() != HttpMethod.POST) {
      throw HttpStatusException.of(HttpStatus.METHOD_NOT_ALLOWED);
    }
    String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
    if (!GrpcFaults.isOfGrpc(request.headers())) {
      return unread(
          "Content-Type: '"
              + Quoted.shortened(type)
              + "' is not that of gRPC; expected "
              + GrpcFaults.TYPE);
    }
    return unwrap().serve(context, request);
  }

  private HttpResponse withBody(
      ServiceRequestContext context, HttpRequest request, Descriptor input) {
    String encoding = request.headers().get(HttpHeaderNames.CONTENT_ENCODING, "identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      return unread("Content-Encoding: '" + Quoted.shortened(encoding) + "' is not read; expected none");
    }
    return HttpResponse.of(
        request
            .aggregate(context.eventLoop())
            .thenApply(whole -> canonical(context, request, whole, input)));
  }

  private HttpResponse canonical(
      ServiceRequestContext context,
      HttpRequest request,
      AggregatedHttpRequest whole,
      Descriptor input) {
    try (SafeCloseable ignored = context.push()) {
      byte[] body = CanonicalJson.of(input, whole.content().array());
      RequestHeaders headers = plain(request).contentType(MediaType.JSON_UTF_8).build();
      return unwrap().serve(context, HttpRequest.of(headers, HttpData.wrap(body)));
    } catch (RefusedException e) {
      return refused(e);
    } catch (Exception e) {
      return HttpResponse.ofFailure(e);
    }
  }

  private static RequestHeadersBuilder plain(HttpRequest request) {
    return request.headers().toBuilder().removeAndThen(GRPC_ENCODING);
  }

  private static HttpResponse unread(String message) {
    return GoogleErrors.response(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE, Status.Code.INVALID_ARGUMENT, message);
  }

  private static HttpResponse refused(RefusedException fault) {
    return GoogleErrors.response(
        HttpStatus.BAD_REQUEST,
        Status.Code.INVALID_ARGUMENT,
        Objects.requireNonNull(fault.getMessage()));
  }
}
