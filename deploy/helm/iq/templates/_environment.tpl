{{- define "iq.environment" -}}
- {name: IQ_SERVER_HOST, value: "0.0.0.0"}
- {name: IQ_SERVER_PORT, value: "8080"}
- {name: IQ_SERVER_STOP_DELAY_SECONDS, value: {{ .Values.stop.delaySeconds | quote }}}
- {name: IQ_SERVER_STOP_GRACE_SECONDS, value: {{ .Values.stop.graceSeconds | quote }}}
{{- if .Values.database.existingSecret }}
- name: IQ_DATABASE_URL
  valueFrom:
    secretKeyRef: {name: {{ .Values.database.existingSecret }}, key: {{ .Values.database.key }}}
{{- end }}
{{- if .Values.auth.insecure }}
- {name: IQ_SERVER_INSECURE, value: "true"}
{{- end }}
{{- with .Values.auth.oidc }}
{{- if .issuer }}
- {name: IQ_SERVER_OIDC_ISSUER, value: {{ .issuer | quote }}}
- {name: IQ_SERVER_OIDC_AUDIENCE, value: {{ .audience | quote }}}
{{- if .scopeClaim }}
- {name: IQ_SERVER_OIDC_SCOPE_CLAIM, value: {{ .scopeClaim | quote }}}
{{- end }}
{{- end }}
{{- end }}
{{- if .Values.tls.existingSecret }}
- {name: IQ_SERVER_TLS_CERTIFICATE, value: /tls/tls.crt}
- {name: IQ_SERVER_TLS_KEY, value: /tls/tls.key}
{{- end }}
{{- range $name, $value := .Values.settings }}
- {name: IQ_SERVER_{{ $name | upper | replace "-" "_" }}, value: {{ include "iq.text" $value | quote }}}
{{- end }}
{{- end }}

{{/* Helm reads every number as a float: 8388608, not 8.388608e+06. */}}
{{- define "iq.text" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) }}{{ int64 . }}{{ else }}{{ . }}{{ end }}
{{- end }}
