package iq.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import iq.api.gkerecommender.v1.FetchProfilesRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Calls of gRPC that are wrong before a service sees them, or whose words are many. */
class GrpcFaultsTest {
  private static final String SERVICE = "google.cloud.gkerecommender.v1.GkeInferenceQuickstart/";
  private static final int LARGEST = 8 << 20;

  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final ManagedChannel CHANNEL =
      ManagedChannelBuilder.forAddress("127.0.0.1", SERVER.port()).usePlaintext().build();

  @AfterAll
  static void stop() {
    CHANNEL.shutdownNow();
    SERVER.close();
  }

  /** The status of a call with any bytes as its message. */
  private static Status status(String method, byte[] message) {
    MethodDescriptor<byte[], byte[]> any =
        MethodDescriptor.newBuilder(new Bytes(), new Bytes())
            .setType(MethodType.UNARY)
            .setFullMethodName(method)
            .build();
    try {
      ClientCalls.blockingUnaryCall(CHANNEL, any, CallOptions.DEFAULT, message);
      return Status.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus();
    }
  }

  @Test
  void bytesThatAreNoMessageAreAnInvalidArgument() {
    Status status = status(SERVICE + "FetchProfiles", new byte[] {10, 100, 1});

    assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(status.getDescription()).contains("the message cannot be read", "protobuf");
  }

  @Test
  void fieldsThatAreNotKnownAreLeftAlone() {
    byte[] newer = {(byte) 0xFA, (byte) 0xFF, 0x03, 1, 'x'};

    assertThat(status(SERVICE + "FetchModels", newer).getCode()).isEqualTo(Status.Code.OK);
  }

  @Test
  void aMessageThatIsTooLargeIsRefused() {
    Status status = status(SERVICE + "FetchProfiles", new byte[LARGEST + 1]);

    assertThat(status.getCode()).as(status.toString()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(status.getDescription()).contains("larger than the " + LARGEST + " bytes");
  }

  @Test
  void aMethodThatIsNotKnownIsUnimplemented() {
    Status status = status(SERVICE + "FetchProfile", new byte[0]);

    assertThat(status.getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    assertThat(status.getDescription()).contains("closest is /" + SERVICE + "FetchProfiles");
  }

  @Test
  void wordsOfAnyLengthAndScriptReachTheCaller() {
    String model = "модель 💥\n".repeat(300_000);

    Status status =
        status(
            SERVICE + "FetchProfiles",
            FetchProfilesRequest.newBuilder().setModel(model).build().toByteArray());

    assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(status.getDescription())
        .startsWith("model: 'модель 💥\nмодель")
        .contains("…' is not known; known, closest first: ");
  }

  private static final class Bytes implements Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
