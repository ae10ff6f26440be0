package iq.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.AnnotationsProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import iq.api.gkerecommender.v1.Amount;
import iq.api.gkerecommender.v1.Cost;
import iq.api.gkerecommender.v1.FetchProfilesResponse;
import iq.api.gkerecommender.v1.GkeRecommenderProto;
import iq.api.gkerecommender.v1.PerformanceStats;
import iq.api.gkerecommender.v1.Profile;
import iq.api.gkerecommender.v1.WorkloadSpec;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Google's client 0.8.0 works against our contract: what it has, we have, in the same places. */
class OfficialClientTest {
  private static final FileDescriptor OFFICIAL =
      com.google.cloud.gkerecommender.v1.GkeRecommenderProto.getDescriptor();

  private static final FileDescriptor OURS = GkeRecommenderProto.getDescriptor();

  @Test
  void everyOfficialFieldIsOurs() {
    assertThat(OFFICIAL.getMessageTypes()).hasSize(24);
    for (Descriptor message : OFFICIAL.getMessageTypes()) {
      Descriptor ours = Objects.requireNonNull(OURS.findMessageTypeByName(message.getName()));
      for (FieldDescriptor field : message.getFields()) {
        FieldDescriptor same = ours.findFieldByName(field.getName());
        assertThat(same).as(field.getFullName()).isNotNull();
        assertThat(wire(Objects.requireNonNull(same))).isEqualTo(wire(field));
      }
    }
  }

  @Test
  void everyOfficialMethodIsOurs() {
    ServiceDescriptor service = OFFICIAL.getServices().getFirst();
    ServiceDescriptor ours = OURS.getServices().getFirst();
    assertThat(ours.getFullName()).isEqualTo(service.getFullName());
    for (MethodDescriptor method : service.getMethods()) {
      MethodDescriptor same = Objects.requireNonNull(ours.findMethodByName(method.getName()));
      assertThat(same.getInputType().getFullName())
          .isEqualTo(method.getInputType().getFullName());
      assertThat(same.getOutputType().getFullName())
          .isEqualTo(method.getOutputType().getFullName());
      assertThat(same.getOptions().getExtension(AnnotationsProto.http))
          .isEqualTo(method.getOptions().getExtension(AnnotationsProto.http));
    }
  }

  @Test
  void fieldsThatTheClientLacksCannotMeetThoseThatGoogleAdds() {
    for (Descriptor message : OURS.getMessageTypes()) {
      Descriptor official = OFFICIAL.findMessageTypeByName(message.getName());
      for (FieldDescriptor field : message.getFields()) {
        boolean known = official != null && official.findFieldByName(field.getName()) != null;
        boolean seen =
            message.getName().equals("WorkloadSpec") || field.getName().equals("workload_spec");
        if (!known && !(seen && field.getNumber() < 1000)) {
          assertThat(field.getNumber()).as(field.getFullName()).isGreaterThanOrEqualTo(1000);
        }
      }
    }
  }

  @Test
  void theClientReadsOurAnswers() throws InvalidProtocolBufferException {
    var read =
        com.google.cloud.gkerecommender.v1.FetchProfilesResponse.parseFrom(answer().toByteArray());
    var stats = read.getProfile(0).getPerformanceStats(0);
    assertThat(read.getProfile(0).getAcceleratorType()).isEqualTo("nvidia-l4");
    assertThat(stats.getTtftMilliseconds()).isEqualTo(300);
    assertThat(stats.getCost(0).getCostPerMillionOutputTokens().getNanos())
        .isEqualTo(5);
    assertThat(read.getNextPageToken()).isEqualTo("2");
    assertThat(FetchProfilesResponse.parseFrom(read.toByteArray())).isEqualTo(answer());
  }

  private static FetchProfilesResponse answer() {
    Cost cost =
        Cost.newBuilder()
            .setCostPerMillionOutputTokens(Amount.newBuilder().setUnits(1).setNanos(5))
            .build();
    PerformanceStats stats =
        PerformanceStats.newBuilder()
            .setTtftMilliseconds(300)
            .setItlMilliseconds(0)
            .setTotalTokensPerSecond(1000)
            .addCost(cost)
            .build();
    Profile profile =
        Profile.newBuilder()
            .setAcceleratorType("nvidia-l4")
            .addPerformanceStats(stats)
            .setWorkloadSpec(WorkloadSpec.newBuilder().setUseCase("Chatbot (ShareGPT)"))
            .build();
    return FetchProfilesResponse.newBuilder().addProfile(profile).setNextPageToken("2").build();
  }

  /** What decides whether bytes and JSON of one are read by the other. */
  private static String wire(FieldDescriptor field) {
    boolean message = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
    return field.getFullName()
        + " = " + field.getNumber()
        + " " + (field.isRepeated() ? "repeated " : "")
        + (message ? field.getMessageType().getFullName() : field.getType())
        + " " + field.getJsonName();
  }
}
