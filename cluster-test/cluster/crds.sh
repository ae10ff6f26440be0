#!/usr/bin/env bash
# Fetches the CRD files listed in crds.txt (checked against the checksum there) into the cache, applies them
# and those of own-crds/ to the cluster of $KUBECONFIG, and waits till the apiserver serves them. Arguments:
# the sets to apply, by their name in crds.txt, or "own"; all without an argument.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${IQ_CLUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/iq-cluster}
dir=$cache/crds-$(sha256sum <"$here/crds.txt" | cut -c1-12)

field() { sed -n "s/^\t\"$2\": \"\(.*\)\".*/\1/p" <<<"$1"; }
fetch() { # set module checksum files
  local json src f
  json=$(cd / && GOFLAGS='' go mod download -json "$2")
  if [ "$(field "$json" Sum)" != "$3" ]; then
    echo "crds.sh: $2 has the checksum '$(field "$json" Sum)', expected $3" >&2
    exit 1
  fi
  src=$(field "$json" Dir)
  # braces and stars of crds.txt are expanded here
  for f in $(cd "$src" && eval "printf '%s\n' $4"); do
    if grep -q '^kind: CustomResourceDefinition' "$src/$f"; then echo ---; cat "$src/$f"; fi
  done >"$dir/.$1.$$"
  mv "$dir/.$1.$$" "$dir/$1.yaml"
}

mkdir -p "$dir"
known=()
while read -r set module sum files; do
  case $set in '' | '#'*) continue ;; esac
  known+=("$set")
  if [ ! -s "$dir/$set.yaml" ]; then fetch "$set" "$module" "$sum" "$files"; fi
done <"$here/crds.txt"
if [ $# = 0 ]; then set -- "${known[@]}" own; fi

files=()
for set in "$@"; do
  if [ "$set" = own ]; then files+=(-f "$here/own-crds"); else files+=(-f "$dir/$set.yaml"); fi
done
kubectl=$("$here/build.sh" | tail -n 1)/kubectl
# made where they are not there yet, in half the time of "apply"
"$kubectl" create --validate=false "${files[@]}" >/dev/null 2>&1 || "$kubectl" apply --server-side "${files[@]}" >/dev/null
# A CRD that was made this instant has no conditions yet, and then "wait" ends with an error at once.
for _ in 1 2 3 4 5; do
  if waited=$("$kubectl" wait --for=condition=Established --timeout=30s "${files[@]}" 2>&1); then exit 0; fi
  sleep 0.5
done
echo "crds.sh: not served: $waited" >&2
exit 1
