/**
 * YAML as a person would write it: a tree of values with their reasons, its text, and the names
 * that Kubernetes takes.
 */
@NullMarked
package iq.manifests.yaml;

import org.jspecify.annotations.NullMarked;
