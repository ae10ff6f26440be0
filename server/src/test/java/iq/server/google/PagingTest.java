package iq.server.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.cloud.gkerecommender.v1.FetchModelsRequest;
import com.google.cloud.gkerecommender.v1.FetchProfilesRequest;
import com.google.cloud.gkerecommender.v1.GkeInferenceQuickstartClient;
import com.google.cloud.gkerecommender.v1.Profile;
import com.google.common.collect.ImmutableList;
import iq.server.Running;
import iq.server.ShippedData;
import iq.server.TwoStates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages through the iterators of Google's official client: every row exactly once. */
class PagingTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GRPC, 1", "GRPC, 7", "GRPC, 1000", "HTTP_JSON, 1", "HTTP_JSON, 7", "HTTP_JSON, 1000"
  })
  void pagesAddUpToTheWhole(Clients transport, int size) {
    try (GkeInferenceQuickstartClient client = transport.to(SERVER)) {
      assertThat(models(client, size))
          .containsExactlyElementsOf(models(client, 0))
          .hasSizeGreaterThan(20);
      assertThat(profiles(client, size))
          .containsExactlyElementsOf(profiles(client, 0))
          .hasSizeGreaterThan(7);
    }
  }

  private static List<String> models(GkeInferenceQuickstartClient client, int size) {
    var request = FetchModelsRequest.newBuilder().setPageSize(size).build();
    return ImmutableList.copyOf(client.fetchModels(request).iterateAll());
  }

  private static List<Profile> profiles(GkeInferenceQuickstartClient client, int size) {
    return ImmutableList.copyOf(client.fetchProfiles(request(size)).iterateAll());
  }

  private static FetchProfilesRequest request(int size) {
    return FetchProfilesRequest.newBuilder()
        .setModel("openai/gpt-oss-120b")
        .setPageSize(size)
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void allPagesAreOfTheStateOfTheFirst(Clients transport) {
    TwoStates live = new TwoStates(true);
    try (Running server = Running.on(live);
        GkeInferenceQuickstartClient client = transport.to(server)) {
      List<Profile> before = profiles(client, 0);
      List<Profile> paged = new ArrayList<>();

      for (Profile profile : client.fetchProfiles(request(2)).iterateAll()) {
        paged.add(profile);
        live.change();
      }

      assertThat(paged).containsExactlyElementsOf(before);
      assertThat(profiles(client, 2)).hasSizeLessThan(before.size());
    }
  }

  @Test
  void aStateThatIsNoLongerHeldIsRefusedInWords() {
    TwoStates live = new TwoStates(false);
    try (Running server = Running.on(live);
        GkeInferenceQuickstartClient client = Clients.GRPC.to(server)) {
      var first = client.fetchProfiles(request(2)).getPage();
      live.change();

      assertThatThrownBy(first::getNextPage)
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("no longer held; ask again without a token");
    }
  }
}
