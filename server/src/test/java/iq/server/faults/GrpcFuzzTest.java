package iq.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.grpc.protocol.GrpcHeaderNames;
import io.grpc.Status;
import iq.server.faults.GrpcMutations.Call;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Ten thousand wrong calls of gRPC: each has a status that blames the caller, none leaks. */
class GrpcFuzzTest {
  private static final long SEED = 20261122;
  private static final int CALLS = 10_000;

  private static final Watched WATCHED = new Watched();

  @AfterAll
  static void stop() {
    WATCHED.close();
  }

  @Test
  void malformedMessagesAreTheCallersFault() {
    GrpcMutations mutations = new GrpcMutations(SEED);
    Map<String, Integer> codes = new TreeMap<>();
    Map<String, String> wrong = new TreeMap<>();
    try (ClientFactory connections = ClientFactory.builder().build()) {
      WebClient client =
          WebClient.builder("h2c://127.0.0.1:" + WATCHED.server().port())
              .factory(connections)
              .build();
      for (int i = 0; i < CALLS; i++) {
        Call call = mutations.next();
        Ended ended = ended(client, call);
        codes.merge(ended.code(), 1, Integer::sum);
        if (!ended.isGood()) {
          wrong.put(ended.toString(), call.path() + " " + HexFormat.of().formatHex(call.body().toByteArray()));
        }
      }
    }
    System.out.println(CALLS + " calls of seed " + SEED + ": " + codes);

    assertThat(wrong).isEmpty();
    assertThat(codes.get("INVALID_ARGUMENT")).isGreaterThan(CALLS / 4);
    assertThat(codes.get("OK")).isPositive();
    WATCHED.assertNothingIsLeft();
  }

  /** How a call ended: its status, and its words where that is not OK. */
  private record Ended(String code, String message) {
    private static final Set<String> GOOD =
        Set.of("OK", "INVALID_ARGUMENT", "NOT_FOUND", "RESOURCE_EXHAUSTED", "UNIMPLEMENTED");

    boolean isGood() {
      boolean told = code.equals("OK") || !message.isEmpty();
      return GOOD.contains(code)
          && told
          && Stream.of("Exception", "com.", "java.").noneMatch(message::contains);
    }
  }

  private static Ended ended(WebClient client, Call call) {
    RequestHeaders headers =
        RequestHeaders.of(
            HttpMethod.POST, call.path(), "content-type", "application/grpc", "te", "trailers");
    try {
      AggregatedHttpResponse answer =
          client.execute(headers, call.body().toByteArray()).aggregate().join();
      return new Ended(code(ending(answer, GrpcHeaderNames.GRPC_STATUS)), ending(answer, GrpcHeaderNames.GRPC_MESSAGE));
    } catch (CompletionException e) {
      return new Ended("no answer", String.valueOf(e.getCause()));
    }
  }

  private static String ending(AggregatedHttpResponse answer, CharSequence name) {
    return answer.trailers().get(name, answer.headers().get(name, ""));
  }

  private static String code(String status) {
    return status.isEmpty()
        ? "no status"
        : Status.fromCodeValue(Integer.parseInt(status)).getCode().name();
  }
}
