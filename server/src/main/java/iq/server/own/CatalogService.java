package iq.server.own;

import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import iq.answers.Known;
import iq.answers.report.AcceleratorRow;
import iq.api.v1.CatalogGrpc.CatalogImplBase;
import iq.api.v1.GetCatalogRequest;
import iq.api.v1.GetCatalogResponse;
import iq.api.v1.ListAcceleratorsRequest;
import iq.api.v1.ListAcceleratorsResponse;
import iq.api.v1.ListMachineTypesRequest;
import iq.api.v1.ListMachineTypesResponse;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.Selection;
import iq.server.Call;
import iq.server.Parts;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What the server knows: its catalog as a whole, accelerators and machine types. */
final class CatalogService extends CatalogImplBase {
  private final LiveCatalog live;

  CatalogService(Parts parts) {
    this.live = parts.live();
  }

  @Override
  public void getCatalog(GetCatalogRequest request, StreamObserver<GetCatalogResponse> observer) {
    Call.answer(observer, () -> state(live.current()));
  }

  private static GetCatalogResponse state(Snapshot snapshot) {
    Catalog catalog = snapshot.catalog();
    List<Benchmark> benchmarks = catalog.benchmarks(Selection.ALL);
    Instant at = snapshot.loadedAt();
    return GetCatalogResponse.newBuilder()
        .setVersion(snapshot.id())
        .setModels(catalog.models().size())
        .setBenchmarks(benchmarks.size())
        .setLoadPoints(benchmarks.stream().mapToInt(one -> one.points().size()).sum())
        .setPrices(catalog.prices(null).size())
        .setOwnBenchmarks(snapshot.own().benchmarks(Selection.ALL).size())
        .setOwnPrices(snapshot.own().prices(null).size())
        .setNewestMeasurement(newest(benchmarks))
        .setLoadedAt(
            Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()))
        .build();
  }

  private static String newest(List<Benchmark> benchmarks) {
    return benchmarks.stream()
        .map(one -> one.provenance().measuredOn())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  @Override
  public void listAccelerators(
      ListAcceleratorsRequest request, StreamObserver<ListAcceleratorsResponse> observer) {
    Call.answer(
        observer,
        () -> {
          ListAcceleratorsResponse.Builder response = ListAcceleratorsResponse.newBuilder();
          for (AcceleratorRow row : AcceleratorRow.of(live.current().catalog())) {
            response.addAccelerators(MachineMessages.of(row));
          }
          return response.build();
        });
  }

  @Override
  public void listMachineTypes(
      ListMachineTypesRequest request, StreamObserver<ListMachineTypesResponse> observer) {
    Call.answer(
        observer,
        () -> {
          ListMachineTypesResponse.Builder response = ListMachineTypesResponse.newBuilder();
          for (MachineType machine : machines(request, live.current().catalog())) {
            response.addMachineTypes(MachineMessages.of(machine));
          }
          return response.build();
        });
  }

  private static List<MachineType> machines(ListMachineTypesRequest request, Catalog catalog) {
    String cloud = GivenText.orNull(request.getCloud());
    String accelerator = GivenText.orNull(request.getAcceleratorType());
    Known known = new Known(catalog, OwnNames.REQUEST);
    known.cloud(cloud);
    known.accelerator(accelerator);
    return catalog.machineTypes(accelerator == null ? null : List.of(accelerator)).stream()
        .filter(machine -> cloud == null || cloud.equals(machine.cloud()))
        .toList();
  }
}
