package iq.catalog.facts;

import iq.catalog.facts.Layer.Feed;
import iq.catalog.facts.Layer.Mixer;
import iq.catalog.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Layers that a search has thinned out ({@code block_configs}): each says on its own whether it has
 * attention and an MLP, and how wide that is.
 */
final class Blocks {
  private static final String NAME = "block_configs";
  private static final int STEP = 256;

  private final List<JsonObject> blocks;
  private final double hidden;

  private Blocks(List<JsonObject> blocks, double hidden) {
    this.blocks = blocks;
    this.hidden = hidden;
  }

  /** The file's, null where its layers are alike. */
  static @Nullable Blocks of(ConfigFields config) {
    List<JsonObject> blocks = config.objects(NAME);
    return blocks.isEmpty() ? null : new Blocks(blocks, config.required("hidden_size"));
  }

  List<Layer> layers() {
    return blocks.stream()
        .map(
            block ->
                new Layer(
                    has(block, "attention") ? Mixer.FULL_ATTENTION : Mixer.NONE,
                    has(block, "ffn") ? Feed.DENSE : Feed.NONE))
        .toList();
  }

  private static boolean has(JsonObject block, String part) {
    JsonObject stated = block.object(part);
    if (stated.flag("replace_with_linear")) {
      throw stated.fault("replace_with_linear", "false: such layers are not known");
    }
    return !stated.flag("no_op");
  }

  /** The width of a layer's MLP: two thirds of so many times the model's, to a multiple of 256. */
  double width(int layer) {
    JsonObject ffn = blocks.get(layer).object("ffn");
    double times = ffn.number("ffn_mult");
    if (!(times > 0 && times < hidden)) {
      throw ffn.fault("ffn_mult", "how many times the model's width, above 0");
    }
    return STEP * Math.ceil((long) (2 * times * hidden / 3) / (double) STEP);
  }

  /** How many query heads share a key/value head, which must be the same in all layers. */
  int group() {
    List<JsonObject> attention =
        blocks.stream().filter(b -> has(b, "attention")).map(b -> b.object("attention")).toList();
    List<Integer> groups =
        attention.stream()
            .map(a -> Objects.requireNonNullElse(a.integer("n_heads_in_group"), 0))
            .distinct()
            .toList();
    if (groups.size() != 1 || groups.getFirst() < 1) {
      JsonObject last = attention.isEmpty() ? blocks.getFirst() : attention.getLast();
      throw last.fault("n_heads_in_group", "a number above 0, the same in all layers");
    }
    return groups.getFirst();
  }
}
