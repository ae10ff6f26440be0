package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.Model;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.ManifestOutput;
import iq.cli.options.Flags;
import iq.cli.options.TransferOptions;
import iq.manifests.ManifestSet;
import iq.manifests.Outcome;
import iq.manifests.plan.Weights;
import iq.manifests.transfer.Transfer;
import iq.manifests.transfer.TransferRequest;
import iq.manifests.yaml.KubernetesNames;
import org.jspecify.annotations.Nullable;

/** {@code iq models transfer-job}. */
public final class ModelsTransferJob implements Command {
  private final Flags flags =
      new Flags(
          "Makes a Kubernetes Job that copies a model from Hugging Face to a bucket, for",
          "'iq profiles manifests create --model-bucket-uri'.")
          .examples(
              "iq models transfer-job --model=openai/gpt-oss-120b \\",
              "    --model-bucket-uri=gs://BUCKET_NAME/gpt-oss-120b --output-path=transfer.yaml");

  private final TransferOptions options = new TransferOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    options.check();
    try (Catalog catalog = Knowledge.open(environment)) {
      switch (Transfer.create(request(catalog))) {
        case Outcome.Made(ManifestSet set) ->
            ManifestOutput.print(
                set, options.manifests(), options.comments(), options.outputPath(), environment);
        case Outcome.Refused refused -> throw CommandException.usage(refused.why());
      }
    }
    return ExitCode.OK;
  }

  private TransferRequest request(Catalog catalog) {
    Model model = catalog.model(options.model());
    @Nullable Double typed = options.weightsGib();
    String source = model == null || model.source() == null ? "catalog" : model.source();
    return new TransferRequest(
        options.model(),
        options.uri(),
        options.namespace(),
        options.platform(),
        typed == null ? Weights.gib(model) : typed,
        typed == null ? source : "--weights-gib",
        KubernetesNames.of(catalog.models()));
  }
}
