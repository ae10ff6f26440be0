package iq.server.own;

import com.linecorp.armeria.server.annotation.Blocking;
import io.grpc.stub.StreamObserver;
import iq.answers.ManifestAnswers;
import iq.answers.ManifestWords;
import iq.api.v1.CreateManifestsRequest;
import iq.api.v1.CreateManifestsResponse;
import iq.api.v1.ManifestsGrpc.ManifestsImplBase;
import iq.api.v1.ValidateManifestsRequest;
import iq.api.v1.ValidateManifestsResponse;
import iq.manifests.ManifestSet;
import iq.manifests.layout.Layout;
import iq.manifests.schema.Report;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import iq.server.Call;
import iq.server.Parts;

/** Kubernetes manifests: written from what was measured, and checked without a cluster. */
final class ManifestsService extends ManifestsImplBase {
  private final Parts parts;

  ManifestsService(Parts parts) {
    this.parts = parts;
  }

  @Override
  @Blocking
  public void createManifests(
      CreateManifestsRequest request, StreamObserver<CreateManifestsResponse> observer) {
    Call.answer(
        observer,
        () -> {
          Layout layout =
              new ManifestWords(OwnNames.REQUEST).layout(GivenText.orNull(request.getLayout()));
          ManifestSet set =
              new ManifestAnswers(parts.live().current(), OwnNames.REQUEST)
                  .make(CreateInquiries.of(request, Today.by(parts.clock())));
          return ManifestMessages.of(set, layout, request.getUseCase());
        });
  }

  /** Schemas are read anew by each call: a validator is for one thread. */
  @Override
  @Blocking
  public void validateManifests(
      ValidateManifestsRequest request, StreamObserver<ValidateManifestsResponse> observer) {
    Call.answer(
        observer,
        () -> {
          String text = GivenText.required("text", request.getText());
          UnknownKinds unknown =
              request.getIgnoreMissingSchemas() ? UnknownKinds.SKIPPED : UnknownKinds.REFUSED;
          Report report = new Validator().check(text, unknown);
          ValidateManifestsResponse.Builder response =
              ValidateManifestsResponse.newBuilder()
                  .setValid(report.isValid())
                  .setValidObjects(report.valid())
                  .setInvalidObjects(report.invalid())
                  .setSkippedObjects(report.skipped());
          report.findings().forEach(one -> response.addFindings(ManifestMessages.of(one)));
          return response.build();
        });
  }
}
