package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.client.grpc.GrpcClients;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import iq.api.v1.BenchmarksGrpc.BenchmarksBlockingStub;
import iq.api.v1.CatalogGrpc.CatalogBlockingStub;
import iq.api.v1.CreateManifestsRequest;
import iq.api.v1.CreateManifestsResponse;
import iq.api.v1.ExplainProfilesRequest;
import iq.api.v1.GetCatalogRequest;
import iq.api.v1.ImportBenchmarksRequest;
import iq.api.v1.ImportBenchmarksResponse;
import iq.api.v1.ImportPricesRequest;
import iq.api.v1.ListAcceleratorsRequest;
import iq.api.v1.ListBenchmarksRequest;
import iq.api.v1.ListMachineTypesRequest;
import iq.api.v1.ListPricesRequest;
import iq.api.v1.ListProfilesRequest;
import iq.api.v1.ListProfilesResponse;
import iq.api.v1.ManifestsGrpc.ManifestsBlockingStub;
import iq.api.v1.Price;
import iq.api.v1.PricesGrpc.PricesBlockingStub;
import iq.api.v1.ProfilesGrpc.ProfilesBlockingStub;
import iq.api.v1.Question;
import iq.api.v1.RemoveBenchmarksRequest;
import iq.api.v1.SetPricesRequest;
import iq.api.v1.ValidateManifestsRequest;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.server.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods of iq.v1 over gRPC, on the port of REST. */
class GrpcTest {
  private static final String MODEL = "openai/gpt-oss-120b";

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Store store;

  @SuppressWarnings("NullAway.Init")
  private Running server;

  @BeforeEach
  void start() {
    store = Stores.file(folder.resolve("iq.sqlite"));
    server = Running.on(store);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  private <T> T client(Class<T> type) {
    return GrpcClients.newClient("gproto+http://127.0.0.1:" + server.port() + "/", type);
  }

  @Test
  void profiles() {
    ProfilesBlockingStub profiles = client(ProfilesBlockingStub.class);
    Question question = Question.newBuilder().setModel(MODEL).build();

    ListProfilesResponse list =
        profiles.listProfiles(
            ListProfilesRequest.newBuilder().setQuestion(question).setPageSize(3).build());

    assertThat(list.getProfilesList()).hasSize(3);
    assertThat(list.getNextPageToken()).isNotEmpty();
    assertThat(
            profiles
                .explainProfiles(
                    ExplainProfilesRequest.newBuilder()
                        .addIds(list.getProfiles(0).getIq().getId())
                        .build())
                .getExplanations(0)
                .getProfile()
                .getModelServerInfo()
                .getModel())
        .isEqualTo(MODEL);
    refused(
        () -> profiles.explainProfiles(ExplainProfilesRequest.getDefaultInstance()),
        Status.Code.INVALID_ARGUMENT,
        "name profiles");
  }

  @Test
  void benchmarks() {
    BenchmarksBlockingStub benchmarks = client(BenchmarksBlockingStub.class);
    ImportBenchmarksResponse imported =
        benchmarks.importBenchmarks(
            ImportBenchmarksRequest.newBuilder().setName("a.csv").setContent(Files.SWEEP).build());
    ListBenchmarksRequest own = ListBenchmarksRequest.newBuilder().setOwn(true).build();

    assertThat(benchmarks.listBenchmarks(own).getBenchmarksList())
        .isEqualTo(imported.getBenchmarksList())
        .hasSize(1);
    String id = imported.getBenchmarks(0).getId();
    RemoveBenchmarksRequest remove = RemoveBenchmarksRequest.newBuilder().addIds(id).build();
    assertThat(benchmarks.removeBenchmarks(remove).getIdsList()).containsExactly(id);
    assertThat(benchmarks.listBenchmarks(own).getBenchmarksList()).isEmpty();
    refused(() -> benchmarks.removeBenchmarks(remove), Status.Code.INVALID_ARGUMENT, id);
  }

  @Test
  void prices() {
    PricesBlockingStub prices = client(PricesBlockingStub.class);
    Price price =
        Price.newBuilder()
            .setCloud("gcp")
            .setRegion("us-central1")
            .setMachineType("a3-highgpu-8g")
            .setSpot(3)
            .build();

    Price set =
        prices.setPrices(SetPricesRequest.newBuilder().addPrices(price).build()).getPrices(0);

    assertThat(prices.listPrices(ListPricesRequest.newBuilder().setOwn(true).build()).getPricesList())
        .containsExactly(set);
    String list = "cloud,region,instance_type,spot_usd_per_hour\ngcp,here,a3-highgpu-8g,4\n";
    assertThat(
            prices
                .importPrices(ImportPricesRequest.newBuilder().setContent(list).build())
                .getPriceCount())
        .isEqualTo(1);
    refused(
        () -> prices.setPrices(SetPricesRequest.getDefaultInstance()),
        Status.Code.INVALID_ARGUMENT,
        "prices is needed");
  }

  @Test
  void manifests() {
    ManifestsBlockingStub manifests = client(ManifestsBlockingStub.class);
    CreateManifestsResponse made = manifests.createManifests(asked(MODEL));

    assertThat(made.getManifestsList()).isNotEmpty();
    assertThat(
            manifests
                .validateManifests(
                    ValidateManifestsRequest.newBuilder().setText(made.getText()).build())
                .getValid())
        .isTrue();
    refused(
        () -> manifests.createManifests(asked("nobody/nothing")),
        Status.Code.NOT_FOUND,
        "nothing was measured");
  }

  private static CreateManifestsRequest asked(String model) {
    return CreateManifestsRequest.newBuilder()
        .setModel(model)
        .setModelServer("vllm")
        .setAcceleratorType("nvidia-h100-80gb")
        .build();
  }

  @Test
  void catalog() {
    CatalogBlockingStub catalog = client(CatalogBlockingStub.class);

    assertThat(catalog.getCatalog(GetCatalogRequest.getDefaultInstance()).getBenchmarks())
        .isPositive();
    assertThat(
            catalog.listAccelerators(ListAcceleratorsRequest.getDefaultInstance()).getAcceleratorsList())
        .isNotEmpty();
    assertThat(
            catalog.listMachineTypes(ListMachineTypesRequest.getDefaultInstance()).getMachineTypesList())
        .isNotEmpty();
    refused(
        () ->
            catalog.listMachineTypes(
                ListMachineTypesRequest.newBuilder().setCloud("nowhere").build()),
        Status.Code.INVALID_ARGUMENT,
        "cloud: 'nowhere' is not known");
  }

  private static void refused(Runnable call, Status.Code code, String words) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            fault -> assertThat(fault.getStatus().getCode()).isEqualTo(code))
        .hasMessageContaining(words);
  }
}
