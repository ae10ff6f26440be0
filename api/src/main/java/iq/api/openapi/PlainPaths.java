package iq.api.openapi;

import java.util.List;
import java.util.Map;

/** The paths of the server that are no methods of a service. */
final class PlainPaths {
  static final String TAG = "Server";
  static final String DESCRIPTION =
      "The server itself: its health, its metrics, its tables as text.";

  private static final Map<String, String> ROWS =
      Map.of(
          "model", "Only rows of this model, by its Hugging Face name.",
          "server", "Only rows of this model server, such as vllm.",
          "id", "Only rows of the benchmark with this id.",
          "accelerator",
              "Only rows of this accelerator, such as nvidia-h100-80gb; may stand several times.");

  static final List<PlainPath> ALL =
      List.of(
          new PlainPath(
              "/iq/v1/tables/{table}.csv",
              "getTable",
              "A table of the server's catalog, own rows too, in the columns of docs/catalog.md.",
              Map.of("table", "Name of the table, such as price."),
              ROWS,
              "text/csv",
              false),
          open(
              "/healthz",
              "getHealth",
              "Whether the server runs. It says so even while it cannot answer questions.",
              "text/plain"),
          open(
              "/readyz",
              "getReadiness",
              "Whether the server answers questions. It does from the first catalog it has read, until"
                  + " it is told to stop.",
              "text/plain"),
          new PlainPath(
              "/metrics",
              "getMetrics",
              "Metrics of the server in the text format of Prometheus.",
              Map.of(),
              Map.of(),
              "text/plain",
              false),
          open("/openapi.json", "getOpenApi", "This document.", "application/json"));

  private PlainPaths() {}

  private static PlainPath open(String path, String id, String description, String mediaType) {
    return new PlainPath(path, id, description, Map.of(), Map.of(), mediaType, true);
  }
}
