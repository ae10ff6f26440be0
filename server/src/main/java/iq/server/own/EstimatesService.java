package iq.server.own;

import com.linecorp.armeria.server.annotation.Blocking;
import io.grpc.stub.StreamObserver;
import iq.advisor.Rent;
import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Confidence;
import iq.advisor.estimate.Outcome.Declined;
import iq.advisor.estimate.Outcome.Estimated;
import iq.answers.UnansweredException;
import iq.answers.estimate.EstimateInquiry;
import iq.answers.estimate.EstimateQuestions;
import iq.answers.estimate.Rents;
import iq.api.v1.CreateEstimateRequest;
import iq.api.v1.CreateEstimateResponse;
import iq.api.v1.EstimatesGrpc.EstimatesImplBase;
import iq.server.Call;
import iq.server.Parts;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;

/** What nobody measured: figures with an interval, and what they lean on. */
final class EstimatesService extends EstimatesImplBase {
  private final LiveCatalog live;

  EstimatesService(Parts parts) {
    this.live = parts.live();
  }

  @Override
  @Blocking
  public void createEstimate(
      CreateEstimateRequest request, StreamObserver<CreateEstimateResponse> observer) {
    Call.answer(observer, () -> estimate(request, live.current()));
  }

  private static CreateEstimateResponse estimate(
      CreateEstimateRequest request, Snapshot snapshot) {
    EstimateInquiry inquiry = EstimateInquiries.of(request);
    EstimateQuestions questions = new EstimateQuestions(snapshot.catalog(), OwnNames.REQUEST);
    Asked asked = questions.of(inquiry);
    Rents rents = EstimateInquiries.rents(request);
    Rent rent = rents.of(asked, snapshot.catalog(), OwnNames.REQUEST);
    Confidence confidence = questions.confidence(inquiry);
    return switch (snapshot.estimator().at(asked, questions.loads(inquiry), confidence)) {
      case Declined declined -> throw new UnansweredException("declined: " + declined.reason());
      case Estimated estimated ->
          EstimateMessages.of(asked, estimated, confidence, rents, rent)
              .setCatalogVersion(snapshot.id())
              .build();
    };
  }
}
