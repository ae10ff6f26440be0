package iq.server.plain;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.encoding.EncodingService;
import iq.api.openapi.OpenApi;

/** The document of all paths, docs/openapi.json. */
public final class OpenApiService extends AbstractHttpService {

  /** Made when it is first asked for, which is seldom. */
  private static final class Text {
    private static final byte[] BYTES = HttpData.ofUtf8(OpenApi.json()).array();
  }

  private OpenApiService() {}

  /** The document, packed for clients that take packed answers. */
  public static HttpService packed() {
    return new OpenApiService().decorate(EncodingService.newDecorator());
  }

  @Override
  protected HttpResponse doGet(ServiceRequestContext context, HttpRequest request) {
    return HttpResponse.of(
        () -> HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, HttpData.wrap(Text.BYTES)),
        context.blockingTaskExecutor());
  }
}
