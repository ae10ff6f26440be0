package iq.manifests;

import iq.manifests.yaml.Mapping;

/**
 * One Kubernetes object.
 *
 * @param content as YAML, ending in a line break
 * @param object the same as a tree, in the order of its fields
 */
public record Manifest(String kind, String apiVersion, String content, Mapping object) {}
