package iq.manifests.schema;

import static iq.manifests.schema.Examples.found;
import static iq.manifests.schema.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields and values that the schemas refuse. */
class StructureTest {

  @Test
  void aMisspelledFieldNamesTheRightOneAndItsLine() {
    String text = with("Deployment", "replicas: 2", "replcias: 2");

    assertThat(found(text))
        .containsExactly("Deployment/server: spec.replcias: unknown field; did you mean replicas?");
    assertThat(Examples.check(text).findings().getFirst().line()).isEqualTo(10);
  }

  @Test
  void aFieldThatIsLikeNoneListsWhatIsThere() {
    assertThat(found(with("Deployment", "maxSurge: 0", "fastest: 0")))
        .containsExactly(
            "Deployment/server: spec.strategy.rollingUpdate.fastest: unknown field;"
                + " expected one of maxSurge, maxUnavailable");
  }

  @Test
  void aPathGoesThroughListsAndKeysWithDots() {
    assertThat(found(with("Pod", "containerPort: 8000", "containerPort: 80000")))
        .containsExactly(
            "Pod/single: spec.containers[0].ports[0].containerPort: is 80000; expected 1 to 65535");
    assertThat(found(with("Deployment", "gke-accelerator: nvidia-l4", "gke-accelerator: 4")))
        .containsExactly(
            "Deployment/server: spec.template.spec.nodeSelector[\"cloud.google.com/gke-accelerator\"]:"
                + " is the number 4; expected a text; in quotes it is one: '4'");
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThat(found(with("Deployment", "        image: example.org/server:1\n", "")))
        .containsExactly("Deployment/server: spec.template.spec.containers[0]: lacks image");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Deployment | replicas: 2         | replicas: '2'         | spec.replicas: is the text '2'; expected a whole number, without quotes
          Deployment | replicas: 2         | replicas: 2.5         | spec.replicas: is the number 2.5; expected a whole number
          Deployment | replicas: 2         | replicas: 4294967296  | spec.replicas: is 4294967296; expected 0 to 2147483647
          Deployment | replicas: 2         | replicas: -1          | spec.replicas: is -1; expected 0 to 2147483647
          Deployment | replicas: 2         | replicas: [2]         | spec.replicas: is a list; expected a whole number
          Deployment | maxUnavailable: 25% | maxUnavailable: 0.5   | spec.strategy.rollingUpdate.maxUnavailable: is the number 0.5; expected a whole number or a text; in quotes it is one: '0.5'
          Deployment | type: RollingUpdate | type: Rollingupdate   | spec.strategy.type: is 'Rollingupdate'; expected one of Recreate, RollingUpdate; did you mean RollingUpdate?
          Pod        | value: "1"          | value: yes            | spec.containers[0].env[1].value: is 'yes', which YAML reads as true; expected a text; in quotes it is one: 'yes'
          Pod        | value: "1"          | value: 1e3            | spec.containers[0].env[1].value: is the number 1e3; expected a text; in quotes it is one: '1e3'
          Pod        | memory: 1Gi         | memory: 1GB           | spec.containers[0].resources.requests.memory: is the text '1GB'; expected a quantity such as 500m or 16Gi
          Pod        | readOnly: true      | readOnly: 'true'      | spec.containers[0].volumeMounts[1].readOnly: is the text 'true'; expected true or false, without quotes
          Pod        | effect: NoSchedule  | effect: Noschedule    | spec.tolerations[0].effect: is 'Noschedule'; expected one of NoExecute, NoSchedule, PreferNoSchedule; did you mean NoSchedule?
          Pod        | operator: Exists    | operator: Exist       | spec.tolerations[0].operator: is 'Exist'; expected one of Equal, Exists; did you mean Exists?
          Pod        | protocol: TCP       | protocol: tcp         | spec.containers[0].ports[0].protocol: is 'tcp'; expected one of SCTP, TCP, UDP; did you mean TCP?
          Service    | type: ClusterIP     | type: ClusterIp       | spec.type: is 'ClusterIp'; expected one of ClusterIP, ExternalName, LoadBalancer, NodePort; did you mean ClusterIP?
          Secret     | aGZfeHg=            | hf_xx                 | data.hf_api_token: is not base64; expected base64; plain text goes to stringData
          ScaledObject | cooldownPeriod: 300 | cooldownPeriod: 5m  | spec.cooldownPeriod: is the text '5m'; expected a whole number
          Gateway    | port: 80            | port: 80000           | spec.listeners[0].port: is 80000; expected 1 to 65535
          Gateway    | from: Same          | from: Everywhere      | spec.listeners[0].allowedRoutes.namespaces.from: is 'Everywhere'; expected one of All, Same, Selector
          PodMonitoring | interval: 15s    | interval: 15          | spec.endpoints[0].interval: is the number 15; expected a text; in quotes it is one: '15'
          """)
  void aValueOfTheWrongFormSaysWhatWouldBeRight(String kind, String old, String other, String expected) {
    assertThat(Examples.errors(with(kind, old, other))).singleElement().asString().endsWith(": " + expected);
  }

  @Test
  void aNameThatIsTooLongForAPortIsFound() {
    assertThat(found(with("Pod", "- name: http\n", "- name: a-name-of-16-too\n").replace("port: http", "port: 8000")))
        .containsExactly("Pod/single: spec.containers[0].ports[0].name: has 16 characters; expected at most 15");
  }

  @Test
  void aPlainNumberIsAQuantityAndSoIsAFraction() {
    assertThat(found(with("Pod", "cpu: 500m", "cpu: 0.5"))).isEmpty();
    assertThat(found(with("Pod", "cpu: 500m", "cpu: 1e-1"))).isEmpty();
  }

  @Test
  void aFieldWithoutValueIsAsGoodAsAbsentToKubernetesAndSoAWarning() {
    Report report = Examples.check(with("Deployment", "replicas: 2", "replicas:"));

    assertThat(report.isValid()).isTrue();
    assertThat(report.findings()).singleElement().extracting(Finding::text)
        .isEqualTo(
            "Deployment/server: spec.replicas: has no value, which Kubernetes takes as an absent field;"
                + " expected a whole number");
  }

  @Test
  void anItemWithoutValueIsAnError() {
    assertThat(Examples.errors(with("Job", "      - name: load\n        image: example.org/load:1", "      - name: load\n        image: a\n      -")))
        .containsExactly("Job/load: spec.template.spec.containers[1]: has no value; expected a mapping");
  }

  @Test
  void aRequiredFieldWithoutValueIsMissing() {
    assertThat(Examples.errors(with("Deployment", "image: example.org/server:1", "image:")))
        .containsExactly("Deployment/server: spec.template.spec.containers[0]: lacks image");
  }

  @Test
  void ofSeveralFieldsExactlyOneIsSet() {
    assertThat(found(with("Deployment", "          grpc:\n            port: 9000\n", "")))
        .containsExactly(
            "Deployment/server: spec.template.spec.containers[0].startupProbe:"
                + " lacks one of exec, grpc, httpGet, tcpSocket");
    assertThat(found(with("DaemonSet", "      - name: dev\n        hostPath", "      - name: dev\n        emptyDir: {}\n        hostPath")))
        .containsExactly(
            "DaemonSet/drivers: spec.template.spec.volumes[0]: has emptyDir and hostPath; expected only one of them");
  }

  @Test
  void itemsWithTheSameKeyAreFound() {
    assertThat(found(with("DaemonSet", "      volumes:\n", "      volumes:\n      - name: dev\n        emptyDir: {}\n")))
        .containsExactly("DaemonSet/drivers: spec.template.spec.volumes[1]: repeats name dev of line 24");
    assertThat(Examples.check(with("Pod", "    - name: MODE", "    - name: TOKEN")).findings())
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void keysOfDataAreFileNames() {
    assertThat(found(with("ConfigMap", "chat-template.jinja", "chat/template.jinja")))
        .singleElement()
        .asString()
        .contains("data[\"chat/template.jinja\"]: the key 'chat/template.jinja' is not allowed");
  }

  @Test
  void thePodsOfALeaderWorkerSetAreThoseOfKubernetes() {
    assertThat(found(with("LeaderWorkerSet", "containerPort: 8000", "containerPorts: 8000")))
        .containsExactly(
            "LeaderWorkerSet/groups: spec.leaderWorkerTemplate.leaderTemplate.spec.containers[0].ports[0]: lacks containerPort",
            "LeaderWorkerSet/groups: spec.leaderWorkerTemplate.leaderTemplate.spec.containers[0].ports[0].containerPorts:"
                + " unknown field; did you mean containerPort?");
  }

  @Test
  void statusIsNotLookedAt() {
    assertThat(found(Examples.of("Deployment") + "status:\n  anything: 1\n")).isEmpty();
  }
}
