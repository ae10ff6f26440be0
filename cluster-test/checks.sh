# shellcheck shell=bash disable=SC2154,SC2016 # variables of test.sh; $ of Go templates
# What is asked of a case's objects in the cluster. Sourced by test.sh.

available() {
  kubectl wait --for=condition=Available deployment --all -n "$(namespace "$name")" --timeout=20s >/dev/null 2>&1
}

retry() { # command...: for ten seconds
  for _ in $(seq 40); do
    if "$@"; then return 0; fi
    sleep 0.25
  done
  return 1
}

# The scheduler's words for pods without a node, up to where it speaks of preemption.
refusals() { # namespace
  kubectl get pods -n "$1" -o go-template='{{range .items}}{{range .status.conditions}}{{
    if and (eq .type "PodScheduled") (eq .status "False")}}{{.message}}{{"\n"}}{{end}}{{end}}{{end}}' |
    sed 's/\. .*//' | sort -u | paste -sd ';'
}

refused() { [[ $(refusals "$1") == *"$2"* ]]; } # namespace words

# A claim that pods refer to and the case does not bring is one that its user has already.
add_claims() { # folder namespace
  local claim
  if [ -f "$1/PersistentVolumeClaim.yaml" ]; then return 0; fi
  claim=$(sed -n 's/^ *claimName: *\([^ ]*\).*/\1/p' "$1"/*.yaml | head -n 1)
  if [ -z "$claim" ]; then return 0; fi
  printf '%s\n' 'apiVersion: v1' 'kind: PersistentVolumeClaim' \
    "metadata: {name: $claim, namespace: $2}" \
    'spec: {accessModes: [ReadOnlyMany], resources: {requests: {storage: 100Gi}}}' >"$1/PersistentVolumeClaim.yaml"
}

# No provisioner is at work here: a claim finds a volume that is made for it.
add_volumes() { # folder
  if [ ! -f "$1/PersistentVolumeClaim.yaml" ]; then return 0; fi
  kubectl create --dry-run=client -f "$1/PersistentVolumeClaim.yaml" -o go-template='apiVersion: v1
kind: PersistentVolume
metadata: {name: {{.metadata.namespace}}-{{.metadata.name}}}
spec:
  capacity: {storage: {{.spec.resources.requests.storage}}}
  accessModes: [{{range .spec.accessModes}}{{.}}, {{end}}]
  storageClassName: {{with .spec.storageClassName}}{{.}}{{else}}""{{end}}
  claimRef: {namespace: {{.metadata.namespace}}, name: {{.metadata.name}}}
  hostPath: {path: /none}
' >"$1/PersistentVolume.yaml"
}

# Nor is GKE's autoscaler: a ComputeClass gets a node of its machine type, with its label, taint and disk.
add_class() { # folder
  local class machine disk
  if [ ! -f "$1/ComputeClass.yaml" ]; then return 0; fi
  class=$(sed -n 's/^  name: *//p' "$1/ComputeClass.yaml")
  machine=$(sed -n 's/.*machineType: *\([^ ]*\).*/\1/p' "$1/ComputeClass.yaml" | head -n 1)
  disk=$(sed -n 's/.*bootDiskSize: *\([0-9]*\).*/\1/p' "$1/ComputeClass.yaml" | head -n 1)
  awk -v RS='---\n' -v name="  name: $machine\n" 'index($0, name) { printf "---\n%s", $0 }' "$nodes" |
    sed "s|^  name: .*|  name: $class|; s|^  labels:|&\n    cloud.google.com/compute-class: $class|
      s|^  taints:|&\n  - {key: cloud.google.com/compute-class, value: $class, effect: NoSchedule}|
      s|ephemeral-storage: [0-9]*Gi|ephemeral-storage: $((${disk:-100} * 9 / 10))Gi|" >"$work/class.yaml"
  cat "$work/class.yaml" >>"$nodes"
  echo "$class $(sed -n 's/.*sim.iq.accelerator: //p' "$work/class.yaml")" >>"$work/nodes"
  kubectl apply --server-side -f "$work/class.yaml" >/dev/null
}

nodes_of_pods() {
  kubectl get pods -n "$(namespace "$name")" -o 'jsonpath={range .items[*]}{.spec.nodeName}{"\n"}{end}' | sort -u
}

# Pods are on nodes with the case's accelerator or on nodes that have none. Without an accelerator in the flags the
# first one found is taken for it.
check_placement() {
  local node is found=
  while read -r node; do
    is=$(awk -v node="$node" '$1 == node { print $2 }' "$work/nodes")
    if [ "$is" = none ]; then continue; fi
    if [ "$accelerator" = - ]; then accelerator=$is; fi
    if [ "$is" != "$accelerator" ]; then fail "$name" "runs on $node with $is, expected $accelerator"; return 1; fi
    found=yes
  done < <(nodes_of_pods)
  [ -n "$found" ] || fail "$name" "runs on no node with an accelerator, expected $accelerator"
}

# Each Service finds a ready pod, and the pod has the port that the Service names.
check_services() {
  local service
  for service in $(kubectl get services -n "$(namespace "$name")" -o 'jsonpath={.items[*].metadata.name}'); do
    retry has_endpoint "$service" || { fail "$name" "Service $service finds no ready pod with its port"; return 1; }
  done
}

has_endpoint() { # service
  kubectl get endpointslices -n "$(namespace "$name")" -l "kubernetes.io/service-name=$1" -o go-template='{{
    range .items}}{{if .ports}}{{range .endpoints}}{{.conditions.ready}} {{end}}{{end}}{{end}}' | grep -q true
}

