package iq.performance.server;

/** What a team asks in a day: mostly questions, some lists, benchmarks, manifests and metrics. */
final class MixedRequests implements Requests {
  private static final int KINDS = 10;

  private final Question question;
  private final byte[][] others;

  MixedRequests(Question question, String model, String host) {
    this.question = question;
    String server = "{\"modelServerInfo\":{\"model\":\"" + model + "\",\"modelServer\":\"vllm\"}";
    String onH100 = server + ",\"acceleratorType\":\"nvidia-h100-80gb\"}";
    this.others =
        new byte[][] {
          Requests.get("/v1/models:fetch", host),
          Requests.post("/v1/benchmarkingData:fetch", server + "}", host),
          Requests.post("/v1/optimizedManifest:generate", onH100, host),
          Requests.post("/v1/profiles:fetch", "{}", host),
          Requests.get("/metrics", host),
        };
  }

  @Override
  public byte[] http(long number) {
    int kind = (int) (number % KINDS);
    return kind < others.length ? others[kind] : question.http(number);
  }
}
