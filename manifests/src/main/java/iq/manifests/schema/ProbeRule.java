package iq.manifests.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Probes and lifecycle handlers call ports that exist. */
final class ProbeRule implements PodRule {
  private static final long HIGHEST = 65_535;

  @Override
  public void check(PodTemplate pod) {
    for (Spot container : pod.containers()) {
      Set<String> names =
          container.each("ports").stream().map(port -> port.text("name")).collect(Collectors.toSet());
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        for (String handler : List.of("httpGet", "tcpSocket")) {
          port(pod, container.at(probe, handler, "port"), names);
        }
        successes(pod, probe, container.at(probe, "successThreshold"));
      }
    }
  }

  private static void port(PodTemplate pod, @Nullable Spot port, Set<String> names) {
    if (port == null) {
      return;
    }
    if (port.value() instanceof Value.Text text && !names.contains(text.text())) {
      pod.findings().unknown(port, "the container has no port '" + Shortened.of(text.text()) + "'", text.text(), names);
    }
    Ports.check(port, pod.findings(), HIGHEST);
  }

  /** Only readiness may need several successes. */
  private static void successes(PodTemplate pod, String probe, @Nullable Spot successes) {
    if (successes != null && !probe.equals("readinessProbe") && successes.number(1) > 1) {
      pod.findings().error(successes, "is " + successes.number(1), "1, for any probe but readinessProbe");
    }
  }
}
