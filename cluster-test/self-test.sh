#!/usr/bin/env bash
# Tests the test: it gets one case as it is in the golden set and copies that are wrong in one way each, and must
# end with an error that names these and no other. Usage: cluster-test/self-test.sh [--goldens=FOLDER]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
goldens=$here/../cli/src/test/resources/iq/cli/acceptance/manifests
case ${1:-} in --goldens=*) goldens=${1#*=} ;; esac
if ! command -v go >/dev/null; then echo "self-test: skipped: there is no Go toolchain"; exit 0; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=cases.sh
. "$here/cases.sh"
"$here/cluster/build.sh" >"$work/bin"
PATH=$(tail -n 1 "$work/bin"):$PATH

# tolerations matter where GKE's admission plugin does not add them
read -r from platform accelerator _ < <(cases "$goldens" | sort -k2 | awk '
  $2 ~ /^(aks|kubernetes)$/ { print; found = 1; exit }
  { last = $0 }
  END { if (!found) print last }')

golden() { # case way [argument]: a golden case from the chosen one, after "break_WAY"
  local folder=$work/prepared/$1 file
  prepare "$goldens" "$from" "$folder" default
  rm "$folder/0.yaml"
  if [ -n "$2" ]; then "break_$2" "$folder" "${3:-}"; fi
  for file in "$folder"/*; do cp "$file" "$work/ManifestGoldenTest.$1-${file##*/}"; done
  echo "$1: --platform=$platform --accelerator-type=${4:-$accelerator}" >>"$work/cases.txt"
}
break_selector() { sed -i 's/^\( *app: .*\)$/\1-other/' "$1/Service.yaml"; }
break_files() { rm "$1"/*.yaml; : >"$1/none"; }

golden as-it-is ''
golden typo typo
golden count count 99
golden service selector
golden accelerator '' '' some-other-accelerator
golden files files
expected=(accelerator count files service typo)
case $platform in
  gke-*) ;;
  *) golden toleration toleration; expected+=(toleration) ;;
esac

status=0
"$here/test.sh" --goldens="$work" >"$work/out" || status=$?
named=$(sed -n 's/^  FAIL [^ ]* \([^:]*\):.*/\1/p' "$work/out" | sort -u | xargs)
wanted=$(printf '%s\n' "${expected[@]}" | sort | xargs)
if [ $status = 1 ] && [ "$named" = "$wanted" ]; then
  echo "self-test: found what is wrong: $named"
else
  cat "$work/out"
  echo "self-test: exit code $status and '$named' named as wrong; expected 1 and '$wanted'" >&2
  exit 1
fi
