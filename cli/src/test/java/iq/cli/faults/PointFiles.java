package iq.cli.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of load points to import, from one to very many. */
final class PointFiles {
  private static final String POINT =
      """
      {"source":{"name":"Lab results","path":"a.json","license":"MIT","measured_by":"Lab"},\
      "model":"MODEL","model_server":"vllm","accelerator":"nvidia-l4","accelerator_count":2,\
      "workload":{"input_tokens_mean":1024,"output_tokens_mean":128},\
      "load":{"kind":"concurrency","value":LOAD},\
      "metrics":{"requests_per_second":1.5,"output_tokens_per_second":192.25,\
      "ttft_ms":{"mean":100.5,"p50":90,"p99":300},"itl_ms":{"mean":20}},"curve":"CURVE"}\
      """;

  private PointFiles() {}

  static String point(String model, int load) {
    return point(model, load, "c");
  }

  private static String point(String model, int load, String curve) {
    return POINT
        .replace("MODEL", model)
        .replace("LOAD", Integer.toString(load))
        .replace("CURVE", curve);
  }

  static Path one(Path folder, String model) throws IOException {
    Path file = folder.resolve(model.replace('/', '-') + ".json");
    return Files.writeString(file, point(model, 8) + "\n");
  }

  /** Many benchmarks of ten loads. */
  static Path many(Path folder, String model, int benchmarks) throws IOException {
    Path file = folder.resolve(model.replace('/', '-') + ".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < benchmarks; i++) {
        for (int load = 1; load <= 10; load++) {
          out.write(point(model, load, "c" + i));
          out.write('\n');
        }
      }
    }
    return file;
  }

  /**
   * A file of some megabytes of good load points.
   *
   * @param separator what stands between two of them
   */
  static Path large(Path file, int megabytes, String start, String separator, String end)
      throws IOException {
    StringBuilder block = new StringBuilder();
    for (int load = 1; block.length() < 1 << 20; load++) {
      block.append(point("acme/large", load)).append(separator);
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(start);
      for (int i = 0; i < megabytes; i++) {
        out.append(block);
      }
      out.write(end);
    }
    return file;
  }
}
