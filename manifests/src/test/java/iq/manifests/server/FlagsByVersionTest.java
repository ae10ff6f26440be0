package iq.manifests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags that came, went, came back or changed, in the tables that are shipped. */
class FlagsByVersionTest {

  @ParameterizedTest(name = "{0} {1} knows {2}: {3}")
  @CsvSource({
    "vllm, 0.6.6.post1, --disable-log-requests, true",
    "vllm, 0.16.0, --disable-log-requests, true",
    "vllm, 0.17.1, --disable-log-requests, false",
    "vllm, 0.32.0, --disable-log-requests, false",
    "vllm, 0.33.0, --disable-log-requests, true",
    "vllm, 0.17.1, --swap-space, true",
    "vllm, 0.18.1, --swap-space, false",
    "vllm, 0.9.2, --num-scheduler-steps, true",
    "vllm, 0.10.2, --num-scheduler-steps, false",
    "vllm, 0.10.2, --use-v2-block-manager, false",
    "vllm, 0.11.2, --guided-decoding-backend, true",
    "vllm, 0.12.0, --guided-decoding-backend, false",
    "vllm, v0.11.2, --gpu-memory-utilization, true",
    "vllm, 0.11.2+cu128, --gpu-memory-utilization, true",
    // Between two that were looked at: what both know.
    "vllm, 0.11.1, --guided-decoding-backend, true",
    "vllm, 0.11.3, --guided-decoding-backend, false",
    "vllm, 0.12.0rc1, --guided-decoding-backend, false",
    "vllm, 0.12.1.dev7+gabcdef, --guided-decoding-backend, false",
    "vllm, 0.13.1, --gpu-memory-utilization, true",
    "vllm, 0.16.1, --disable-log-requests, false",
    // The ends.
    "vllm, 0.5.4, --num-scheduler-steps, true",
    "vllm, 0.40.0, --swap-space, false",
    "vllm, 0.40.0, --disable-log-requests, true",
    // No number: what all know.
    "vllm, nightly-5b8c30d62b754b57, --max-model-len, true",
    "vllm, nightly-5b8c30d62b754b57, --disable-log-requests, false",
    "sglang, 0.5.9, --tp-size, true",
    "sglang, 0.4.6.post5, --model, false",
    "sglang, 0.4.7, --model, false",
    "sglang, 0.4.9.post6, --model, true",
    "tgi, 3.2.1, --prometheus-port, false",
    "tgi, 3.3.4, --prometheus-port, true",
    "vllm-tpu, 0.32.0, --monokernel, true",
    "vllm-tpu, 0.31.0, --monokernel, false",
    "vllm-tpu, 0.32.0, --max-model-len, true",
    "vllm, 0.32.0, --monokernel, false",
    "trtllm-serve, 1.1.0, --tp_size, true",
    "llama.cpp, b1234, --port, false",
  })
  void knows(String server, String version, String flag, boolean known) {
    assertThat(Shipped.facts(server, version).knows(flag)).isEqualTo(known);
  }

  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "vllm, 0.11.2, --gpu-memory-utilization,"
            + " vllm 0.11.2 knows --gpu-memory-utilization since 0.6.6.post1 or earlier",
        "vllm, 0.11.1, --enable-log-requests,"
            + " \"vllm 0.11.1 knows --enable-log-requests since 0.10.2 (not looked at, taken to"
            + " know what both 0.11.0 and 0.11.2 know)\"",
        "vllm, 0.18.1, --swap-space, vllm 0.18.1 is not known to know --swap-space:"
            + " --swap-space ended with 0.17.1",
        "vllm, 0.20.2, --disable-log-requests,"
            + " \"vllm 0.20.2 is not known to know --disable-log-requests:"
            + " --disable-log-requests ended with 0.16.0, back in 0.33.0\"",
        "vllm, 0.33.0, --disable-log-requests,"
            + " vllm 0.33.0 knows --disable-log-requests since 0.33.0",
        "vllm, 0.9.2, --enable-log-requests, vllm 0.9.2 is not known to know"
            + " --enable-log-requests: --enable-log-requests came with 0.10.2",
        "llama.cpp, b1, --x, llama.cpp b1 is not known to know --x:"
            + " --x no version of this server was looked at",
      })
  void reasons(String server, String version, String flag, String words) {
    assertThat(Shipped.facts(server, version).flag(flag).inWords()).isEqualTo(words);
  }

  @Test
  void aShortNameThatChangedItsMeaningIsNotUsedBetween() {
    assertThat(Shipped.facts("vllm", "0.11.3").flag("-O"))
        .isInstanceOfSatisfying(
            FlagAnswer.Absent.class,
            absent ->
                assertThat(absent.reasons())
                    .containsEntry(
                        "-O",
                        new Absence.ChangedMeaning(
                            "--compilation-config", "--optimization-level")));
    assertThat(meaning("0.11.2")).contains("--compilation-config");
    assertThat(meaning("0.12.0")).contains("--optimization-level");
  }

  private static Optional<String> meaning(String version) {
    return Shipped.facts("vllm", version).details("-O").map(FlagDetails::aliasOf);
  }

  @Test
  void theFirstNameThatIsKnownIsTaken() {
    FlagAnswer answer =
        Shipped.facts("vllm", "0.9.2").flag("--no-enable-log-requests", "--disable-log-requests");

    assertThat(answer)
        .isInstanceOfSatisfying(
            FlagAnswer.Present.class,
            present -> {
              assertThat(present.flag()).isEqualTo("--disable-log-requests");
              assertThat(present.passedOver())
                  .containsEntry(
                      "--no-enable-log-requests", new Absence.OutOfRange(null, "0.10.2"));
            });
  }

  @Test
  void defaultsFollowTheVersion() {
    assertThat(defaultOf("0.19.1")).contains("0.9");
    assertThat(defaultOf("0.20.2")).contains("0.92");
    assertThat(defaultOf("0.20.0")).isEmpty();
    assertThat(Shipped.facts("vllm", "0.20.0").details("--gpu-memory-utilization"))
        .map(FlagDetails::defaults)
        .hasValueSatisfying(defaults -> assertThat(defaults).containsExactly("0.9", "0.92"));
    assertThat(Shipped.facts("sglang", "0.5.9").details("--tp-size"))
        .map(FlagDetails::defaultValue)
        .contains("1");
  }

  private static Optional<String> defaultOf(String version) {
    return Shipped.facts("vllm", version)
        .details("--gpu-memory-utilization")
        .map(FlagDetails::defaultValue);
  }

  @Test
  void choicesFollowTheVersion() {
    Choices old = Shipped.facts("vllm", "0.7.3").details("--load-format").orElseThrow().choices();
    assertThat(old.take("runai_streamer")).isTrue();
    assertThat(old.refuse("runai_streamer_sharded")).isTrue();

    Choices between =
        Shipped.facts("vllm", "0.8.0").details("--load-format").orElseThrow().choices();
    assertThat(between.take("runai_streamer")).isTrue();
    assertThat(between.take("runai_streamer_sharded")).isFalse();
    assertThat(between.listed()).contains("safetensors").doesNotContain("fastsafetensors", "*");

    Choices open = Shipped.facts("vllm", "0.33.0").details("--load-format").orElseThrow().choices();
    assertThat(open.refuse("a_plugin")).isFalse();
    assertThat(open.take("a_plugin")).isFalse();

    Choices any = Shipped.facts("vllm", "0.33.0").details("--port").orElseThrow().choices();
    assertThat(any.take("8000")).isTrue();
    assertThat(any.refuse("8000")).isFalse();
    assertThat(any.listed()).isEmpty();
  }

  @Test
  void aPartialTableSaysSo() {
    ServerVersionFacts serve = Shipped.facts("trtllm-serve", "1.1.0");

    assertThat(serve.standing()).isEqualTo(new Standing.Undated("snapshot.050f80d"));
    assertThat(serve.flag("--no_such_flag").inWords())
        .contains("one undated copy of serve.py and collector.py");
    assertThat(Shipped.facts("triton-trtllm", "0.18.2").flag("--x").inWords())
        .contains("no flags");
    assertThat(Shipped.facts("vllm", "0.11.0").coverage()).isEmpty();
    assertThat(Shipped.facts("vllm-tpu", "0.33.0").coverage())
        .contains("vllm-tpu 0.32.0: what differs from vllm of the same number");
  }
}
