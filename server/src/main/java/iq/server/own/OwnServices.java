package iq.server.own;

import io.grpc.BindableService;
import iq.server.Parts;
import java.util.List;

/** The services of iq.v1: what Google's API cannot say. */
public final class OwnServices {
  private OwnServices() {}

  /** All of them. */
  public static List<BindableService> of(Parts parts) {
    return List.of(
        new ProfilesService(parts),
        new BenchmarksService(parts),
        new PricesService(parts),
        new EstimatesService(parts),
        new ManifestsService(parts),
        new CatalogService(parts));
  }
}
