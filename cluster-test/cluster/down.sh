#!/usr/bin/env bash
# Stops what up.sh started (by recorded pid, and only if the pid is still the same process)
# and deletes what up.sh wrote; with --keep the logs and everything else stay.
set -euo pipefail
cache=${IQ_CLUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/iq-cluster}
state=${IQ_CLUSTER_STATE:-$cache/run}

started() { # start time of a pid in clock ticks; empty when it is gone or a zombie
  local s
  s=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  # shellcheck disable=SC2086
  set -- ${s##*) }
  if [ "$1" != Z ]; then echo "${20}"; fi
}
alive() { [ -n "$2" ] && [ "$(started "$1")" = "$2" ]; }

names="kwok kube-scheduler kube-controller-manager kube-apiserver etcd"
each() { # command pid...: runs the command for every process of ours that still lives
  local name pid t found=1
  for name in $names; do
    [ -f "$state/pids/$name" ] || continue
    pid=0 t=
    read -r pid t <"$state/pids/$name" || true
    if alive "$pid" "$t"; then found=0; "$@" "$pid" 2>/dev/null || true; fi
  done
  return $found
}
if each kill -TERM; then
  # Nothing in here is kept, so nobody has to wait for a long goodbye.
  n=0
  while each true && [ $n -lt 5 ]; do sleep 0.1; n=$((n + 1)); done
  each kill -KILL || true
  n=0
  while each true && [ $n -lt 50 ]; do sleep 0.1; n=$((n + 1)); done
fi
rm -rf "${state:?}/pids"
if [ "${1:-}" != --keep ] && [ -d "$state" ]; then
  rm -rf "$state"/{etcd,pki,logs,kubectl-cache,kwok.yaml} "$state"/{admin,controller-manager,scheduler,kwok}.kubeconfig
  rmdir "$state" 2>/dev/null || true
fi
