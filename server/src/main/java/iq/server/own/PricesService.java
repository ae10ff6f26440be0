package iq.server.own;

import com.linecorp.armeria.server.annotation.Blocking;
import io.grpc.stub.StreamObserver;
import iq.answers.Known;
import iq.answers.PriceBook;
import iq.answers.RefusedException;
import iq.api.v1.ImportPricesRequest;
import iq.api.v1.ImportPricesResponse;
import iq.api.v1.ListPricesRequest;
import iq.api.v1.ListPricesResponse;
import iq.api.v1.PricesGrpc.PricesImplBase;
import iq.api.v1.SetPricesRequest;
import iq.api.v1.SetPricesResponse;
import iq.catalog.Catalog;
import iq.catalog.Price;
import iq.catalog.imports.PricesCsv;
import iq.catalog.imports.PricesCsv.PriceList;
import iq.catalog.store.PriceSet;
import iq.catalog.text.NamedText;
import iq.server.Call;
import iq.server.Parts;
import iq.server.live.Snapshot;
import iq.server.page.Paged;
import iq.server.page.Paged.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What machine types cost, and own prices in place of the catalog's. */
final class PricesService extends PricesImplBase {
  private static final String UNNAMED = "content";
  private static final PriceSet NOTHING = new PriceSet(List.of(), List.of());

  private final Parts parts;
  private final Changes changes;

  PricesService(Parts parts) {
    this.parts = parts;
    this.changes = new Changes(parts);
  }

  @Override
  public void listPrices(ListPricesRequest request, StreamObserver<ListPricesResponse> observer) {
    Call.answer(observer, () -> list(request));
  }

  private ListPricesResponse list(ListPricesRequest request) {
    Paged paged = Paged.of(request, parts.live());
    Snapshot snapshot = paged.snapshot();
    Set<Price> own = Set.copyOf(snapshot.own().prices(null));
    List<Price> all =
        carried(request, snapshot.catalog()).stream()
            .filter(one -> matches(request.getCloud(), one.cloud()))
            .filter(one -> matches(request.getRegion(), one.region()))
            .filter(one -> matches(request.getMachineType(), one.machineType()))
            .filter(one -> !request.hasOwn() || request.getOwn() == own.contains(one))
            .toList();
    Page<Price> page = paged.of(all);
    ListPricesResponse.Builder response =
        ListPricesResponse.newBuilder().setNextPageToken(page.next());
    page.items().forEach(one -> response.addPrices(PriceMessages.of(one, own.contains(one))));
    return response.build();
  }

  private static List<Price> carried(ListPricesRequest request, Catalog catalog) {
    String accelerator = GivenText.orNull(request.getAcceleratorType());
    Known known = new Known(catalog, OwnNames.REQUEST);
    known.cloud(GivenText.orNull(request.getCloud()));
    known.accelerator(accelerator);
    return catalog.prices(accelerator == null ? null : List.of(accelerator));
  }

  private static boolean matches(String asked, String value) {
    return asked.isEmpty() || asked.equals(value);
  }

  @Override
  @Blocking
  public void setPrices(SetPricesRequest request, StreamObserver<SetPricesResponse> observer) {
    Call.answer(
        observer,
        () -> {
          if (request.getPricesCount() == 0) {
            throw new RefusedException("prices is needed: at least one");
          }
          SetPricesResponse.Builder response = SetPricesResponse.newBuilder();
          set(request).prices().forEach(one -> response.addPrices(PriceMessages.of(one, true)));
          return response.build();
        });
  }

  /** Checked before, so that what is refused does not touch the store. */
  private PriceSet set(SetPricesRequest request) {
    Catalog catalog = parts.live().current().catalog();
    var _ = given(request, catalog);
    AtomicReference<PriceSet> set = new AtomicReference<>(NOTHING);
    changes.make(
        (store, author) ->
            store.setPrices(
                there -> set.updateAndGet(before -> given(request, there.over(catalog))), author));
    return Objects.requireNonNull(set.get());
  }

  private PriceSet given(SetPricesRequest request, Catalog catalog) {
    PriceBook book =
        GivenPrices.over("prices", request.getPricesList(), catalog, Today.by(parts.clock()));
    return new PriceSet(book.machineTypes(), book.prices());
  }

  @Override
  @Blocking
  public void importPrices(
      ImportPricesRequest request, StreamObserver<ImportPricesResponse> observer) {
    Call.answer(
        observer,
        () -> {
          Set<String> known = known(parts.live().current().catalog());
          PriceList list =
              PricesCsv.read(
                  text(request),
                  Today.by(parts.clock()),
                  (cloud, machine) -> known.contains(cloud + "/" + machine));
          changes.make(
              (store, author) -> store.setPrices(list.machineTypes(), list.prices(), author));
          return ImportPricesResponse.newBuilder()
              .setPriceCount(list.prices().size())
              .addAllNewMachineTypes(
                  list.machineTypes().stream()
                      .filter(machine -> !known.contains(machine.cloud() + "/" + machine.name()))
                      .map(machine -> machine.name())
                      .toList())
              .build();
        });
  }

  private static NamedText text(ImportPricesRequest request) {
    String name = GivenText.name("name", request.getName());
    return NamedText.of(
        Objects.requireNonNullElse(name, UNNAMED),
        GivenText.required("content", request.getContent()));
  }

  private static Set<String> known(Catalog catalog) {
    Set<String> known = new HashSet<>();
    catalog.machineTypes(null).forEach(one -> known.add(one.cloud() + "/" + one.name()));
    return known;
  }
}
