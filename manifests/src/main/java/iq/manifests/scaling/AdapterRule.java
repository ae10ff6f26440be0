package iq.manifests.scaling;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.server.MetricName;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Mapping;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import iq.manifests.yaml.YamlWriter;

/**
 * The rule by which prometheus-adapter offers the metric: under a name without the colon, which
 * Kubernetes' metrics API does not take. It lies in a ConfigMap, as values of the adapter's chart.
 */
final class AdapterRule {
  private static final String KEY = "values.yaml";
  private static final String CHART =
      " prometheus-adapter prometheus-adapter"
          + " --repo https://prometheus-community.github.io/helm-charts --namespace=monitoring";

  private AdapterRule() {}

  static NodeSource of(Scaled scaled) {
    return Yaml.map()
        .put("apiVersion", "v1")
        .put("kind", "ConfigMap")
        .put("metadata", Labels.metadata(scaled.plan(), name(scaled)))
        .put("data", Yaml.map().put(KEY, YamlWriter.write(values(scaled))));
  }

  private static Mapping values(Scaled scaled) {
    MetricName metric = scaled.threshold().metric().metric();
    MapBuilder overrides =
        Yaml.map()
            .put("namespace", Yaml.map().put("resource", "namespace"))
            .put("pod", Yaml.map().put("resource", "pod"));
    MapBuilder rule =
        Yaml.map()
            .put("seriesQuery", series(metric))
            .put("resources", Yaml.map().put("overrides", overrides))
            .put("name", Yaml.map().put("as", offered(metric)))
            .put("metricsQuery", "sum(" + query(metric) + ") by (<<.GroupBy>>)");
    return Yaml.map()
        .put("rules", Yaml.map().put("custom", Yaml.list(rule)))
        .node();
  }

  private static String series(MetricName metric) {
    return "{__name__=\"" + metric.name() + "\",namespace!=\"\",pod!=\"\"" + label(metric) + "}";
  }

  private static String query(MetricName metric) {
    return "{__name__=\"" + metric.name() + "\",<<.LabelMatchers>>" + label(metric) + "}";
  }

  private static String label(MetricName metric) {
    return metric.label() == null ? "" : "," + metric.label() + "=\"" + metric.value() + "\"";
  }

  /** The name that the adapter offers the metric under. */
  private static String offered(MetricName metric) {
    String told = metric.value() == null ? "" : "_" + metric.value();
    return metric.name().replace(':', '_') + told;
  }

  static NodeSource metric(Scaled scaled) {
    MetricName metric = scaled.threshold().metric().metric();
    return Yaml.map()
        .put("type", "Pods")
        .put(
            "pods",
            Yaml.map()
                .put("metric", Yaml.map().put("name", offered(metric)))
                .comment(
                    scaled.threshold().metric().inWords() + ", offered by the rule of ConfigMap "
                        + name(scaled))
                .put("target", Hpa.target(scaled)));
  }

  private static String name(Scaled scaled) {
    return scaled.plan().name("adapter-rule");
  }

  static void steps(Draft draft, Scaled scaled) {
    Prometheus prometheus = Prometheus.of(scaled.plan().platform());
    Prometheus.steps(draft);
    draft.step(
        "The autoscaler reads metrics through prometheus-adapter; unless the cluster has one (the"
            + " address is " + prometheus.reason() + "):",
        "helm install" + CHART + " --create-namespace --set prometheus.url="
            + prometheus.url() + " --set prometheus.port=" + Prometheus.PORT);
    draft.step(
        "Its rule is in a ConfigMap, to be applied first (custom rules that you have must be in the"
            + " same list):",
        "kubectl get configmap " + name(scaled) + " --namespace="
            + scaled.plan().request().namespace() + " -o jsonpath='{.data.values\\.yaml}' | helm"
            + " upgrade" + CHART + " --reuse-values --values=-");
  }
}
