package iq.server.faults;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import iq.api.gkerecommender.v1.FetchBenchmarkingDataRequest;
import iq.api.gkerecommender.v1.FetchModelServersRequest;
import iq.api.gkerecommender.v1.FetchModelsRequest;
import iq.api.gkerecommender.v1.FetchProfilesRequest;
import iq.api.gkerecommender.v1.GenerateOptimizedManifestRequest;
import iq.api.gkerecommender.v1.ModelServerInfo;
import iq.api.v1.ListPricesRequest;
import iq.api.v1.ListProfilesRequest;
import iq.api.v1.SetPricesRequest;
import iq.api.v1.ValidateManifestsRequest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Calls of gRPC made wrong in one way or another, the same ones for the same seed. */
final class GrpcMutations {
  private static final String GOOGLE = "/google.cloud.gkerecommender.v1.GkeInferenceQuickstart/";
  private static final ModelServerInfo SERVER =
      ModelServerInfo.newBuilder().setModel("openai/gpt-oss-120b").setModelServer("vllm").build();
  private static final List<Call> GOOD =
      List.of(
          call(GOOGLE + "FetchModels", FetchModelsRequest.newBuilder().setPageSize(1).build()),
          call(
              GOOGLE + "FetchModelServers",
              FetchModelServersRequest.newBuilder().setModel("openai/gpt-oss-120b").build()),
          call(
              GOOGLE + "FetchProfiles",
              FetchProfilesRequest.newBuilder()
                  .setModel("openai/gpt-oss-120b")
                  .setModelServer("vllm")
                  .setPageSize(1)
                  .build()),
          call(
              GOOGLE + "FetchBenchmarkingData",
              FetchBenchmarkingDataRequest.newBuilder()
                  .setModelServerInfo(SERVER)
                  .setInstanceType("a3-highgpu-1g")
                  .build()),
          call(
              GOOGLE + "GenerateOptimizedManifest",
              GenerateOptimizedManifestRequest.newBuilder()
                  .setModelServerInfo(SERVER)
                  .setAcceleratorType("nvidia-h100-80gb")
                  .build()),
          call("/iq.v1.Profiles/ListProfiles", ListProfilesRequest.newBuilder().setPageSize(1).build()),
          call("/iq.v1.Prices/ListPrices", ListPricesRequest.newBuilder().setPageSize(1).build()),
          call("/iq.v1.Prices/SetPrices", SetPricesRequest.getDefaultInstance()),
          call(
              "/iq.v1.Manifests/ValidateManifests",
              ValidateManifestsRequest.newBuilder().setText("kind: Pod").build()));

  /** A path, and what is sent to it as a message or in place of one. */
  record Call(String path, ByteString body) {}

  private final Random random;

  GrpcMutations(long seed) {
    random = new Random(seed);
  }

  private static Call call(String path, MessageLite message) {
    return new Call(path, message.toByteString());
  }

  /** Half of them have a message that is wrong, half a frame or a path. */
  Call next() {
    Call good = GOOD.get(random.nextInt(GOOD.size()));
    byte[] message = good.body().toByteArray();
    for (int edits = random.nextInt(4); edits > 0; edits--) {
      message = mutated(message);
    }
    return random.nextBoolean()
        ? new Call(good.path(), ByteString.copyFrom(frame(0, message.length, message)))
        : new Call(path(good.path()), ByteString.copyFrom(framed(message)));
  }

  private byte[] mutated(byte[] message) {
    int at = random.nextInt(message.length + 1);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(message, at);
      case 1 -> flipped(message, at);
      case 2 -> joined(Arrays.copyOf(message, at), bytes(1 + random.nextInt(12)));
      case 3 -> joined(message, field());
      default -> joined(message, message);
    };
  }

  private byte[] flipped(byte[] message, int at) {
    byte[] flipped = message.clone();
    if (at < message.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** A field of any low number in a wire type that need not be its own, groups and none included. */
  private byte[] field() {
    byte[] value = bytes(random.nextInt(9));
    return joined(
        new byte[] {(byte) (random.nextInt(16) << 3 | random.nextInt(8)), (byte) value.length}, value);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] framed(byte[] message) {
    int length = message.length;
    return switch (random.nextInt(7)) {
      case 0 -> frame(1, length, message);
      case 1 -> frame(random.nextInt(256), length, message);
      case 2 -> frame(0, length + 1 + random.nextInt(9), message);
      case 3 -> frame(0, random.nextInt(length + 1), message);
      case 4 -> frame(0, random.nextInt(), message);
      case 5 -> joined(frame(0, length, message), frame(0, length, message));
      default -> bytes(random.nextInt(12));
    };
  }

  /** A message as gRPC sends it: whether it is compressed, its length, its bytes. */
  private static byte[] frame(int compressed, int length, byte[] message) {
    byte[] head = {
      (byte) compressed,
      (byte) (length >> 24),
      (byte) (length >> 16),
      (byte) (length >> 8),
      (byte) length
    };
    return joined(head, message);
  }

  private String path(String path) {
    int at = 1 + random.nextInt(path.length() - 1);
    return random.nextInt(4) == 0 ? path.substring(0, at) : path;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
