package iq.manifests.transfer;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.Outcome;
import iq.manifests.storage.Access;
import iq.manifests.storage.Hub;
import iq.manifests.storage.Source;
import iq.manifests.storage.Source.Bucket;
import iq.manifests.storage.Source.Claim;
import iq.manifests.storage.SourceAnswer;
import iq.manifests.storage.SourceUri;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Job that copies a model from Hugging Face to a bucket or a claim. */
public final class Transfer {
  private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*");

  private Transfer() {}

  /** The Job, with the account that it acts as, or why there is none. */
  public static Outcome create(TransferRequest request) {
    if (!MODEL.matcher(request.model()).matches()) {
      return refused(
          "--model: '" + request.model().replaceAll("\\p{Cntrl}", "?")
              + "' is no name on Hugging Face; expected OWNER/NAME");
    }
    return switch (SourceUri.parse(request.uri())) {
      case SourceAnswer.Wrong(String why) -> refused(why);
      case SourceAnswer.Found(Bucket bucket) -> toBucket(request, bucket);
      case SourceAnswer.Found(Claim claim) ->
          made(request, List.of(), TransferJob.to(request, claim));
      case SourceAnswer.Found(Source _) ->
          refused(
              SourceUri.FLAG + ": '" + request.uri()
                  + "' cannot be copied to; expected gs://, s3://, az:// or pvc://");
    };
  }

  private static Outcome toBucket(TransferRequest request, Bucket bucket) {
    Double weights = request.weightsGib();
    if (weights == null) {
      return refused(
          "--weights-gib is needed: the size of the weights of " + request.model()
              + " is not known, and the volume for the copy is as large");
    }
    Access access =
        Access.of(
            bucket, request.platform(), request.name(), request.namespace(), Access.Right.WRITE);
    return made(
        request,
        access.steps(),
        account(request, access),
        TransferJob.to(request, bucket, weights, access));
  }

  private static Outcome made(
      TransferRequest request, List<Access.Step> steps, @Nullable NodeSource... objects) {
    List<Manifest> manifests = new ArrayList<>();
    for (NodeSource object : objects) {
      if (object != null) {
        manifests.add(Manifest.of(object));
      }
    }
    return new Outcome.Made(
        new ManifestSet(request.name(), manifests, comments(request, steps), ""));
  }

  private static @Nullable NodeSource account(TransferRequest request, Access access) {
    return access.account() == null
        ? null
        : Yaml.map()
            .put("apiVersion", "v1")
            .put("kind", "ServiceAccount")
            .put("metadata", TransferJob.metadata(request));
  }

  private static List<String> comments(TransferRequest request, List<Access.Step> steps) {
    List<String> lines = new ArrayList<>();
    lines.add("Copies " + request.model() + " from Hugging Face to " + request.uri() + ".");
    lines.add(
        "A model whose licence must be accepted needs a token; others do without the secret:");
    lines.add("  " + Hub.secret(request.namespace()));
    for (Access.Step step : steps) {
      lines.add(step.what());
      step.commands().forEach(command -> lines.add("  " + command));
    }
    String job = "job/" + request.name() + " --namespace=" + request.namespace();
    lines.add("To follow it, and to wait for its end:");
    lines.add("  kubectl logs --follow --all-containers " + job);
    lines.add("  kubectl wait --for=condition=complete --timeout=6h " + job);
    lines.add("To run it again, delete it first; what is there already is not copied twice:");
    lines.add("  kubectl delete " + job);
    lines.add("To serve from there:");
    lines.add(
        "  iq profiles manifests create --model=" + request.model() + " --accelerator-type="
            + "$ACCELERATOR --platform=" + request.platform().word() + " --namespace="
            + request.namespace() + " " + SourceUri.FLAG + "=" + request.uri());
    return lines;
  }

  private static Outcome refused(String why) {
    return new Outcome.Refused(why, true);
  }
}
