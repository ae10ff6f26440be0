#!/usr/bin/env bash
# Prints the errors of iq's estimates beside those of NVIDIA's aiconfigurator, on the measured rows that both can answer;
# each row's source is held out of ours. Needs Python 3.11 to 3.13 and, once, the network: aiconfigurator is installed
# into target/ (850 MB). Where it cannot be installed, it says so and ends. Some minutes.
# Usage: compare.sh [ROWS.csv]   (rows of 'iq catalog calibrate --evaluate --rows=source', made anew without)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
work=$root/target/compare-estimates
rows=${1:-$work/rows.csv}
mkdir -p "$work"
command -v python3 >/dev/null || { echo 'compare-estimates: skipped: there is no python3' >&2; exit 0; }
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt" >"$work/pip.log" 2>&1 || {
  echo "compare-estimates: skipped: aiconfigurator cannot be installed here:" >&2
  tail -n 3 "$work/pip.log" >&2
  exit 0
}
if [ $# -eq 0 ]; then
  "$root/iq" catalog calibrate --evaluate --rows=source >"$work/rows.new"
  mv "$work/rows.new" "$rows"
fi
"$work/venv/bin/python" "$here/compare.py" "$rows"
