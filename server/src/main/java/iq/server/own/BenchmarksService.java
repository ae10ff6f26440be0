package iq.server.own;

import com.linecorp.armeria.server.annotation.Blocking;
import io.grpc.stub.StreamObserver;
import iq.answers.Known;
import iq.answers.RefusedException;
import iq.api.v1.BenchmarksGrpc.BenchmarksImplBase;
import iq.api.v1.ImportBenchmarksRequest;
import iq.api.v1.ImportBenchmarksResponse;
import iq.api.v1.ListBenchmarksRequest;
import iq.api.v1.ListBenchmarksResponse;
import iq.api.v1.RemoveBenchmarksRequest;
import iq.api.v1.RemoveBenchmarksResponse;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.MachineType;
import iq.catalog.Selection;
import iq.catalog.imports.BenchmarkFile;
import iq.catalog.imports.NewAccelerators;
import iq.catalog.imports.StatedMachines;
import iq.catalog.text.NamedText;
import iq.server.Call;
import iq.server.Parts;
import iq.server.live.Snapshot;
import iq.server.page.Paged;
import iq.server.page.Paged.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was measured, and own measurements beside it. */
final class BenchmarksService extends BenchmarksImplBase {
  private final Parts parts;
  private final Changes changes;

  BenchmarksService(Parts parts) {
    this.parts = parts;
    this.changes = new Changes(parts);
  }

  @Override
  public void listBenchmarks(
      ListBenchmarksRequest request, StreamObserver<ListBenchmarksResponse> observer) {
    Call.answer(observer, () -> list(request));
  }

  private ListBenchmarksResponse list(ListBenchmarksRequest request) {
    Paged paged = Paged.of(request, parts.live());
    Snapshot snapshot = paged.snapshot();
    Set<String> own = own(snapshot);
    List<Benchmark> all =
        snapshot.catalog().benchmarks(selection(request, snapshot.catalog())).stream()
            .filter(one -> !request.hasOwn() || request.getOwn() == own.contains(one.id()))
            .toList();
    Page<Benchmark> page = paged.of(all);
    ListBenchmarksResponse.Builder response =
        ListBenchmarksResponse.newBuilder().setNextPageToken(page.next());
    for (Benchmark one : page.items()) {
      response.addBenchmarks(BenchmarkMessages.of(one, own.contains(one.id())));
    }
    return response.build();
  }

  private static Selection selection(ListBenchmarksRequest request, Catalog catalog) {
    String model = GivenText.orNull(request.getModel());
    String server = GivenText.orNull(request.getModelServer());
    String accelerator = GivenText.orNull(request.getAcceleratorType());
    Known known = new Known(catalog, OwnNames.REQUEST);
    if (model != null) {
      known.model(model);
    }
    if (server != null) {
      known.server(model, server);
    }
    known.accelerator(accelerator);
    return new Selection(model, server, accelerator, null);
  }

  private static Set<String> own(Snapshot snapshot) {
    return snapshot.own().benchmarks(Selection.ALL).stream()
        .map(Benchmark::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  @Blocking
  public void importBenchmarks(
      ImportBenchmarksRequest request, StreamObserver<ImportBenchmarksResponse> observer) {
    Call.answer(observer, () -> imported(request));
  }

  private ImportBenchmarksResponse imported(ImportBenchmarksRequest request) {
    Catalog catalog = parts.live().current().catalog();
    Map<String, MachineType> machines = new HashMap<>();
    catalog.machineTypes(null).forEach(machine -> machines.put(machine.name(), machine));
    List<Benchmark> benchmarks = read(request, machines);
    List<MachineType> unknown =
        StatedMachines.of(benchmarks).stream()
            .filter(machine -> !machines.containsKey(machine.name()))
            .toList();
    changes.make((store, author) -> store.add(benchmarks, unknown, author));
    ImportBenchmarksResponse.Builder response =
        ImportBenchmarksResponse.newBuilder()
            .addAllWarnings(NewAccelerators.warnings(benchmarks, catalog));
    benchmarks.forEach(one -> response.addBenchmarks(BenchmarkMessages.of(one, true)));
    return response.build();
  }

  private List<Benchmark> read(
      ImportBenchmarksRequest request, Map<String, @Nullable MachineType> machines) {
    NamedText text =
        NamedText.of(
            GivenText.requiredName("name", request.getName()),
            GivenText.required("content", request.getContent()));
    return BenchmarkFile.read(
        text, GivenSources.of(request, Today.by(parts.clock())), machines::get);
  }

  @Override
  @Blocking
  public void removeBenchmarks(
      RemoveBenchmarksRequest request, StreamObserver<RemoveBenchmarksResponse> observer) {
    Call.answer(
        observer,
        () -> {
          Set<String> ids = new TreeSet<>(request.getIdsList());
          changes.make(
              now -> {
                check(ids, own(now));
                return (store, author) -> store.remove(ids, author);
              });
          return RemoveBenchmarksResponse.newBuilder().addAllIds(ids).build();
        });
  }

  private static void check(Set<String> ids, Set<String> own) {
    if (ids.isEmpty()) {
      throw new RefusedException("ids is needed: those of own benchmarks");
    }
    for (String id : ids) {
      if (!own.contains(id)) {
        throw new RefusedException(
            "ids: '" + id + "' is not an own benchmark; nothing was removed; own ones, closest"
                + " first: " + Closest.list(id, own));
      }
    }
  }
}
