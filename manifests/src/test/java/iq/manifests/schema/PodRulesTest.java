package iq.manifests.schema;

import static iq.manifests.schema.Examples.found;
import static iq.manifests.schema.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API server checks in pods beyond their schema. */
class PodRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pod | - name: fetch           | - name: server            | spec.containers[0]: repeats name server of line 13
          Pod | - name: cache~      mountPath | - name: cach~      mountPath | spec.initContainers[0].volumeMounts[0].name: the pod has no volume 'cach'; did you mean cache?
          Pod | port: http              | port: htp                 | spec.containers[0].readinessProbe.httpGet.port: the container has no port 'htp'; did you mean http?
          Pod | port: 8000              | port: 0                   | spec.containers[0].livenessProbe.tcpSocket.port: is 0; expected 1 to 65535
          Pod | tcpSocket:~        port: 8000 | tcpSocket:~        port: 8000~      successThreshold: 2 | spec.containers[0].livenessProbe.successThreshold: is 2; expected 1, for any probe but readinessProbe
          Pod | memory: 1Gi             | memory: 3Gi               | spec.containers[0].resources.requests.memory: is 3Gi, more than the limit 2Gi; expected at most the limit
          Pod | nvidia.com/gpu: 1       | nvidia.com/gpu: 2         | spec.containers[0].resources.requests["nvidia.com/gpu"]: is 2 where the limit is 1; expected the limit
          Pod | nvidia.com/gpu: '1'     | amd.com/gpu: '1'          | spec.containers[0].resources.requests["nvidia.com/gpu"]: has no limit; expected a limit equal to the request, as accelerators need one
          Pod | cpu: 500m               | cpus: 500m                | spec.containers[0].resources.requests.cpus: the resource 'cpus' is not known; did you mean cpu?
          Pod | cpu: 500m               | cpu: -1                   | spec.containers[0].resources.requests.cpu: is -1; expected 0 or more
          Pod | cpu: 500m               | example.org/thing: 500m   | spec.containers[0].resources.requests["example.org/thing"]: is 500m; expected a whole number ++
          Pod | operator: Exists        | operator: Exists~    value: a | spec.tolerations[0]: has a value beside operator Exists; expected no value, or operator Equal
          Pod | effect: NoSchedule      | effect: NoSchedule~    tolerationSeconds: 5 | spec.tolerations[0]: has tolerationSeconds; expected effect NoExecute, the only one that has an end
          Pod | - key: nvidia.com/gpu~    operator: Exists | - operator: Equal | spec.tolerations[0]: has no key; expected a key, or operator Exists for all taints
          Pod | value: "1"              | value: "1"~      valueFrom: {fieldRef: {fieldPath: metadata.name}} | spec.containers[0].env[1]: has value and valueFrom; expected only one of them
          Pod | containerPort: 8000     | containerPort: 8000~    - name: http~      containerPort: 8001 | spec.containers[0].ports[1]: repeats the port name http of line 23
          Job | restartPolicy: Never    | restartPolicy: Always     | spec.template.spec.restartPolicy: is Always; expected Never or OnFailure, as a Job ends
          Job | restartPolicy: Never~   | #~                        | spec.template.spec: lacks restartPolicy; expected Never or OnFailure, as a Job ends
          CronJob | restartPolicy: OnFailure | restartPolicy: Always | spec.jobTemplate.spec.template.spec.restartPolicy: is Always; expected Never or OnFailure, as a CronJob ends
          Deployment | terminationGracePeriodSeconds: 60 | restartPolicy: Never | spec.template.spec.restartPolicy: is Never; expected Always, as a Deployment keeps its pods running
          """)
  void isFound(String kind, String old, String other, String expected) {
    String text = with(kind, old.replace("~", "\n"), other.replace("~", "\n"));
    boolean more = expected.endsWith(" ++");

    assertThat(found(text)).as(text).hasSize(more ? 2 : 1);
    assertThat(found(text).getFirst()).endsWith(": " + expected.replace(" ++", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          StatefulSet | - name: data | - name: data
          Pod | operator: Exists | operator: Equal~    value: a
          Pod | - key: nvidia.com/gpu~    operator: Exists | - operator: Exists
          Pod | memory: 1Gi | memory: 2048Mi
          Pod | restartPolicy: OnFailure | #
          """)
  void isRight(String kind, String old, String other) {
    assertThat(found(with(kind, old.replace("~", "\n"), other.replace("~", "\n")))).isEmpty();
  }
}
