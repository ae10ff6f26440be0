package iq.manifests.schema;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No more is requested than is allowed; of accelerators as much, and only whole ones. */
final class ResourceRule implements PodRule {
  private static final List<String> STANDARD = List.of("cpu", "memory", "ephemeral-storage");

  @Override
  public void check(PodTemplate pod) {
    for (Spot container : pod.containers()) {
      Spot requests = container.at("resources", "requests");
      Spot limits = container.at("resources", "limits");
      if (requests != null) {
        requests.entries().forEach(request -> request(pod.findings(), request, limits));
      }
      if (limits != null) {
        limits.entries().forEach(limit -> amount(pod.findings(), limit));
      }
    }
  }

  private static void request(Findings findings, Spot request, @Nullable Spot limits) {
    amount(findings, request);
    String name = name(request);
    Spot limit = limits == null ? null : limits.at(name);
    if (limit == null) {
      if (isExtended(name)) {
        findings.error(request, "has no limit", "a limit equal to the request, as accelerators need one");
      }
      return;
    }
    BigDecimal asked = Quantity.of(request);
    BigDecimal allowed = Quantity.of(limit);
    if (asked == null || allowed == null) {
      return;
    }
    if (isExtended(name) && asked.compareTo(allowed) != 0) {
      findings.error(request, "is " + Words.of(request.value()) + " where the limit is " + Words.of(limit.value()), "the limit");
    } else if (asked.compareTo(allowed) > 0) {
      findings.error(request, "is " + Words.of(request.value()) + ", more than the limit " + Words.of(limit.value()),
          "at most the limit");
    }
  }

  private static void amount(Findings findings, Spot spot) {
    String name = name(spot);
    if (!name.contains("/") && !STANDARD.contains(name) && !name.startsWith("hugepages-")) {
      findings.unknown(spot, "the resource '" + name + "' is not known", name, STANDARD);
    }
    BigDecimal amount = Quantity.of(spot);
    if (amount == null) {
      return;
    }
    if (amount.signum() < 0) {
      findings.error(spot, "is " + Words.of(spot.value()), "0 or more");
    } else if (isExtended(name) && amount.stripTrailingZeros().scale() > 0) {
      findings.error(spot, "is " + Words.of(spot.value()), "a whole number");
    }
  }

  /** Resources of plug-ins have a domain: {@code nvidia.com/gpu}. */
  private static boolean isExtended(String name) {
    return name.contains("/") && !name.startsWith("kubernetes.io/");
  }

  private static String name(Spot resource) {
    String path = resource.path();
    return path.endsWith("\"]")
        ? path.substring(path.lastIndexOf("[\"") + 2, path.length() - 2)
        : path.substring(path.lastIndexOf('.') + 1);
  }
}
