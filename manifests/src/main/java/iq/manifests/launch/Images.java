package iq.manifests.launch;

import org.jspecify.annotations.Nullable;

/** The images that are published of a model server for the accelerators of one vendor. */
interface Images {

  /** Where they are. */
  String repository();

  /** That of a version; null when none is known. */
  @Nullable String of(String version, String accelerator);

  /** What is known, as the end of a sentence about a version that has none. */
  String known();
}
