package iq.performance.server;

import iq.api.gkerecommender.v1.FetchProfilesRequest;
import iq.api.gkerecommender.v1.PerformanceRequirements;

/** Questions whose targets run through a thousand values, so that no two near each other are the same. */
final class Question implements Requests {
  private static final int VALUES = 1000;
  private static final int LOWEST_MILLIS = 10;

  private final String model;
  private final int rows;

  Question(String model, int rows) {
    this.model = model;
    this.rows = rows;
  }

  private static int target(long number) {
    return LOWEST_MILLIS + (int) (number % VALUES);
  }

  FetchProfilesRequest message(long number) {
    return FetchProfilesRequest.newBuilder()
        .setModel(model)
        .setPageSize(rows)
        .setPerformanceRequirements(
            PerformanceRequirements.newBuilder().setTargetNtpotMilliseconds(target(number)))
        .build();
  }

  @Override
  public byte[] http(long number, String host) {
    String body =
        "{\"model\":\"%s\",\"pageSize\":%d,\"performanceRequirements\":{\"targetNtpotMilliseconds\":%d}}"
            .formatted(model, rows, target(number));
    return Requests.post("/v1/profiles:fetch", body, host);
  }
}
