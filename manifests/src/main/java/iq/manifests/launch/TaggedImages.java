package iq.manifests.launch;

import iq.manifests.plan.Releases;
import org.jspecify.annotations.Nullable;

/**
 * Images whose tag is the version between two words.
 *
 * @param since the first version that has one, null for any
 */
record TaggedImages(String repository, String before, String after, @Nullable String since)
    implements Images {

  @Override
  public @Nullable String of(String version, String accelerator) {
    return since == null || Releases.atLeast(version, since)
        ? repository + ":" + before + version + after
        : null;
  }

  @Override
  public String known() {
    return repository + " has images since " + since;
  }
}
