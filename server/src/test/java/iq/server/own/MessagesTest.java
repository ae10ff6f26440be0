package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.api.v1.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A row that says more than the contract is a fault, and no answer. */
class MessagesTest {

  @Test
  void everyMemberIsSetByItsName() {
    Map<String, Object> row =
        Map.of(
            "acceleratorType", "nvidia-l4",
            "resourcesUsed", Map.of("acceleratorCount", 2),
            "workloadSpec", Map.of(),
            "performanceStats",
                List.of(
                    Map.of(
                        "ntpotMilliseconds", 7L,
                        "cost", List.of(Map.of("costPerMillionOutputTokens", Map.of("units", "3"))))));

    Profile profile = Messages.fill(Profile.newBuilder(), row).build();

    assertThat(profile.getAcceleratorType()).isEqualTo("nvidia-l4");
    assertThat(profile.getResourcesUsed().getAcceleratorCount()).isEqualTo(2);
    assertThat(profile.hasWorkloadSpec()).isTrue();
    assertThat(profile.getPerformanceStats(0).getNtpotMilliseconds()).isEqualTo(7);
    assertThat(profile.getPerformanceStats(0).getCost(0).getCostPerMillionOutputTokens().getUnits())
        .isEqualTo(3);
  }

  @Test
  void aMemberThatTheContractLacksIsAFault() {
    assertThatThrownBy(
            () -> Messages.fill(Profile.newBuilder(), Map.of("iq", Map.of("colour", "red"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("iq.v1.Iq has no member colour");
  }
}
