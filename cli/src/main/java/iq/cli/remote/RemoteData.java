package iq.cli.remote;

import iq.catalog.FileFaults;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.imports.ImportSource;
import iq.catalog.imports.PricesCsv;
import iq.cli.CommandException;
import iq.cli.OwnData;
import iq.cli.ServerChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Own data that a server keeps for all who use it. Files are sent as they are; it reads them. */
public final class RemoteData implements OwnData {
  private final Client client;

  RemoteData(Client client) {
    this.client = client;
  }

  /** The own data of a server; nothing is asked of it yet. */
  public static OwnData at(ServerChoice choice) {
    return new RemoteData(new Client(ServerAddress.of(choice), Limits.USUAL));
  }

  @Override
  public String place() {
    return client.toString();
  }

  @Override
  public String stopped() {
    return "stopped; a file that was on its way may have been imported, 'iq profiles list' tells";
  }

  /** Each file is imported whole or not at all; those before one that fails stay. */
  @Override
  public void add(List<Measurements> files, ImportSource given, List<MachineType> machines) {
    List<String> done = new ArrayList<>();
    for (Measurements file : files) {
      try {
        client.post("/iq/v1/benchmarks:import", Json.write(request(file.file(), given)));
      } catch (CommandException e) {
        throw done.isEmpty()
            ? e
            : CommandException.failure(
                file.file() + " was not imported: " + e.getMessage() + "; imported before it: "
                    + String.join(", ", done));
      }
      done.add(file.file().toString());
    }
  }

  private static Map<String, @Nullable Object> request(Path file, ImportSource given) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("content", content(file));
    request.put("name", name(file));
    request.put("source", given.name());
    request.put("measuredBy", given.measuredBy());
    request.put("measuredOn", given.measuredOn());
    return request;
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InvalidDataException(file + ": cannot be read: " + FileFaults.words(e), e);
    }
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }

  @Override
  public List<String> ids() {
    Answer answer = client.get("/iq/v1/benchmarks?own=true").answer();
    List<String> ids = new ArrayList<>();
    if (Json.at(Json.readOrNull(answer.text()), "benchmarks") instanceof List<?> benchmarks) {
      benchmarks.forEach(benchmark -> ids.add(String.valueOf(Json.at(benchmark, "id"))));
    }
    return ids;
  }

  @Override
  public void remove(List<String> ids) {
    client.post("/iq/v1/benchmarks:remove", Json.write(Map.of("ids", ids)));
  }

  @Override
  public void set(MachineType machine, Price price) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("cloud", price.cloud());
    json.put("region", price.region());
    json.put("machineType", price.machineType());
    json.put("onDemand", price.onDemand());
    json.put("spot", price.spot());
    json.put("oneYearCud", price.oneYearCud());
    json.put("threeYearsCud", price.threeYearsCud());
    json.put("asOf", price.asOf());
    json.put("source", price.source());
    json.put("acceleratorType", machine.accelerator());
    json.put("acceleratorCount", machine.acceleratorCount());
    json.put("vcpus", machine.vcpus());
    json.put("memoryGib", machine.memoryGib());
    client.post("/iq/v1/prices:set", Json.write(Map.of("prices", List.of(json))));
  }

  @Override
  public void set(Path file, PricesCsv.PriceList list) {
    client.post(
        "/iq/v1/prices:import", Json.write(Map.of("content", content(file), "name", name(file))));
  }

  /** Nothing is held open. */
  @Override
  public void close() {}
}
