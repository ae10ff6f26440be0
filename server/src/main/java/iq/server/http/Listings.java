package iq.server.http;

import iq.answers.Field;
import org.jspecify.annotations.Nullable;

/** The requests that show all known values of what can be asked, and more of an answer. */
public final class Listings {
  /** What shows the ids of profiles. */
  public static final String PROFILES = "iq.id of POST /iq/v1/profiles:list";

  /** What tells all that is behind a profile. */
  public static final String EXPLAINING = "POST /iq/v1/profiles:explain";

  /** What gives own prices to all questions. */
  public static final String STORED_PRICES = "POST /iq/v1/prices:set";

  private Listings() {}

  /**
   * The request for the values of a field.
   *
   * @param within the model of a server, null for all
   */
  public static String of(Field field, @Nullable String within) {
    return switch (field) {
      case MODEL_SERVER ->
          within == null ? "GET /v1/models:fetch" : "GET /v1/modelServers:fetch?model=" + within;
      case MODEL_SERVER_VERSION -> "GET /v1/modelServerVersions:fetch";
      case ACCELERATOR_TYPE -> "GET /iq/v1/accelerators";
      case MACHINE_TYPE, CLOUD, REGION -> "GET /iq/v1/machineTypes";
      case SERVING_STACK -> "GET /v1/servingStacks:fetch";
      case SERVING_STACK_VERSION -> "GET /v1/servingStackVersions:fetch";
      case USE_CASE -> "POST /v1/useCases:fetch";
      default -> "GET /v1/models:fetch";
    };
  }
}
