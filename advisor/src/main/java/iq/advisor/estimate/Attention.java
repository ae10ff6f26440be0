package iq.advisor.estimate;

import iq.catalog.Model;
import java.util.Map;

/**
 * Which share of a model's layers attends to the whole context, by architecture. The others see a
 * short window or keep a state of fixed size, which is left out: it is small against a context of
 * a thousand tokens. Layouts as published in the models' configuration files.
 */
final class Attention {
  private static final Map<String, Double> SHARE =
      Map.ofEntries(
          Map.entry("GptOss", 1 / 2.0),
          Map.entry("Gemma2", 1 / 2.0),
          Map.entry("Gemma3", 1 / 6.0),
          Map.entry("Gemma4", 1 / 6.0),
          Map.entry("Llama4", 1 / 4.0),
          Map.entry("Qwen3_5", 1 / 4.0),
          Map.entry("Qwen3Next", 1 / 4.0),
          Map.entry("KimiLinear", 1 / 4.0),
          Map.entry("NemotronH", 1 / 10.0));

  private Attention() {}

  static double share(Model model) {
    String architecture = model.architecture();
    if (architecture != null) {
      for (Map.Entry<String, Double> known : SHARE.entrySet()) {
        if (architecture.startsWith(known.getKey())) {
          return known.getValue();
        }
      }
    }
    return 1;
  }
}
