#!/usr/bin/env bash
# Prints what single kernels take, by the measurements that NVIDIA's aiconfigurator carries (Apache-2.0), in the units of
# the core's coefficients, which start there (docs/methods.md). See install.sh for what it needs. Some seconds.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/install.sh"
data=$("$work/venv/bin/python" -c 'import aiconfigurator_core as core; print(core.__path__[0])')/systems/data
"$work/venv/bin/python" "$here/kernels.py" "$data" "$root/data/accelerators.csv"
