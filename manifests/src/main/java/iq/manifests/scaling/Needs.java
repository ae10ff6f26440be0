package iq.manifests.scaling;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.server.MetricAnswer;
import iq.manifests.server.MetricNeed;

/** What the server must be started with to export the metric. */
final class Needs {
  private Needs() {}

  static void addTo(Draft draft, MetricAnswer.Exported metric) {
    Container server = draft.pod().server();
    String reason = "without it there is no " + metric.metric().name();
    for (MetricNeed need : metric.needs()) {
      switch (need) {
        case MetricNeed.Argument argument -> server.arguments().ensure(argument.argument(), reason);
        case MetricNeed.Environment variable ->
            server.environment(variable.name(), variable.value(), reason);
      }
    }
  }
}
