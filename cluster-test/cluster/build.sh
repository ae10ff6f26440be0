#!/usr/bin/env bash
# Builds etcd, kube-apiserver, kube-controller-manager, kube-scheduler, kubectl and kwok from the Go modules
# pinned in go.mod and go.sum, and puts kwok's CRDs and default stages beside them. Nothing is built twice: the
# folder is named after go.mod, go.sum, the flags and the Go version. Its path is the last line on stdout.
#   IQ_CLUSTER_CACHE   where to put it (default: the user's cache folder)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${IQ_CLUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/iq-cluster}
cd "$here"

version_of() { awk -v m="$1" '$1 == m && $2 ~ /^v/ { print $2; exit }' go.mod; }
k8s_version=$(version_of k8s.io/kubernetes)
kwok_version=$(version_of sigs.k8s.io/kwok)
major=${k8s_version#v}; minor=${major#*.}; major=${major%%.*}; minor=${minor%%.*}
# Without these the apiserver calls itself v0.0.0-master+$Format:%H$ and clients get confused.
ldflags="-s -w -X sigs.k8s.io/kwok/pkg/consts.Version=$kwok_version"
for p in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
  ldflags+=" -X $p.gitVersion=$k8s_version -X $p.gitMajor=$major -X $p.gitMinor=$minor -X $p.gitTreeState=archive"
done
flags=(-mod=readonly -buildvcs=false -trimpath -tags=grpcnotrace)

key=$( { cat go.mod go.sum; echo "${flags[*]} $ldflags"; go env GOVERSION GOOS GOARCH; } | sha256sum | cut -c1-12)
bin=$cache/bin-$key
mkdir -p "$bin"

# binary, package, name that "go build" gives it
binaries='etcd                    go.etcd.io/etcd/server/v3                        server
kwok                    sigs.k8s.io/kwok/cmd/kwok                        kwok
kube-apiserver          k8s.io/kubernetes/cmd/kube-apiserver             kube-apiserver
kube-controller-manager k8s.io/kubernetes/cmd/kube-controller-manager    kube-controller-manager
kube-scheduler          k8s.io/kubernetes/cmd/kube-scheduler             kube-scheduler
kubectl                 k8s.io/kubernetes/cmd/kubectl                    kubectl'
missing=()
while read -r name pkg _; do
  if [ ! -x "$bin/$name" ]; then missing+=("$pkg"); fi
done <<<"$binaries"
if [ ${#missing[@]} -gt 0 ]; then
  echo "building ${missing[*]} (about ten minutes with two cores and an empty Go cache)" >&2
  tmp=$(mktemp -d "$bin/.build.XXXXXX")
  trap 'rm -rf "$tmp"' EXIT
  # all in one go: the two cores are then busy to the end
  CGO_ENABLED=0 GOFLAGS='' go build "${flags[@]}" -ldflags "$ldflags" -o "$tmp/" "${missing[@]}" >&2
  while read -r name _ built; do
    if [ -f "$tmp/$built" ]; then mv "$tmp/$built" "$bin/$name"; fi
  done <<<"$binaries"
  echo "built in $SECONDS s" >&2
fi

join() { # out files...
  local out=$1 f; shift
  for f in "$@"; do echo ---; cat "$f"; done >"$out.$$"
  mv "$out.$$" "$out"
}
if [ ! -s "$bin/kwok-crds.yaml" ] || [ ! -s "$bin/kwok-stages.yaml" ]; then
  kwok=$(GOFLAGS='' go list -mod=readonly -m -f '{{.Dir}}' sigs.k8s.io/kwok)
  if [ -z "$kwok" ]; then echo "build.sh: the sources of kwok are not in the module cache" >&2; exit 1; fi
  # only what up.sh switches on; Exec and Attach would run commands of this machine
  join "$bin/kwok-crds.yaml" \
    "$kwok"/kustomize/crd/bases/kwok.x-k8s.io_{stages,logs,clusterlogs,portforwards,clusterportforwards}.yaml
  s=$kwok/kustomize/stage
  join "$bin/kwok-stages.yaml" "$s"/node/fast/node-initialize.yaml \
    "$s"/node/heartbeat-with-lease/node-heartbeat-with-lease.yaml "$s"/pod/fast/pod-{ready,complete,delete}.yaml
fi
echo "$bin"
