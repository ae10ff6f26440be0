# Sourced: installs aiconfigurator into $work/venv, once. Where it cannot be had, says so and ends the caller well.
# Needs Python 3.11 to 3.13 and, once, the network (850 MB).
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
work=$root/target/compare-estimates
name=$(basename "$0" .sh)
mkdir -p "$work"
command -v python3 >/dev/null || { echo "$name: skipped: there is no python3" >&2; exit 0; }
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt" >"$work/pip.log" 2>&1 || {
  echo "$name: skipped: aiconfigurator cannot be installed here:" >&2
  tail -n 3 "$work/pip.log" >&2
  exit 0
}
