package iq.catalog.imports;

/** Lines of the project's own JSON, and of gcloud's CSV. */
final class Lines {
  static final String POINT =
      """
      {"source":{"name":"Lab results","repository":"lab/results","commit":"0123456789ab",\
      "path":"runs/a.json","license":"MIT","url":null,"measured_by":"Lab"},\
      "measured_on":"2026-03-31","model":"acme/model-7b","precision":"fp8","model_server":"vllm",\
      "model_server_version":"v0.9.1","serving_stack":null,"accelerator":"nvidia-l4",\
      "accelerator_count":2,"node_count":1,"parallelism":{"tp":2,"pp":null},"disaggregated":false,\
      "workload":{"input_tokens_mean":1024.5,"output_tokens_mean":128,"dataset":"random"},\
      "load":{"kind":"concurrency","value":8},\
      "metrics":{"requests_per_second":1.5,"output_tokens_per_second":192.25,\
      "ttft_ms":{"mean":100.5,"p50":90,"p99":300},"itl_ms":{"mean":20}},\
      "curve":"c1","derived":["requests_per_second = output / length"],"extra":{"scenario":"chat"}}\
      """;

  static final String GCLOUD_HEADER =
      "Instance Type,Accelerator Type,Model Name,Model Server Name,Model Server Version,"
          + "Output Tokens/s,NTPOT (ms),TTFT (ms),ITL (ms),QPS,Cost/M Input Tokens,"
          + "Cost/M Output Tokens,Use Case,Average Input Length,Average Output Length,"
          + "Serving Stack,Serving Stack Version";

  static final String GCLOUD_ROW =
      "g2-standard-24,nvidia-l4,acme/model-7b,vllm,v0.9.1,192.25,40,100,20,1.5,0.1,0.4,Chatbot,"
          + "1024,128,,";

  private Lines() {}

  /** The point with one piece of its text replaced. */
  static String point(String piece, String by) {
    if (!POINT.contains(piece)) {
      throw new IllegalArgumentException(piece);
    }
    return POINT.replace(piece, by);
  }

  static String load(int load) {
    return point("\"value\":8", "\"value\":" + load);
  }

  static String row(String piece, String by) {
    if (!GCLOUD_ROW.contains(piece)) {
      throw new IllegalArgumentException(piece);
    }
    return GCLOUD_ROW.replace(piece, by);
  }
}
