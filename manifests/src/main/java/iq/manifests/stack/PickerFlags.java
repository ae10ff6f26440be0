package iq.manifests.stack;

import iq.catalog.ServerTables;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.server.FlagAnswer;
import iq.manifests.server.MetricAnswer;
import iq.manifests.server.MetricName;
import iq.manifests.server.MetricRole;
import iq.manifests.server.ServerVersionFacts;
import iq.manifests.server.Standing;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The flags of the endpoint picker, each checked against the version of the extension that it is
 * built on. The metrics that it reads are named as the version of the model server names them.
 */
final class PickerFlags {
  static final String FOLDER = "/config";

  private static final String TABLES = "inference-extension-epp";

  private final Draft draft;
  private final ServerVersionFacts known;
  private final ListBuilder list = Yaml.list();

  private PickerFlags(Draft draft, ServerVersionFacts known) {
    this.draft = draft;
    this.known = known;
  }

  static NodeSource of(Draft draft, Function<String, ServerTables> tables) {
    Plan plan = draft.plan();
    String extension = Llmd.components(plan).extension();
    PickerFlags flags =
        new PickerFlags(draft, ServerVersionFacts.of(TABLES, extension, tables));
    flags.add("--pool-name", Pool.name(plan), null);
    flags.add("--pool-namespace", plan.request().namespace(), null);
    flags.add("--config-file", FOLDER + "/" + PickerConfig.FILE, null);
    flags.metric("--total-queued-requests-metric", MetricRole.QUEUE);
    flags.metric("--total-running-requests-metric", MetricRole.RUNNING);
    flags.metric("--kv-cache-usage-percentage-metric", MetricRole.KV_USE);
    flags.add(
        "--metrics-endpoint-auth",
        "false",
        "its metrics hold no requests; with authentication every reader needs a token");
    flags.add("--tracing", "false", "no collector of traces is known");
    return flags.list;
  }

  private void metric(String flag, MetricRole role) {
    switch (draft.plan().serverFacts().metric(role)) {
      case MetricAnswer.Exported exported ->
          add(flag, text(exported.metric()), "as " + exported.inWords());
      case MetricAnswer.NotExported none ->
          draft.note("The endpoint picker keeps its default for " + flag + ": " + none.inWords());
    }
  }

  private static String text(MetricName metric) {
    return metric.label() == null
        ? metric.name()
        : metric.name() + "{" + metric.label() + "=" + metric.value() + "}";
  }

  private void add(String flag, String value, @Nullable String reason) {
    if (known.standing() instanceof Standing.Unknown) {
      list.add(flag + "=" + value).comment(reason);
      return;
    }
    switch (known.flag(flag)) {
      case FlagAnswer.Present present ->
          list.add(present.flag() + "=" + value).comment(reason);
      case FlagAnswer.Absent absent ->
          draft.note("Left out of the endpoint picker: " + flag + "; " + absent.inWords());
    }
  }
}
