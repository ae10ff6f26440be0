#!/usr/bin/env bash
# Applies the golden manifests to a real control plane with simulated nodes, platform by platform; README.md says
# what is checked. Exit code: 0 when all is as expected, 1 otherwise, with a list of what is not.
# Usage: cluster-test/test.sh [--goldens=FOLDER] [--platform=NAME]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
goldens=$here/../cli/src/test/resources/iq/cli/acceptance/manifests
only=
for argument in "$@"; do
  case $argument in
    --goldens=*) goldens=${argument#*=} ;;
    --platform=*) only=${argument#*=} ;;
    *) echo "test.sh: '$argument' is not known; known: --goldens=FOLDER, --platform=NAME" >&2; exit 2 ;;
  esac
done
if ! command -v go >/dev/null; then
  echo "cluster-test: skipped: there is no Go toolchain, and the control plane is built with one (Go 1.26 or later)"
  exit 0
fi
if [ ! -f "$goldens/cases.txt" ]; then
  echo "test.sh: no file $goldens/cases.txt; expected there: a line 'CASE: FLAGS' for each case" >&2
  exit 2
fi

work=$(mktemp -d)
down() { IQ_CLUSTER_STATE=$work/cluster "$here/cluster/down.sh"; }
trap 'down; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
# shellcheck source=cases.sh
. "$here/cases.sh"
# shellcheck source=checks.sh
. "$here/checks.sh"
# shellcheck source=platform.sh
. "$here/platform.sh"
"$here/cluster/build.sh" >"$work/bin" # now, so that its minutes are not taken for the first platform's
PATH=$(tail -n 1 "$work/bin"):$PATH

cases "$goldens" >"$work/cases"
platforms=$(cut -d' ' -f2 "$work/cases" | sort -u)
if [ -n "$only" ] && ! grep -qx -- "$only" <<<"$platforms"; then
  echo "test.sh: no case is for the platform '$only'; cases are for: $(xargs <<<"$platforms")" >&2
  exit 2
fi
for platform in ${only:-$platforms}; do
  test_platform "$platform" "$work/cases"
done

if [ -s "$work/failures" ]; then
  echo "cluster-test: not as expected:"
  sed 's/^/  /' "$work/failures"
  exit 1
fi
echo "cluster-test: $(wc -l <"$work/passed") cases on $(xargs <<<"${only:-$platforms}") are as expected, after $SECONDS s"
