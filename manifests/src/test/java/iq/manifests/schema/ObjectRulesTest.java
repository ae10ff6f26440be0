package iq.manifests.schema;

import static iq.manifests.schema.Examples.found;
import static iq.manifests.schema.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API server checks between the fields of an object. */
class ObjectRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Deployment | name: server~  labels | name: Server~  labels | metadata.name: 'Server' is not a name for a Deployment; expected lower-case letters, digits, '-' and '.', at most 253 of them
          Service    | name: single~  namespace | name: 1single~  namespace | metadata.name: '1single' is not a name for a Service; expected lower-case letters, digits and '-', a letter first, at most 63 of them
          Service    | namespace: serving | namespace: Serving | metadata.namespace: 'Serving' is not a namespace's name; expected lower-case letters, digits and '-', at most 63 of them
          Role       | name: reader | name: a/b | metadata.name: 'a/b' is not a name for a Role; expected no '/' and no '%'
          StorageClass | name: fast | name: fast~  namespace: a | metadata.namespace: a StorageClass has no namespace; expected none
          ServiceAccount | name: server | labels: {} | lacks metadata.name
          Deployment | app.kubernetes.io/name: server | app.kubernetes.io/name: -server | metadata.labels["app.kubernetes.io/name"]: '-server' is not a label's value; expected at most 63 letters, digits, '-', '_' and '.', a letter or digit at both ends
          Deployment | app.kubernetes.io/name: server | App.io/a/b: server | metadata.labels["App.io/a/b"]: 'App.io/a/b' is not a key for labels and annotations; expected a name of at most 63 letters, digits, '-', '_' and '.', after a domain and '/' if any
          Deployment | example.org/why | example org/why | metadata.annotations["example org/why"]: 'example org/why' is not a key for labels and annotations; expected a name of at most 63 letters, digits, '-', '_' and '.', after a domain and '/' if any
          Deployment | app: server | app: other | spec.selector: does not select the pods of spec.template, whose labels are {app=server}
          Deployment | matchLabels:~      app: server | matchLabels: {} | spec.selector: selects everything; expected matchLabels that are labels of the template ++
          Deployment | type: RollingUpdate | type: Recreate | spec.strategy.rollingUpdate: stands beside type Recreate; expected no rollingUpdate, or type RollingUpdate
          Deployment | maxUnavailable: 25% | maxUnavailable: 0% | spec.strategy.rollingUpdate: allows neither a pod more nor one less; expected maxSurge or maxUnavailable above 0
          HorizontalPodAutoscaler | minReplicas: 1 | minReplicas: 11 | spec.minReplicas: is 11, more than maxReplicas 10; expected at most maxReplicas
          HorizontalPodAutoscaler | type: Pods | type: External | spec.metrics[0]: has type External without external; expected external
          HorizontalPodAutoscaler | type: AverageValue | type: Value | spec.metrics[0].pods.target: has type Value without value; expected value
          HorizontalPodAutoscaler | type: Pods~        value | type: Pod~        value | spec.behavior.scaleDown.policies[0].type: is 'Pod'; expected one of Percent, Pods; did you mean Pods?
          HorizontalPodAutoscaler | stabilizationWindowSeconds: 300 | stabilizationWindowSeconds: 3601 | spec.behavior.scaleDown.stabilizationWindowSeconds: is 3601; expected 0 to 3600
          ScaledObject | minReplicaCount: 0 | minReplicaCount: 5 | spec.minReplicaCount: is 5, more than maxReplicaCount 4; expected at most maxReplicaCount
          Service | type: ClusterIP | type: ExternalName | spec: has type ExternalName without externalName; expected externalName
          Service | - name: http | - {port: 81, name: more}~  - name: '' | spec.ports[1].name: is ''; expected what fits ^[a-z0-9]([-a-z0-9]*[a-z0-9])?$ ++
          Service | protocol: TCP | protocol: TCP~  - {name: http, port: 81} | spec.ports[1]: repeats the port name http of line 11
          Service | targetPort: http | targetPort: 70000 | spec.ports[0].targetPort: is 70000; expected 1 to 65535
          HorizontalPodAutoscaler | apiVersion: apps/v1~ | #~ | spec.scaleTargetRef: lacks apiVersion; expected that of the Deployment, such as apps/v1
          Role | resources: [pods]~ | #~ | rules[0]: lacks resources
          Role | - apiGroups: ['']~  resources | - resources | rules[0]: lacks apiGroups; expected API groups, '' for pods and others of v1
          ClusterRoleBinding | namespace: serving | #~ | subjects[0]: lacks namespace; expected the namespace of the ServiceAccount
          HTTPRoute | value: / | value: v1 | spec.rules[0].matches[0].path.value: is 'v1'; expected a path that begins with '/'
          InferencePool | port:~      number: 9002 | #~ | spec.endpointPickerRef: lacks port; expected the port of the Service
          NodePool | values: [on-demand] | #~ | spec.template.spec.requirements[0]: has operator In without values; expected values
          NodePool | operator: In | operator: Exists | spec.template.spec.requirements[0]: has values beside operator Exists; expected no values, or operator In
          EC2NodeClass | role: KarpenterNodeRole | #~ | spec: lacks one of instanceProfile, role
          PersistentVolumeClaim | storage: 100Gi | storage: 0 | spec.resources.requests.storage: is 0; expected more than 0
          PodDisruptionBudget | maxUnavailable: 1 | maxUnavailable: 1x | spec.maxUnavailable: is '1x'; expected what fits ^[0-9]+%$
          PodDisruptionBudget | maxUnavailable: 1 | maxUnavailable: 1~  minAvailable: 1 | spec: has minAvailable and maxUnavailable; expected only one of them
          """)
  void isFound(String kind, String old, String other, String expected) {
    String text = with(kind, old.replace("~", "\n"), other.replace("~", "\n"));
    boolean more = expected.endsWith(" ++");

    assertThat(Examples.check(text).findings().stream().map(Finding::text).filter(t -> !t.contains("is not in this file")))
        .as(text)
        .hasSizeBetween(1, more ? 2 : 1)
        .anySatisfy(line -> assertThat(line).endsWith(": " + expected.replace(" ++", "")));
  }

  @Test
  void aServiceHasPortsUnlessItIsHeadless() {
    String without =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: a}
        spec: {selector: {app: a}}
        """;

    assertThat(found(without)).containsExactly("Service/a: spec: lacks ports");
    assertThat(found(without.replace("{selector", "{clusterIP: None, selector"))).isEmpty();
  }

  @Test
  void annotationsHaveAnEnd() {
    String long256 = "x".repeat(256 * 1024);

    assertThat(found(with("Deployment", "a text of any kind: ü", long256)))
        .singleElement()
        .asString()
        .startsWith("Deployment/server: metadata.annotations: take 262")
        .endsWith(" bytes; expected at most 262144");
  }
}
