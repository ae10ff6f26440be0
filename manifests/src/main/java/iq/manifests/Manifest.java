package iq.manifests;

/**
 * One Kubernetes object.
 *
 * @param content as YAML, ending in a line break
 */
public record Manifest(String kind, String apiVersion, String content) {}
