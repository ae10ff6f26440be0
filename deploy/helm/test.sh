#!/usr/bin/env bash
# Checks the chart without a cluster: lint, each set of values of tests/ rendered and validated by 'iq manifests
# validate', each value of tests/refused.txt refused in the words there. Usage: test.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
helm=$("$here/helm.sh") || { echo "helm-test: skipped"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
render() { "$helm" template iq "$here/iq" --kube-version 1.36.0 --namespace serving "$@"; }

good=0 bad=0
for values in "$here"/tests/*.yaml; do
  name=$(basename "$values")
  "$helm" lint --quiet --strict --kube-version 1.36.0 "$here/iq" -f "$values"
  render -f "$values" >"$work/$name"
  said=$("$here/../../iq" manifests validate "$work/$name") || { echo "helm-test: $name: $said" >&2; exit 1; }
  echo "helm-test: $name: $said"
  good=$((good + 1))
done
while IFS='|' read -r given words; do
  if render -f "$here/tests/embedded.yaml" --set "$given" >"$work/out" 2>&1; then
    echo "helm-test: --set $given: expected to be refused with '$words'" >&2
    exit 1
  fi
  grep -qF -- "$words" "$work/out" || { echo "helm-test: --set $given: expected '$words'; it says:" >&2; cat "$work/out" >&2; exit 1; }
  bad=$((bad + 1))
done < <(grep -v '^#' "$here/tests/refused.txt")
echo "helm-test: $good sets of values are valid, $bad values are refused"
