package iq.server.own;

import iq.answers.RefusedException;
import iq.api.v1.ImportBenchmarksRequest;
import iq.catalog.InvalidDataException;
import iq.catalog.imports.ImportSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a request says of where its measurements are from. */
final class GivenSources {
  private GivenSources() {}

  static ImportSource of(ImportBenchmarksRequest request, LocalDate today) {
    return new ImportSource(
        GivenText.name("source", request.getSource()),
        GivenText.name("measuredBy", request.getMeasuredBy()),
        day(GivenText.orNull(request.getMeasuredOn()), today),
        today);
  }

  private static @Nullable String day(@Nullable String text, LocalDate today) {
    try {
      return ImportSource.day(text, today);
    } catch (InvalidDataException e) {
      throw new RefusedException("measuredOn: " + e.getMessage());
    }
  }
}
