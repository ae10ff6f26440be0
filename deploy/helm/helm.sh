#!/usr/bin/env bash
# Prints the path of helm: of the PATH, else of target/, where Go builds it once. Says so and exits 1 without both.
set -euo pipefail
bin=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/target/helm
if command -v helm; then exit 0; fi
if [ ! -x "$bin/helm" ]; then
  command -v go >/dev/null || { echo "there is neither helm nor a Go toolchain to build it with" >&2; exit 1; }
  GOBIN=$bin go install helm.sh/helm/v3/cmd/helm@v3.19.0 >&2
fi
printf '%s\n' "$bin/helm"
