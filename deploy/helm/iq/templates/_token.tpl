{{/* A pod that makes a token in the store of the release: what 'kubectl run' lays over its own. */}}
{{- define "iq.tokenPod" -}}
{{- $container := dict "name" "iq-token" "image" (include "iq.image" .) "args" (list "tokens" "create" "first" "--scopes=read")
  "securityContext" (dict "allowPrivilegeEscalation" false "readOnlyRootFilesystem" true "capabilities" (dict "drop" (list "ALL"))) }}
{{- $volumes := list }}
{{- if .Values.database.existingSecret }}
{{- $from := dict "secretKeyRef" (dict "name" .Values.database.existingSecret "key" .Values.database.key) }}
{{- $container = merge $container (dict "env" (list (dict "name" "IQ_DATABASE_URL" "valueFrom" $from))) }}
{{- else }}
{{- $claim := .Values.persistence.existingClaim | default (include "iq.name" .) }}
{{- $volumes = append $volumes (dict "name" "data" "persistentVolumeClaim" (dict "claimName" $claim)) }}
{{- $container = merge $container (dict "volumeMounts" (list (dict "name" "data" "mountPath" "/data"))) }}
{{- end }}
{{- $security := dict "runAsNonRoot" true "runAsUser" 65532 "runAsGroup" 65532 "fsGroup" 65532 "seccompProfile" (dict "type" "RuntimeDefault") }}
{{- $spec := dict "automountServiceAccountToken" false "securityContext" $security "volumes" $volumes "containers" (list $container) }}
{{- if not .Values.database.existingSecret }}
{{- /* A volume of one node: beside the server, where it runs. */}}
{{- $term := dict "topologyKey" "kubernetes.io/hostname" "labelSelector" (dict "matchLabels" (include "iq.selector" . | fromYaml)) }}
{{- $near := dict "podAffinity" (dict "preferredDuringSchedulingIgnoredDuringExecution" (list (dict "weight" 100 "podAffinityTerm" $term))) }}
{{- $spec = merge $spec (dict "affinity" $near) }}
{{- end }}
{{- dict "spec" $spec | toJson }}
{{- end }}
