package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.yaml.Yaml;

/**
 * What OpenShift's default constraint, restricted-v2, lets containers do. It runs them as a user
 * that the image does not know and that has no home, so that caches need another place.
 */
final class Rights {
  private static final String NO_HOME = "OpenShift's user has no home to write to";

  private Rights() {}

  static void addTo(Draft draft) {
    draft.pod().securityContext(
        Yaml.map()
            .put("runAsNonRoot", true)
            .put("seccompProfile", Yaml.map().put("type", "RuntimeDefault")),
        "as restricted-v2 asks");
    draft.pod().server().securityContext(
        Yaml.map()
            .put("allowPrivilegeEscalation", false)
            .put("capabilities", Yaml.map().put("drop", Yaml.list("ALL"))),
        null);
    draft.pod().server().environment("HOME", "/tmp", NO_HOME);
    draft.pod().server().environment("USER", "server", "libraries look its name up");
    draft.note(
        "OpenShift runs the container as a user without name or home: HOME is /tmp, where caches"
            + " and downloads go. An image that insists on root needs a service account with the"
            + " constraint anyuid.");
  }
}
