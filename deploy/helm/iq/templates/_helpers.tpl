{{- define "iq.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}
{{- else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "iq.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "iq.labels" -}}
{{ include "iq.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "iq.image" -}}
{{- if .Values.image.digest }}{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else }}{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "iq.scheme" -}}
{{- if .Values.tls.existingSecret }}HTTPS{{ else }}HTTP{{ end }}
{{- end }}

{{/* What would start and then not work is refused here. */}}
{{- define "iq.checks" -}}
{{- if not .Values.image.repository }}
{{- fail "image.repository is empty: no public image of iq exists; push the archive that 'make image' writes to your registry and name it here" }}
{{- end }}
{{- if and (gt (int .Values.replicas) 1) (not .Values.database.existingSecret) }}
{{- fail (printf "replicas: %d was given with the embedded store, which is one file of one server; set replicas: 1, or database.existingSecret to a Secret with the URL of a PostgreSQL database" (int .Values.replicas)) }}
{{- end }}
{{- if and .Values.auth.oidc.issuer (not .Values.auth.oidc.audience) }}
{{- fail (printf "auth.oidc.issuer: '%s' was given without auth.oidc.audience, the audience that its tokens are made for" .Values.auth.oidc.issuer) }}
{{- end }}
{{- range $name, $_ := .Values.settings }}
{{- if has $name (list "host" "port" "stop-delay-seconds" "stop-grace-seconds" "insecure" "oidc-issuer" "oidc-audience" "oidc-scope-claim" "tls-certificate" "tls-key") }}
{{- fail (printf "settings.%s: the chart sets it itself: see stop, auth and tls of values.yaml; host and port are fixed" $name) }}
{{- end }}
{{- end }}
{{- if and .Values.podMonitor.enabled (not .Values.auth.insecure) (not .Values.podMonitor.tokenSecret) }}
{{- fail "podMonitor.enabled is true without podMonitor.tokenSecret: /metrics answers callers with a token alone; put one of scope read in a Secret and name it" }}
{{- end }}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.gateway) }}
{{- fail "httpRoute.enabled is true without httpRoute.gateway, the name of the Gateway that takes the route" }}
{{- end }}
{{- end }}

{{- define "iq.probe" -}}
httpGet: {path: {{ .path }}, port: http, scheme: {{ include "iq.scheme" .root }}}
{{- end }}
