# shellcheck shell=bash disable=SC2154 # variables of test.sh
# One platform: its nodes, its cases, what must stay Pending and what must be rejected. Sourced by test.sh.

test_platform() { # platform cases-file
  platform=$1 nodes=$work/nodes.yaml ran=$work/ran
  : >"$ran"
  start_platform "$(grep " $platform .* spot\$" "$2" >/dev/null && echo spot || true)"
  printf '  %-46s %7s  %s\n' case seconds nodes
  while read -r name _ accelerator _; do
    if run_case; then echo "$name" >>"$work/passed"; fi
    forget "$name"
  done < <(grep " $platform " "$2")
  test_elsewhere
  test_broken
  down
}

start_platform() { # "spot" for nodes that are spot, too
  local begin=${EPOCHREALTIME/[.,]/} plugins=
  # as GKE does: a pod that asks for an extended resource tolerates the taint of its name
  case $platform in gke-*) plugins=--enable-admission-plugins=ExtendedResourceToleration ;; esac
  "$here/nodes/nodes.sh" "$platform" "$1" >"$nodes"
  KUBECONFIG=$(IQ_CLUSTER_STATE=$work/cluster IQ_CLUSTER_NODES=$nodes IQ_CLUSTER_APISERVER_ARGS=$plugins \
    "$here/cluster/up.sh" 2>"$work/up.log") || { cat "$work/up.log" >&2; exit 1; }
  export KUBECONFIG KUBECACHEDIR=$work/cluster/kubectl-cache
  "$here/cluster/crds.sh"
  kubectl get nodes -o 'jsonpath={range .items[*]}{.metadata.name} {.metadata.labels.sim\.iq/accelerator}{"\n"}{end}' \
    >"$work/nodes"
  echo "$platform: $(wc -l <"$work/nodes") nodes, ready after $(seconds_since "$begin") s"
}

seconds_since() { # start, in microseconds
  local tenths=$(((${EPOCHREALTIME/[.,]/} - $1) / 100000))
  echo "$((tenths / 10)).$((tenths % 10))"
}

fail() { # what message
  echo "  FAIL $platform $1: $2"
  echo "$platform $1: $2" >>"$work/failures"
  return 1
}

# Only what kubectl complains of is printed.
apply() { # name of a prepared case
  add_claims "$work/$1" "$(namespace "$1")"
  add_volumes "$work/$1"
  { kubectl apply --server-side --validate=strict -f "$work/$1" >/dev/null; } 2>&1
}

forget() { kubectl delete namespace "$(namespace "$1")" --wait=false --ignore-not-found >/dev/null; }

# A case runs: its Deployments become Available where they should, and what goes with them finds them.
run_case() {
  local folder=$work/$name begin=${EPOCHREALTIME/[.,]/} said
  prepare "$goldens" "$name" "$folder" "$name"
  if [ "$(ls "$folder")" = 0.yaml ]; then fail "$name" "no file ManifestGoldenTest.$name-KIND.yaml"; return 1; fi
  add_class "$folder"
  said=$(apply "$name") || { fail "$name" "rejected: $said"; return 1; }
  if [ ! -f "$folder/Deployment.yaml" ]; then
    printf '  %-46s %7s  %s\n' "$name" - 'no Deployment: stored'
    return 0
  fi
  available || { fail "$name" "not Available: $(refusals "$(namespace "$name")")"; return 1; }
  printf '  %-46s %7s  %s\n' "$name" "$(seconds_since "$begin")" "$(nodes_of_pods | xargs)"
  check_placement && check_services && check_monitors && check_autoscaler && check_secrets || return 1
  echo "$name $accelerator" >>"$ran"
}

# Each case that ran is applied again while the cluster has all nodes but those of its accelerator.
test_elsewhere() {
  local missing
  while read -r missing; do
    kubectl delete nodes -l "sim.iq/accelerator=$missing" >/dev/null
    echo "  without the nodes of $missing:"
    while read -r name _; do
      prepare "$goldens" "$name" "$work/$name-elsewhere" "$name-elsewhere"
      expect_pending "$name-elsewhere" "didn't match Pod's node affinity/selector"
    done < <(grep " $missing\$" "$ran")
    kubectl apply --server-side -f "$nodes" -l "sim.iq/accelerator=$missing" >/dev/null
  done < <(cut -d' ' -f2 "$ran" | sort -u)
  kubectl wait --for=condition=Ready node --all --timeout=60s >/dev/null
}

# The first case of the platform that ran, broken in one way after another.
test_broken() {
  local most said
  if ! read -r name accelerator <"$ran"; then return 0; fi
  echo "  $name, broken:"
  broken typo
  if said=$(apply "$name-typo"); then
    fail "$name-typo" "accepted, expected a rejection" || true
  elif [[ $said != *readynessProbe* ]]; then
    fail "$name-typo" "expected a rejection that names readynessProbe, not: $said" || true
  else
    printf '    %-44s rejected: %s\n' "$name-typo" "${said##*$'\n'}"
  fi
  most=$(grep -oE '(gpu|tpu): "[0-9]+"' "$nodes" | grep -oE '[0-9]+' | sort -n | tail -n 1)
  broken count $((most + 1))
  expect_pending "$name-count" "Insufficient $(resource_of "$work/$name")"
  case $platform in gke-*) return 0 ;; esac
  broken toleration
  expect_pending "$name-toleration" 'untolerated taint'
}

broken() { # way [argument]
  prepare "$goldens" "$name" "$work/$name-$1" "$name-$1"
  "break_$1" "$work/$name-$1" "${2:-}"
}

expect_pending() { # name of a prepared case, words of the scheduler
  local ns said
  ns=$(namespace "$1")
  said=$(apply "$1") || { fail "$1" "rejected: $said" || return 0; }
  if retry refused "$ns" "$2"; then
    printf '    %-44s Pending: %s\n' "$1" "$(refusals "$ns")"
  else
    said=$(refusals "$ns")
    fail "$1" "expected Pending with \"$2\", the scheduler says: ${said:-nothing, it runs}" || true
  fi
  forget "$1"
}
