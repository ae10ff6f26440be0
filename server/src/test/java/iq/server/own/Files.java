package iq.server.own;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts to import. */
final class Files {
  static final String HEADER =
      "Instance Type,Accelerator Type,Model Name,Model Server Name,Model Server Version,"
          + "Output Tokens/s,NTPOT (ms),TTFT (ms),ITL (ms),QPS,Cost/M Input Tokens,"
          + "Cost/M Output Tokens,Use Case,Average Input Length,Average Output Length,"
          + "Serving Stack,Serving Stack Version\n";

  /** Two loads of one benchmark. */
  static final String SWEEP = HEADER + row("acme/model-7b", 1.5) + row("acme/model-7b", 3);

  private Files() {}

  static String row(String model, double rate) {
    return "g2-standard-24,nvidia-l4," + model + ",vllm,v0.9.1," + 128 * rate
        + ",40,100,20," + rate + ",0.1,0.4,Chatbot,1024,128,,\n";
  }

  static Map<String, Object> sweep() {
    return request("sweep.csv", SWEEP);
  }

  static Map<String, Object> request(String name, String content) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("name", name);
    request.put("content", content);
    request.put("measuredBy", "platform team");
    request.put("measuredOn", "2026-11-20");
    return request;
  }
}
