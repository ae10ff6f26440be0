package iq.manifests.server;

import iq.catalog.ServerFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what the versions that are consulted know of a flag. */
final class FlagFinder {
  private final String server;
  private final String version;
  private final Standing standing;
  private final VersionTable<ServerFlag> flags;
  private final @Nullable String covers;

  FlagFinder(
      String server,
      String version,
      Standing standing,
      VersionTable<ServerFlag> flags,
      @Nullable String covers) {
    this.server = server;
    this.version = version;
    this.standing = standing;
    this.flags = flags;
    this.covers = covers;
  }

  FlagAnswer find(List<String> names) {
    Map<String, Absence> passedOver = new LinkedHashMap<>();
    for (String name : names) {
      Absence absence = absence(name);
      if (absence == null) {
        return new FlagAnswer.Present(
            Known.of(server, version, standing, flags, name), passedOver);
      }
      passedOver.put(name, absence);
    }
    return new FlagAnswer.Absent(server, version, standing, passedOver);
  }

  /** Null when the flag is known, in one meaning. */
  @Nullable Absence absence(String flag) {
    Absence absence = Presence.absence(flags, standing, flag, covers);
    return absence == null ? changedMeaning(flag) : absence;
  }

  /** One spelling may come to stand for another flag, as vLLM's {@code -O} did. */
  private @Nullable Absence changedMeaning(String flag) {
    List<String> meanings =
        rows(flag).stream().map(ServerFlag::aliasOf).filter(Objects::nonNull).distinct().toList();
    return meanings.size() < 2
        ? null
        : new Absence.ChangedMeaning(meanings.getFirst(), meanings.getLast());
  }

  Optional<FlagDetails> details(String flag) {
    if (absence(flag) != null) {
      return Optional.empty();
    }
    FlagDetails own = FlagDetails.of(rows(flag));
    String meant = own.aliasOf();
    if (meant == null || meant.startsWith("not ") || absence(meant) != null) {
      return Optional.of(own);
    }
    FlagDetails main = FlagDetails.of(rows(meant));
    return Optional.of(new FlagDetails(own.kinds(), main.choices(), main.defaults(), meant));
  }

  private List<ServerFlag> rows(String flag) {
    List<ServerFlag> rows = new ArrayList<>();
    for (int index : Presence.indices(flags, standing)) {
      rows.addAll(flags.rows(flag, index));
    }
    return rows;
  }
}
