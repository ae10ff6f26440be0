package iq.manifests.yaml;

import java.util.List;
import java.util.Set;

/**
 * One row for each kind of map that the order is known of.
 *
 * @param places the fields that hold such a map, with {@code []} where they hold a list of them
 * @param mark a field that the map must have to be of this kind, empty where the place tells
 * @param fields its fields in order
 */
record FieldOrder(Set<String> places, String mark, List<String> fields) {
  /** Maps whose keys are the author's, not fields: nothing in them is reordered. */
  private static final Set<String> FREE =
      Set.of(
          "labels", "annotations", "matchLabels", "nodeSelector", "data", "stringData", "limits",
          "requests", "parameters", "volumeAttributes");

  private static final List<FieldOrder> TABLE =
      List.of(
          row("|items[]|scaleTargetRef", "kind", "apiVersion kind name metadata type"),
          row("metadata", "", "name generateName namespace labels annotations"),
          row(
              "spec",
              "containers",
              """
              serviceAccountName runtimeClassName priorityClassName securityContext restartPolicy
              nodeSelector affinity topologySpreadConstraints tolerations hostNetwork hostIPC
              terminationGracePeriodSeconds initContainers containers volumes"""),
          row(
              "spec",
              "",
              """
              type scaleTargetRef pollingInterval minReplicas maxReplicas minReplicaCount
              maxReplicaCount metrics behavior advanced triggers replicas selector
              serviceName strategy updateStrategy template ports endpoints podMetricsEndpoints
              parentRefs hostnames rules targetPorts endpointPickerRef"""),
          row(
              "containers[]|initContainers[]",
              "",
              """
              name image imagePullPolicy restartPolicy command args workingDir env envFrom ports
              resources startupProbe livenessProbe readinessProbe lifecycle securityContext
              volumeMounts"""),
          row("env[]", "", "name value valueFrom"),
          row("secretKeyRef|configMapKeyRef", "", "name key optional"),
          row("ports[]", "", "name containerPort port targetPort nodePort protocol"),
          row("resources", "", "claims requests limits"),
          row(
              "startupProbe|livenessProbe|readinessProbe",
              "",
              """
              httpGet tcpSocket grpc exec initialDelaySeconds periodSeconds timeoutSeconds
              successThreshold failureThreshold"""),
          row("httpGet", "", "path port scheme httpHeaders"),
          row("volumeMounts[]", "", "name mountPath subPath readOnly"),
          row("volumes[]", "", "name"),
          row("tolerations[]", "", "key operator value effect tolerationSeconds"),
          row("matchExpressions[]", "", "key operator values"),
          row("metrics[]", "", "type resource pods object external"),
          row("target", "type", "type value averageValue averageUtilization"),
          row("scaleUp|scaleDown", "", "stabilizationWindowSeconds selectPolicy policies"),
          row("policies[]", "", "type value periodSeconds"),
          row("endpoints[]|podMetricsEndpoints[]", "", "port path interval scheme"));

  private static FieldOrder row(String places, String mark, String fields) {
    return new FieldOrder(
        Set.of(places.split("\\|", -1)), mark, List.of(fields.strip().split("\\s+", -1)));
  }

  static boolean isFree(String field) {
    return FREE.contains(field);
  }

  /** The fields of a map in a place, in order; none for a map that the table does not know. */
  static List<String> of(String place, Mapping mapping) {
    for (FieldOrder row : TABLE) {
      if (row.places.contains(place) && (row.mark.isEmpty() || mapping.get(row.mark) != null)) {
        return row.fields;
      }
    }
    return List.of();
  }
}
