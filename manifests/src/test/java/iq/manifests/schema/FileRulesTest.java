package iq.manifests.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects of one file that do not fit together. */
class FileRulesTest {
  private static final String SET =
      """
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: server}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: server}
      spec:
        selector: {matchLabels: {app: server}}
        template:
          metadata: {labels: {app: server, tier: front}}
          spec:
            serviceAccountName: server
            containers:
            - name: server
              image: example.org/server:1
              ports: [{name: http, containerPort: 8000}, {name: metrics, containerPort: 9000}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: front}
      spec:
        selector: {app: server}
        ports: [{port: 80, targetPort: http}]
      ---
      apiVersion: monitoring.googleapis.com/v1
      kind: PodMonitoring
      metadata: {name: server}
      spec:
        selector: {matchLabels: {tier: front}}
        endpoints: [{port: metrics}]
      ---
      apiVersion: monitoring.coreos.com/v1
      kind: PodMonitor
      metadata: {name: server}
      spec:
        selector: {matchExpressions: [{key: tier, operator: In, values: [front, back]}]}
        podMetricsEndpoints: [{port: metrics}]
      ---
      apiVersion: inference.networking.k8s.io/v1
      kind: InferencePool
      metadata: {name: pool}
      spec:
        selector: {matchLabels: {app: server}}
        targetPorts: [{number: 8000}]
        endpointPickerRef: {name: picker, port: {number: 9002}}
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: server}
      spec:
        scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: server}
        maxReplicas: 3
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: route}
      spec:
        rules:
        - backendRefs:
          - {name: front, port: 80}
          - {group: inference.networking.k8s.io, kind: InferencePool, name: pool}
      """;

  @Test
  void aSetThatFitsTogetherIsValid() {
    assertThat(Examples.found(SET)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          selector: {app: server}        | selector: {app: serve}  | Service/front: spec.selector: selects no pod of this file; expected labels such as {app=server, tier=front} of Deployment/server
          targetPort: http               | targetPort: htpp        | Service/front: spec.ports[0].targetPort: the selected pods have no port 'htpp'; did you mean http?
          {matchLabels: {tier: front}}   | {matchLabels: {tier: back}} | PodMonitoring/server: spec.selector: selects no pod of this file; expected labels such as {app=server, tier=front} of Deployment/server
          endpoints: [{port: metrics}]   | endpoints: [{port: metric}] | PodMonitoring/server: spec.endpoints[0].port: the selected pods have no port 'metric'; did you mean metrics?
          podMetricsEndpoints: [{port: metrics}] | podMetricsEndpoints: [{port: m}] | PodMonitor/server: spec.podMetricsEndpoints[0].port: the selected pods have no port 'm'; expected one of http, metrics
          operator: In, values: [front, back] | operator: In, values: [back] | PodMonitor/server: spec.selector: selects no pod of this file; expected labels such as {app=server, tier=front} of Deployment/server
          selector: {matchLabels: {app: server}}~  targetPorts | selector: {matchLabels: {app: x}}~  targetPorts | InferencePool/pool: spec.selector: selects no pod of this file; expected labels such as {app=server, tier=front} of Deployment/server
          kind: Deployment, name: server | kind: Deployment, name: servr | HorizontalPodAutoscaler/server: spec.scaleTargetRef.name: there is no Deployment 'servr'; did you mean server?
          {name: front, port: 80}        | {name: frnt, port: 80} | HTTPRoute/route: spec.rules[0].backendRefs[0].name: there is no Service 'frnt'; did you mean front?
          {name: front, port: 80}        | {name: front, port: 81} | HTTPRoute/route: spec.rules[0].backendRefs[0].port: Service/front has no port 81; expected 80
          {name: front, port: 80}        | {name: front} | HTTPRoute/route: spec.rules[0].backendRefs[0]: lacks port; expected a port of Service/front
          kind: InferencePool, name: pool | kind: InferencePool, name: pol | HTTPRoute/route: spec.rules[0].backendRefs[1].name: there is no InferencePool 'pol'; did you mean pool?
          metadata: {name: front}        | metadata: {name: front, namespace: other} | HTTPRoute/route: spec.rules[0].backendRefs[0].name: the Service 'front' is not in this file
          kind: PodMonitoring~metadata: {name: server} | kind: PodMonitoring~metadata: {name: x} |
          serviceAccountName: server     | serviceAccountName: servr | Deployment/server: spec.template.spec.serviceAccountName: the ServiceAccount 'servr' is not in this file; did you mean server?
          """)
  void isFound(String old, String other, String expected) {
    assertThat(SET).contains(old.replace("~", "\n"));
    String text = SET.replace(old.replace("~", "\n"), other.replace("~", "\n"));

    if (expected == null) {
      assertThat(Examples.found(text)).isEmpty();
    } else {
      assertThat(Examples.found(text)).containsExactly(expected);
    }
  }

  @Test
  void anObjectThatIsThereTwiceIsFound() {
    assertThat(Examples.found(SET + "---\n" + "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: server}\n"))
        .containsExactly("ServiceAccount/server: is there already, on line 1");
    assertThat(
            Examples.found(
                SET + "---\n" + "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: server, namespace: b}\n"))
        .isEmpty();
  }

  @Test
  void whatRefersOutOfTheFileIsAWarningAtMost() {
    String alone = Examples.of("HorizontalPodAutoscaler");

    assertThat(Examples.errors(alone)).isEmpty();
    assertThat(Examples.found(alone))
        .containsExactly(
            "HorizontalPodAutoscaler/server: spec.scaleTargetRef.name: the Deployment 'server' is not in this file");
    assertThat(Examples.found(Examples.of("PodMonitoring"))).isEmpty();
  }

  @Test
  void aSelectorThatSharesNoKeyWithThePodsIsMeantForOthers() {
    Report report = Examples.check(SET.replace("selector: {app: server}\n", "selector: {component: x}\n"));

    assertThat(report.isValid()).isTrue();
    assertThat(report.warnings()).isEqualTo(1);
  }
}
