package iq.server.mcp;

import iq.api.gkerecommender.v1.GenerateOptimizedManifestRequest;
import iq.api.gkerecommender.v1.ModelServerInfo;
import iq.api.v1.GiqGenerateManifestRequest;
import java.util.Map;

/** What agents of gke-mcp know, as ours. */
final class GkeMcp {
  /**
   * Names that its own agent has for other operations. They are not listed, so that no model
   * reads two of each; a call of one is answered.
   */
  static final Map<String, String> NAMES =
      Map.of(
          "giq_fetch_models", "list_models",
          "giq_fetch_model_servers", "list_model_servers",
          "giq_fetch_model_server_versions", "list_model_server_versions");

  private GkeMcp() {}

  static GenerateOptimizedManifestRequest request(GiqGenerateManifestRequest asked) {
    GenerateOptimizedManifestRequest.Builder request =
        GenerateOptimizedManifestRequest.newBuilder()
            .setModelServerInfo(
                ModelServerInfo.newBuilder()
                    .setModel(asked.getModel())
                    .setModelServer(asked.getModelServer()))
            .setAcceleratorType(asked.getAccelerator());
    if (asked.hasTargetNtpotMilliseconds()) {
      request
          .getPerformanceRequirementsBuilder()
          .setTargetNtpotMilliseconds(asked.getTargetNtpotMilliseconds());
    }
    return request.build();
  }
}
