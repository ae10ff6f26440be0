package iq.performance.server;

import com.google.protobuf.InvalidProtocolBufferException;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import iq.api.gkerecommender.v1.FetchProfilesResponse;
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Over one connection of HTTP/2; every answer's status is read, but messages only when asked. */
final class GrpcCaller implements Caller {
  private static final int PREFIX = 5;

  private final Question question;
  private final Http2Connection connection;

  GrpcCaller(String host, int port, Question question) throws IOException {
    this.question = question;
    this.connection = new Http2Connection(host, port, headers(host + ":" + port));
  }

  private static Http2Headers headers(String authority) {
    String method = GkeInferenceQuickstartGrpc.getFetchProfilesMethod().getFullMethodName();
    return new DefaultHttp2Headers()
        .method("POST")
        .scheme("http")
        .authority(authority)
        .path("/" + method)
        .set("te", "trailers")
        .set("content-type", "application/grpc+proto");
  }

  @Override
  public int call(long number) throws IOException {
    Http2Headers trailers = connection.call(question.grpc(number));
    CharSequence status = trailers.get("grpc-status");
    if (status == null || !"0".contentEquals(status)) {
      throw new IOException("grpc-status " + status + ", " + trailers.get("grpc-message"));
    }
    int length = connection.length() - PREFIX;
    if (length < 0 || ByteBuffer.wrap(connection.body()).getInt(1) != length) {
      throw new IOException("answered with " + length + " bytes that are not one message");
    }
    return length;
  }

  @Override
  public int profiles() throws InvalidProtocolBufferException {
    ByteBuffer message = ByteBuffer.wrap(connection.body(), PREFIX, connection.length() - PREFIX);
    return FetchProfilesResponse.parseFrom(message).getProfileCount();
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