# What is scraped is a port of a pod.
check_monitors() {
  local kind selector ports port
  for kind in podmonitoring podmonitor; do
    while IFS='|' read -r selector ports; do
      for port in $ports; do
        kubectl get pods -n "$(namespace "$name")" -l "${selector%,}" \
          -o 'jsonpath={.items[*].spec.containers[*].ports[*]}' | grep -qE "(name\":\"|containerPort\":)$port\b" ||
          { fail "$name" "$kind: no pod with ${selector%,} has the port $port"; return 1; }
      done
    done < <(kubectl get "$kind" -n "$(namespace "$name")" -o go-template='{{range .items}}{{range $k, $v :=
      .spec.selector.matchLabels}}{{$k}}={{$v}},{{end}}|{{range .spec.endpoints}}{{.port}} {{end}}{{
      range .spec.podMetricsEndpoints}}{{.port}} {{end}}{{"\n"}}{{end}}')
  done
}

# The autoscaler finds what it is to scale; it has no metrics here.
check_autoscaler() {
  local ns
  ns=$(namespace "$name")
  if [ ! -f "$work/$name/HorizontalPodAutoscaler.yaml" ]; then return 0; fi
  kubectl wait --for=condition=AbleToScale hpa --all -n "$ns" --timeout=10s >/dev/null 2>&1 ||
    fail "$name" "HorizontalPodAutoscaler: $(kubectl get hpa -n "$ns" \
      -o 'jsonpath={.items[*].status.conditions[?(@.type=="AbleToScale")].message}')"
}

# Secrets that pods read are those that the manifests tell the user to make.
check_secrets() {
  local key
  for key in $(kubectl get deployments -n "$(namespace "$name")" -o go-template='{{range .items}}{{range
    .spec.template.spec.containers}}{{range .env}}{{with .valueFrom}}{{with .secretKeyRef}}{{.name}}/{{.key}} {{
    end}}{{end}}{{end}}{{end}}{{end}}'); do
    [ "$key" = hf-secret/hf_api_token ] ||
      { fail "$name" "reads the secret $key, expected hf-secret/hf_api_token"; return 1; }
  done
}
