#!/usr/bin/env bash
# Prints the errors of iq's estimates beside those of NVIDIA's aiconfigurator, on the measured rows that both can answer;
# each row's source is held out of ours. See install.sh for what it needs. Some minutes.
# Usage: compare.sh [ROWS.csv]   (rows of 'iq catalog calibrate --evaluate --rows=source', made anew without)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/install.sh"
rows=${1:-$work/rows.csv}
if [ $# -eq 0 ]; then
  "$root/iq" catalog calibrate --evaluate --rows=source >"$work/rows.new"
  mv "$work/rows.new" "$rows"
fi
"$work/venv/bin/python" "$here/compare.py" "$rows"
