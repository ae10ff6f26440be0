package iq.server.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import iq.answers.RefusedException;
import java.io.IOException;
import java.util.regex.Pattern;

/** Where a body stops being JSON, and what was expected there. */
final class MalformedJson {
  /** Places in the parser's own code and settings, which a caller cannot know. */
  private static final Pattern INSIDE =
      Pattern.compile("\\s*\\(start marker at .*|,? from `[^`]*`|\\s*\\[Source.*", Pattern.DOTALL);

  private MalformedJson() {}

  static RefusedException refused(IOException fault) {
    if (!(fault instanceof JsonProcessingException json) || json.getLocation() == null) {
      return new RefusedException("the body is not JSON");
    }
    String words =
        INSIDE.matcher(json.getOriginalMessage()).replaceAll("").replace("close marker", "end");
    return refused(json.getLocation(), words);
  }

  static RefusedException refused(JsonLocation place, String words) {
    return new RefusedException(
        "the body is not JSON: line "
            + place.getLineNr()
            + ", column "
            + place.getColumnNr()
            + ": "
            + words);
  }
}
