package iq.performance.server;

import iq.api.gkerecommender.v1.FetchProfilesRequest;
import iq.api.gkerecommender.v1.PerformanceRequirements;
import java.nio.ByteBuffer;

/**
 * Questions whose targets run through a thousand values, so that no two near each other are the
 * same; written once, before the load. The target is TTFT: its answers differ over
 * the whole range, where any NTPOT from 71 ms on leaves the usual model's curves at their best.
 */
final class Question implements Requests {
  /** How many differ. */
  static final int VALUES = 1000;

  private static final int LOWEST_MILLIS = 50;
  private static final int PREFIX = 5;

  private final byte[][] http = new byte[VALUES][];
  private final byte[][] grpc = new byte[VALUES][];

  Question(String model, int rows, String host) {
    for (int number = 0; number < VALUES; number++) {
      http[number] = http(model, rows, LOWEST_MILLIS + number, host);
      grpc[number] = grpc(model, rows, LOWEST_MILLIS + number);
    }
  }

  private static byte[] http(String model, int rows, int target, String host) {
    String body =
        "{\"model\":\"%s\",\"pageSize\":%d,\"performanceRequirements\":{\"targetTtftMilliseconds\":%d}}"
            .formatted(model, rows, target);
    return Requests.post("/v1/profiles:fetch", body, host);
  }

  private static byte[] grpc(String model, int rows, int target) {
    byte[] message =
        FetchProfilesRequest.newBuilder()
            .setModel(model)
            .setPageSize(rows)
            .setPerformanceRequirements(
                PerformanceRequirements.newBuilder().setTargetTtftMilliseconds(target))
            .build()
            .toByteArray();
    return ByteBuffer.allocate(PREFIX + message.length)
        .putInt(1, message.length) // the byte before it says: not compressed
        .put(PREFIX, message)
        .array();
  }

  /** A message as gRPC frames it. */
  byte[] grpc(long number) {
    return grpc[(int) (number % VALUES)];
  }

  @Override
  public byte[] http(long number) {
    return http[(int) (number % VALUES)];
  }
}
