package iq.server.own;

import io.grpc.stub.StreamObserver;
import iq.advisor.Dropped;
import iq.advisor.Profile;
import iq.answers.Asked;
import iq.answers.Inquiry;
import iq.answers.UseCaseNames;
import iq.answers.report.AnswerNotes;
import iq.answers.report.Reasons;
import iq.api.gkerecommender.v1.ModelServerInfo;
import iq.api.v1.DroppedBenchmark;
import iq.api.v1.ExplainProfilesRequest;
import iq.api.v1.ExplainProfilesResponse;
import iq.api.v1.Explanation;
import iq.api.v1.ListProfilesRequest;
import iq.api.v1.ListProfilesResponse;
import iq.api.v1.ProfilesGrpc.ProfilesImplBase;
import iq.api.v1.Question;
import iq.catalog.Configuration;
import iq.server.Call;
import iq.server.Included;
import iq.server.Parts;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import iq.server.page.Paged;
import iq.server.page.Paged.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Profiles with all that is known of them: the rows that the command line prints. */
final class ProfilesService extends ProfilesImplBase {
  private final LiveCatalog live;
  private final Clock clock;
  private final Included included;

  ProfilesService(Parts parts) {
    this.live = parts.live();
    this.clock = parts.clock();
    this.included = parts.operation().included();
  }

  @Override
  public void listProfiles(
      ListProfilesRequest request, StreamObserver<ListProfilesResponse> observer) {
    Call.answer(observer, () -> list(request));
  }

  private ListProfilesResponse list(ListProfilesRequest request) {
    Paged paged = Paged.of(request, live);
    Question question = request.getQuestion();
    Asked asked =
        Asked.of(
            inquiry(question, paged.snapshot()),
            question.getOnDemandStandsIn(),
            paged.snapshot(),
            OwnNames.QUESTION);
    Page<Profile> page = paged.of(asked.answer().profiles());
    ListProfilesResponse.Builder response = ListProfilesResponse.newBuilder();
    for (Profile profile : page.items()) {
      Messages.fill(response.addProfilesBuilder(), asked.tree().of(profile));
    }
    return response
        .addAllNotes(notes(question, asked))
        .setCatalogVersion(paged.snapshot().id())
        .setNextPageToken(page.next())
        .build();
  }

  private List<String> notes(Question question, Asked asked) {
    List<String> notes = new ArrayList<>();
    String other = UseCaseNames.note(question.getUseCase());
    if (other != null) {
      notes.add(other);
    }
    notes.addAll(new AnswerNotes(asked.answer(), Today.by(clock), OwnNames.QUESTION).lines());
    return notes;
  }

  private Inquiry inquiry(Question question, Snapshot snapshot) {
    return included.in(QuestionInquiries.of(question, snapshot.catalog(), Today.by(clock)));
  }

  @Override
  public void explainProfiles(
      ExplainProfilesRequest request, StreamObserver<ExplainProfilesResponse> observer) {
    Call.answer(observer, () -> explain(request));
  }

  private ExplainProfilesResponse explain(ExplainProfilesRequest request) {
    Snapshot snapshot = live.current();
    Inquiry inquiry = inquiry(request.getQuestion(), snapshot);
    Asked asked = Asked.about(request.getIdsList(), inquiry, snapshot, OwnNames.QUESTION);
    ExplainProfilesResponse.Builder response =
        ExplainProfilesResponse.newBuilder().setCatalogVersion(snapshot.id());
    for (Profile profile : asked.answer().profiles()) {
      Explanation.Builder explanation = response.addExplanationsBuilder();
      Messages.fill(explanation.getProfileBuilder(), asked.tree().withAllLoads(profile));
      explanation.addAllText(text(asked, profile));
    }
    asked.answer().dropped().forEach(one -> response.addDropped(dropped(one)));
    return response.build();
  }

  private static List<String> text(Asked asked, Profile profile) {
    var explanation = 
        new iq.answers.report.Explanation(asked.question(), profile, OwnNames.QUESTION);
    List<String> text = new ArrayList<>();
    explanation.measurement().forEach(line -> text.add(line.name() + ": " + line.text()));
    explanation.reading().forEach(line -> text.add(line.name() + ": " + line.text()));
    return text;
  }

  private static DroppedBenchmark.Builder dropped(Dropped dropped) {
    Configuration c = dropped.benchmark().configuration();
    ModelServerInfo.Builder server = ModelServerInfo.newBuilder().setModel(c.model());
    if (c.server() != null) {
      server.setModelServer(c.server());
    }
    if (c.serverVersion() != null) {
      server.setModelServerVersion(c.serverVersion());
    }
    return DroppedBenchmark.newBuilder()
        .setId(dropped.benchmark().id())
        .setReason(Reasons.why(dropped.reason()))
        .setModelServerInfo(server)
        .setAcceleratorType(c.accelerator())
        .setAcceleratorCount(c.acceleratorCount());
  }
}
