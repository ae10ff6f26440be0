package iq.manifests.generator;

import iq.manifests.layout.Layout;
import iq.manifests.plan.Adapter;
import iq.manifests.plan.Platform;
import java.util.List;
import java.util.stream.Stream;

/** What can be asked for beside a profile, each with its values as words. */
enum Axis {
  STORAGE(
      "Hugging Face", "gs://bucket/folder", "s3://bucket/folder",
      "az://account.blob.core.windows.net/container/folder", "pvc://claim/folder",
      "oci://registry.example/models/one:1", "node:///mnt/models"),
  TARGET("no target", "TTFT", "ITL", "NTPOT", "all three", "out of reach"),
  LOAD("no load", "25 QPS"),
  PLATFORM(Platform.words()),
  ADAPTER(Stream.concat(Stream.of("usual adapter"), Adapter.words().stream()).toList()),
  LAYOUT(Layout.words()),
  STACK("no stack", "llm-d"),
  PRICING("on-demand", "spot"),
  VERSION("measured", "newest");

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final List<String> words;

  Axis(String... words) {
    this(List.of(words));
  }

  Axis(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** In the order in which they are tried, the usual one first. */
  List<String> words() {
    return words;
  }
}
