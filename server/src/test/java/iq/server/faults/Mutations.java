package iq.server.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests made wrong in one way or another, the same ones for the same seed. */
final class Mutations {
  private static final List<String> BODIES =
      List.of(
          "{\"model\":\"openai/gpt-oss-120b\",\"modelServer\":\"vllm\",\"pageSize\":1,"
              + "\"performanceRequirements\":{\"targetTtftMilliseconds\":300,\"targetCost\":"
              + "{\"pricingModel\":\"spot\",\"costPerMillionOutputTokens\":{\"units\":\"2\","
              + "\"nanos\":299999999}}},\"workloadSpec\":{\"useCase\":\"Balanced 1K\"}}",
          "{\"modelServerInfo\":{\"model\":\"openai/gpt-oss-120b\",\"modelServer\":\"vllm\","
              + "\"modelServerVersion\":\"v0.10.2\"},\"instanceType\":\"a3-highgpu-1g\"}",
          "{\"acceleratorType\":\"nvidia-h100-80gb\",\"modelServerInfo\":{\"model\":"
              + "\"google/gemma-2-27b-it\",\"modelServer\":\"vllm\"},\"servingStack\":{\"name\":\"\"}}",
          "{}");
  private static final List<String> PATHS =
      List.of(
          "/v1/profiles:fetch",
          "/v1/benchmarkingData:fetch",
          "/v1/optimizedManifest:generate",
          "/v1/useCases:fetch",
          "/v1/models:fetch?pageSize=2&pageToken=c2hpcHBlZHwxfDA",
          "/v1/modelServers:fetch?model=openai%2Fgpt-oss-120b",
          "/v1/servingStacks:fetch?$alt=json;enum-encoding=int",
          "/google.cloud.gkerecommender.v1.GkeInferenceQuickstart/FetchModels",
          "/healthz");
  private static final List<String> VALUES =
      List.of(
          "null", "true", "-1", "1e400", "1e-400", "99999999999999999999999", "\"\"", "[]", "{}",
          "[[[[]]]]", "\"\\ud800\"", "\"\\u0000\"", "\"💥\"", "NaN", "0x1F", "01", "\"NaN\"", "1.5",
          "\"9223372036854775808\"", "-0", "\"2147483648\"", "[null]", "{\"\":0}");
  private static final List<String> TYPES =
      List.of("application/json", "text/xml", "application/grpc", "application/grpc-web+proto", "\u0001");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** A path that takes a body. */
  String bodyPath() {
    return PATHS.get(random.nextInt(3));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A whole request on a connection that closes after it. */
  byte[] request() {
    byte[] body = random.nextInt(8) == 0 ? any(BODIES).getBytes(UTF_8) : body();
    String path = random.nextInt(4) == 0 ? path() : any(PATHS);
    int wrongBy = random.nextInt(40) == 0 ? random.nextInt(9) - 4 : 0;
    String head =
        (random.nextInt(30) == 0 ? any(List.of("BREW", "get", "TRACE", "PUT", "")) : "POST")
            + (" " + path + " HTTP/1." + random.nextInt(2) + "\r\nHost: localhost\r\n")
            + ("Content-Type: " + any(TYPES) + "\r\n")
            + (random.nextInt(10) == 0 ? header() : "")
            + ("Content-Length: " + Math.max(0, body.length + wrongBy) + "\r\n")
            + "Connection: close\r\n\r\n";
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(ISO_8859_1));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private String path() {
    String path = any(PATHS);
    int at = 1 + random.nextInt(path.length() - 1);
    return switch (random.nextInt(6)) {
      case 0 -> path.substring(0, at);
      case 1 -> path.substring(0, at) + (char) (33 + random.nextInt(222)) + path.substring(at);
      case 2 -> path.substring(0, at) + any(List.of("%", "%zz", "%ff", "%00", "//", "/../")) + path.substring(at);
      case 3 -> path + "?" + "pageSize=" + any(VALUES).replace(" ", "");
      case 4 -> path + "?" + "a".repeat(random.nextInt(3000)) + "=1";
      default -> path.repeat(1 + random.nextInt(20));
    };
  }

  private String header() {
    return any(
        List.of(
            "Content-Encoding: gzip\r\n",
            "grpc-encoding: gzip\r\n",
            "grpc-timeout: 1n\r\n",
            "Expect: 100-continue\r\n",
            "Expect: something\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Length: 7\r\n",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAAA\r\n",
            "Accept: text/html\r\n",
            "X: \u0000\r\n",
            "no colon\r\n",
            "X: " + "y".repeat(random.nextInt(3000)) + "\r\n"));
  }

  /** A body with one to three things wrong with it. */
  byte[] body() {
    byte[] body = any(BODIES).getBytes(UTF_8);
    for (int i = random.nextInt(3); i >= 0; i--) {
      body = mutated(body);
    }
    return body;
  }

  private byte[] mutated(byte[] body) {
    int at = random.nextInt(body.length + 1);
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(body, at);
      case 1 -> flipped(body, at);
      case 2 -> with(body, at, any(VALUES).getBytes(UTF_8));
      case 3 -> swapped(body);
      case 4 -> nested(body);
      case 5 -> with(body, at, Arrays.copyOf(body, at));
      case 6 -> with(body, at, new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)});
      default -> with(body, at, "é漢💥\u0000\uFEFF".getBytes(UTF_8));
    };
  }

  private byte[] flipped(byte[] body, int at) {
    byte[] flipped = body.clone();
    if (at < body.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** Another value for a member, or the member twice. */
  private byte[] swapped(byte[] body) {
    String[] members = new String(body, UTF_8).split("(?<=:)", -1);
    int at = random.nextInt(members.length);
    members[at] = any(VALUES) + (members[at].endsWith(":") ? "," + lastName(members[at]) : "}");
    return String.join("", members).getBytes(UTF_8);
  }

  private static String lastName(String member) {
    int name = member.lastIndexOf('"', member.length() - 3);
    return name < 0 ? member : member.substring(name);
  }

  private byte[] nested(byte[] body) {
    int depth = random.nextInt(3000);
    String opening = any(List.of("[", "{\"model\":", "{\"performanceRequirements\":"));
    return with(body, 0, opening.repeat(depth).getBytes(UTF_8));
  }

  private static byte[] with(byte[] body, int at, byte[] more) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(body, 0, at);
    all.writeBytes(more);
    all.write(body, at, body.length - at);
    return all.toByteArray();
  }
}
