package iq.api.openapi;

import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import iq.api.gkerecommender.v1.GkeRecommenderProto;
import iq.api.v1.BenchmarksProto;
import iq.api.v1.CatalogProto;
import iq.api.v1.EstimatesProto;
import iq.api.v1.ManifestsProto;
import iq.api.v1.PricesProto;
import iq.api.v1.ProfilesProto;
import java.util.List;
import java.util.stream.Stream;

/** The services of the API, in the order in which they are documented. */
public final class Services {
  private Services() {}

  /** All services. */
  public static List<ServiceDescriptor> all() {
    return Stream.of(
            GkeRecommenderProto.getDescriptor(),
            ProfilesProto.getDescriptor(),
            BenchmarksProto.getDescriptor(),
            PricesProto.getDescriptor(),
            EstimatesProto.getDescriptor(),
            ManifestsProto.getDescriptor(),
            CatalogProto.getDescriptor())
        .map(FileDescriptor::getServices)
        .flatMap(List::stream)
        .toList();
  }
}
