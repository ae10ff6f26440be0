package iq.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of fixture F as trees in the API's JSON form. */
final class Fixture {
  private Fixture() {}

  /** A map of alternating keys and values; a null value leaves the key out. */
  static Map<String, Object> map(@Nullable Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null) {
        map.put(String.valueOf(keysAndValues[i]), value);
      }
    }
    return map;
  }

  /** USD in units and nanos as the server computes them: rounded to the nearest nano. */
  static Map<String, Object> amount(double usd) {
    long nanos = Math.round(usd * 1e9);
    return map("units", Long.toString(nanos / 1_000_000_000), "nanos", (int) (nanos % 1_000_000_000));
  }

  /** A load point; its cost follows from the hourly price at a ratio of 4, and is absent without a price. */
  static Map<String, Object> stats(
      double qps, int out, int in, int ntpot, int ttft, int itl, @Nullable String pricing, double usdPerHour) {
    double perOutput = usdPerHour / 3600 / (in / 4.0 + out) * 1e6;
    Object cost =
        pricing == null
            ? null
            : List.of(
                map(
                    "pricingModel", pricing,
                    "costPerMillionOutputTokens", amount(perOutput),
                    "costPerMillionInputTokens", amount(perOutput / 4)));
    return map(
        "queriesPerSecond", qps, "outputTokensPerSecond", out, "inputTokensPerSecond", in, "ntpotMilliseconds", ntpot,
        "ttftMilliseconds", ttft, "itlMilliseconds", itl, "cost", cost);
  }

  static Map<String, Object> gemma(String instanceType, String accelerator, List<Map<String, Object>> stats) {
    return map(
        "modelServerInfo", map("model", "google/gemma-2-27b-it", "modelServer", "vllm", "modelServerVersion", "v0.7.2"),
        "acceleratorType", accelerator,
        "instanceType", instanceType,
        "performanceStats", stats,
        "workloadSpec", map("useCase", "Chatbot (ShareGPT)", "averageInputLength", 128, "averageOutputLength", 128),
        "iq", map("basis", "measured", "interpolated", false));
  }

  static Map<String, Object> h100() {
    return gemma("a3-highgpu-1g", "nvidia-h100-80gb", List.of(stats(16, 2000, 2000, 67, 300, 60, "spot", 2)));
  }

  static Map<String, Object> h100OnDemand() {
    return gemma("a3-highgpu-1g", "nvidia-h100-80gb", List.of(stats(16, 2000, 2000, 67, 300, 60, "on-demand", 11)));
  }

  static Map<String, Object> l4() {
    return gemma("g2-standard-48", "nvidia-l4", List.of(stats(3.3, 425, 425, 1085, 9500, 1018, "spot", 0.8)));
  }

  static Map<String, Object> a100() {
    return gemma("a2-highgpu-2g", "nvidia-tesla-a100", List.of(stats(9.7, 1243, 1243, 70, 280, 65, null, 0)));
  }

  static List<Map<String, Object>> gemmaRows() {
    return List.of(h100(), l4(), a100());
  }

  /** All five points of the curve P-H100. */
  static Map<String, Object> h100Curve() {
    List<Map<String, Object>> points = new ArrayList<>();
    points.add(stats(2, 250, 250, 20, 60, 19, "spot", 2));
    points.add(stats(8, 1000, 1000, 30, 90, 28, "spot", 2));
    points.add(stats(14, 1750, 1750, 45, 150, 42, "spot", 2));
    points.add(stats(16, 2000, 2000, 67, 300, 60, "spot", 2));
    points.add(stats(17, 2050, 2050, 140, 9000, 70, "spot", 2));
    return gemma("a3-highgpu-1g", "nvidia-h100-80gb", points);
  }

  static String golden(String name) {
    try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String print(String format, List<Map<String, Object>> rows) {
    return RowPrinter.print(Format.parse(format), rows, List.of(), TableStyle.PLAIN).text();
  }
}
