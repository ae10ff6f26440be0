package iq.catalog.row;

import static iq.catalog.row.Column.integer;
import static iq.catalog.row.Column.real;
import static iq.catalog.row.Column.text;

import iq.catalog.Model;
import java.util.List;

/** The table of models. */
final class ModelFormat {

  static final Format<Model> FORMAT =
      new Format<>(
          "model",
          List.of(
              text("model"),
              real("params_billion"),
              real("active_params_billion"),
              text("params_source"),
              integer("num_layers"),
              integer("hidden_size"),
              integer("num_attention_heads"),
              integer("num_kv_heads"),
              integer("head_dim"),
              integer("kv_lora_rank"),
              integer("qk_rope_head_dim"),
              integer("vocab_size"),
              integer("max_context"),
              text("dtype"),
              text("quantization"),
              integer("num_experts"),
              integer("experts_per_token"),
              integer("num_shared_experts"),
              integer("moe_intermediate_size"),
              integer("intermediate_size"),
              integer("sliding_window"),
              real("weights_gib"),
              text("architecture"),
              text("license"),
              text("source"),
              text("note")),
          1,
          ModelFormat::read,
          ModelFormat::write);

  private ModelFormat() {}

  private static Model read(RowReader r) {
    return new Model(
        r.required(),
        r.optionalNumber(),
        r.optionalNumber(),
        r.text(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.text(),
        r.text(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.integer(),
        r.optionalNumber(),
        r.text(),
        r.text(),
        r.text(),
        r.text());
  }

  private static void write(Model m, RowWriter w) {
    w.text(m.id());
    w.optionalNumber(m.parametersBillion());
    w.optionalNumber(m.activeParametersBillion());
    w.text(m.parametersSource());
    w.integer(m.layers());
    w.integer(m.hiddenSize());
    w.integer(m.attentionHeads());
    w.integer(m.kvHeads());
    w.integer(m.headDim());
    w.integer(m.kvLoraRank());
    w.integer(m.qkRopeHeadDim());
    w.integer(m.vocabularySize());
    w.integer(m.maxContext());
    w.text(m.dtype());
    w.text(m.quantization());
    w.integer(m.experts());
    w.integer(m.expertsPerToken());
    w.integer(m.sharedExperts());
    w.integer(m.moeIntermediateSize());
    w.integer(m.intermediateSize());
    w.integer(m.slidingWindow());
    w.optionalNumber(m.weightsGib());
    w.text(m.architecture());
    w.text(m.licence());
    w.text(m.source());
    w.text(m.note());
  }
}
