#!/usr/bin/env bash
# Writes the simulated nodes of a platform as YAML to stdout: one of each machine type of data/machine-types.csv
# that its cloud rents with a known accelerator (accelerators.csv), and one without accelerators; with "spot" one
# more of each, as a spot machine. A platform that is no cloud has the largest host of each accelerator.
# Usage: nodes/nodes.sh PLATFORM [spot]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
case ${1:-} in
  gke-autopilot | gke-standard) template=$here/gke.yaml ;;
  *) template=$here/${1:-}.yaml ;;
esac
if [ ! -f "$template" ]; then
  echo "nodes.sh: '${1:-}' is no platform; known: gke-autopilot, gke-standard, eks, aks, openshift, kubernetes" >&2
  exit 2
fi
exec awk -v spot="${2:-}" -f "$here/nodes.awk" "$template" "$here/accelerators.csv" \
  "$here/../../data/machine-types.csv" "$here/hosts.csv"
