#!/usr/bin/env bash
# Installs the chart with each set of values of tests/ on a real control plane without containers (../../cluster-test):
# the API server checks every field, and a namespace that allows restricted pods alone checks their security; the
# scheduler must place all of them. What the pods would do is not seen: nothing runs.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cluster=$here/../../cluster-test
command -v go >/dev/null || { echo "helm-cluster-test: skipped: there is no Go toolchain"; exit 0; }
helm=$("$here/helm.sh")
work=$(mktemp -d)
trap 'IQ_CLUSTER_STATE=$work/cluster "$cluster/cluster/down.sh"; rm -rf "$work"' EXIT
PATH=$("$cluster/cluster/build.sh" | tail -n 1):$PATH
"$cluster/nodes/nodes.sh" kubernetes >"$work/nodes.yaml"
KUBECONFIG=$(IQ_CLUSTER_STATE=$work/cluster IQ_CLUSTER_NODES=$work/nodes.yaml "$cluster/cluster/up.sh" 2>"$work/up.log") ||
  { cat "$work/up.log" >&2; exit 1; }
export KUBECONFIG KUBECACHEDIR=$work/cluster/kubectl-cache HELM_CACHE_HOME=$work/helm HELM_CONFIG_HOME=$work/helm HELM_DATA_HOME=$work/helm
"$cluster/cluster/crds.sh" >/dev/null

volume() { # NAMESPACE: what a claim without a storage class is bound to
  printf '{apiVersion: v1, kind: PersistentVolume, metadata: {name: %s}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /nowhere}}}' "$1"
}

for values in "$here"/tests/*.yaml; do
  name=$(basename "$values" .yaml)
  kubectl create namespace "$name" >/dev/null
  kubectl label namespace "$name" pod-security.kubernetes.io/enforce=restricted >/dev/null
  volume "$name" | kubectl apply -f - >/dev/null
  kubectl -n "$name" create secret generic iq-database --from-literal=database-url=unused >/dev/null
  "$helm" install iq "$here/iq" --namespace "$name" -f "$values" --wait --timeout 120s >"$work/notes"
  "$helm" upgrade iq "$here/iq" --namespace "$name" -f "$values" --set podAnnotations.again=yes --wait --timeout 120s >/dev/null
  echo "helm-cluster-test: $name: $(kubectl -n "$name" get pods --field-selector=status.phase=Running -o name | wc -l) pods on" \
    "$(kubectl -n "$name" get pods -o 'jsonpath={range .items[*]}{.spec.nodeName}{"\n"}{end}' | sort -u | wc -l) nodes"
  # The command of the notes that makes the first token: as it stands there, but asked of the API server alone.
  sed -n '/ run iq-token /,/--overrides/p' "$work/notes" | sed 's/ --rm -i --quiet/ --dry-run=server -o name/' >"$work/token"
  if [ -s "$work/token" ]; then (. "$work/token"); fi
  "$helm" uninstall iq --namespace "$name" --wait >/dev/null
done
[ -n "$(kubectl -n embedded get pvc iq -o name)" ]
echo "helm-cluster-test: installed, upgraded and removed; the claim with own data is kept"
