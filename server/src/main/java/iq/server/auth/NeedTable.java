package iq.server.auth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each method and path needs. What stands here not is open to nobody. */
final class NeedTable {
  /** By full name of the method. */
  static final Map<String, Need> METHODS = methods();

  /** By path; one that ends in a slash is for all below it. */
  static final Map<String, Need> PATHS =
      Map.of(
          "/healthz", Need.NOTHING,
          "/readyz", Need.NOTHING,
          "/openapi.json", Need.NOTHING,
          "/metrics", Need.READ,
          "/mcp", Need.READ,
          "/iq/v1/tables/", Need.READ);

  private NeedTable() {}

  private static Map<String, Need> methods() {
    Map<String, Need> needs = new HashMap<>();
    of(needs, Need.READ, "google.cloud.gkerecommender.v1.GkeInferenceQuickstart",
        List.of(
            "FetchModels", "FetchModelServers", "FetchModelServerVersions", "FetchProfiles",
            "FetchBenchmarkingData", "GenerateOptimizedManifest", "FetchUseCases",
            "FetchServingStacks", "FetchServingStackVersions"));
    of(needs, Need.READ, "iq.v1.Profiles", List.of("ListProfiles", "ExplainProfiles"));
    of(needs, Need.READ, "iq.v1.Estimates", List.of("CreateEstimate"));
    of(needs, Need.READ, "iq.v1.Manifests", List.of("CreateManifests", "ValidateManifests"));
    of(needs, Need.READ, "iq.v1.Catalog",
        List.of("GetCatalog", "ListAccelerators", "ListMachineTypes"));
    of(needs, Need.READ, "iq.v1.Benchmarks", List.of("ListBenchmarks"));
    of(needs, Need.WRITE, "iq.v1.Benchmarks", List.of("ImportBenchmarks", "RemoveBenchmarks"));
    of(needs, Need.READ, "iq.v1.Prices", List.of("ListPrices"));
    of(needs, Need.WRITE, "iq.v1.Prices", List.of("SetPrices", "ImportPrices"));
    of(needs, Need.READ, "grpc.reflection.v1.ServerReflection", List.of("ServerReflectionInfo"));
    return Map.copyOf(needs);
  }

  private static void of(
      Map<String, Need> needs, Need need, String service, List<String> methods) {
    methods.forEach(method -> needs.put(service + "/" + method, need));
  }
}
