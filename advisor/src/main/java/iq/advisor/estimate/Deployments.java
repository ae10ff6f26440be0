package iq.advisor.estimate;

import iq.catalog.Accelerator;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which deployments of a model are worth an estimate. */
public final class Deployments {
  /** The server that most rows were measured with. */
  public static final String USUAL_SERVER = "vllm";

  /** The servers that the estimator knows measured rows of. */
  public static final List<String> SERVERS = List.of("vllm", "sglang", "tensorrt-llm");

  private static final int MOST = 16;

  private Deployments() {}

  /** The facts of a model without which nothing is estimated, by their columns. */
  public static List<String> missing(Model model) {
    return ModelSize.missing(model);
  }

  /** Whether an accelerator's facts are enough for an estimate. */
  public static boolean known(Accelerator accelerator) {
    return Hardware.missing(accelerator).isEmpty();
  }

  /**
   * A model on the fewest of an accelerator that hold its weights, and on twice as many; on the most
   * that are looked at, where not even these do.
   *
   * @param server null for the usual one
   * @param version of the server, null for that of the rows it is compared with
   */
  public static List<Asked> of(
      Model model,
      Accelerator accelerator,
      @Nullable String server,
      @Nullable String version,
      int input,
      int output) {
    Asked one =
        new Asked(
            model,
            accelerator,
            1,
            Parallelism.NOT_STATED,
            null,
            server == null ? USUAL_SERVER : server,
            version,
            input,
            output);
    Asked fewest = one.onFewest();
    if (fewest.tooLarge() || fewest.accelerators() > MOST) {
      return List.of(one.on(MOST));
    }
    List<Asked> some = new ArrayList<>(List.of(fewest));
    if (2 * fewest.accelerators() <= MOST) {
      some.add(one.on(2 * fewest.accelerators()));
    }
    return some;
  }
}
