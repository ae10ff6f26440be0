package iq.manifests.storage;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a store takes for the name of a bucket. Others are told of, not refused: recipes write a
 * word such as BUCKET_NAME, and their manifests are to be looked at before a bucket is made.
 */
final class BucketNames {
  private static final Pattern GOOGLE =
      Pattern.compile("(?!goog)(?!.*google)[a-z0-9](?:[a-z0-9_-]|\\.(?!\\.)){1,220}[a-z0-9]");
  private static final Pattern AMAZON =
      Pattern.compile("(?!xn--)[a-z0-9](?:[a-z0-9-]|\\.(?!\\.)){1,61}[a-z0-9]");
  private static final Pattern AZURE = Pattern.compile("[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]");
  private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final int LABEL = 63;

  private BucketNames() {}

  /** Why a store would not take the name, null where it would. */
  static @Nullable String doubt(Source.Bucket bucket) {
    String name = bucket.bucket();
    boolean taken =
        switch (bucket) {
          case Source.Gs _ ->
              GOOGLE.matcher(name).matches()
                  && Arrays.stream(name.split("\\.", -1)).allMatch(p -> p.length() <= LABEL);
          case Source.S3 _ -> AMAZON.matcher(name).matches();
          case Source.Az _ -> AZURE.matcher(name).matches();
        };
    if (taken && !ADDRESS.matcher(name).matches()) {
      return null;
    }
    return "'" + name + "' is no name that " + store(bucket)
        + " gives a bucket (3 to 63 lower-case letters, digits and '-', a letter or digit first and"
        + " last): put the right one in its place.";
  }

  private static String store(Source.Bucket bucket) {
    return switch (bucket) {
      case Source.Gs _ -> "Cloud Storage";
      case Source.S3 _ -> "Amazon S3";
      case Source.Az _ -> "Azure Blob Storage";
    };
  }
}
