package iq.performance.server;

import com.linecorp.armeria.client.grpc.GrpcClients;
import io.grpc.StatusRuntimeException;
import iq.api.gkerecommender.v1.FetchProfilesResponse;
import iq.api.gkerecommender.v1.GkeInferenceQuickstartGrpc.GkeInferenceQuickstartBlockingStub;
import java.io.IOException;

/** Through the generated stub, the answer parsed; callers share connections as gRPC does. */
final class GrpcCaller implements Caller {
  private final Question question;
  private final GkeInferenceQuickstartBlockingStub stub;

  GrpcCaller(String host, int port, Question question) {
    this.question = question;
    this.stub =
        GrpcClients.newClient(
            "gproto+h2c://" + host + ":" + port, GkeInferenceQuickstartBlockingStub.class);
  }

  @Override
  public int call(long number) throws IOException {
    try {
      FetchProfilesResponse answer = stub.fetchProfiles(question.message(number));
      return answer.getSerializedSize();
    } catch (StatusRuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {}
}
