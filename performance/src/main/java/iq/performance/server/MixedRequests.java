package iq.performance.server;

/** What a team asks in a day: mostly questions, some lists, benchmarks, manifests and metrics. */
final class MixedRequests implements Requests {
  private static final int KINDS = 10;

  private final Question question;
  private final String model;

  MixedRequests(String model, int rows) {
    this.question = new Question(model, rows);
    this.model = model;
  }

  @Override
  public byte[] http(long number, String host) {
    String server = "{\"modelServerInfo\":{\"model\":\"" + model + "\",\"modelServer\":\"vllm\"}";
    return switch ((int) (number % KINDS)) {
      case 0 -> Requests.get("/v1/models:fetch", host);
      case 1 -> Requests.post("/v1/benchmarkingData:fetch", server + "}", host);
      case 2 ->
          Requests.post(
              "/v1/optimizedManifest:generate",
              server + ",\"acceleratorType\":\"nvidia-h100-80gb\"}",
              host);
      case 3 -> Requests.post("/v1/profiles:fetch", "{}", host);
      case 4 -> Requests.get("/metrics", host);
      default -> question.http(number, host);
    };
  }
}
