package iq.manifests;

import java.util.List;

/**
 * The objects of one deployment, in the order in which they are applied.
 *
 * @param name the set's own: the model and the server
 * @param comments what to know and to do, one line each
 * @param version what they were generated from: the generation header
 */
public record ManifestSet(
    String name, List<Manifest> manifests, List<String> comments, String version) {

  public ManifestSet {
    manifests = List.copyOf(manifests);
    comments = List.copyOf(comments);
  }
}
