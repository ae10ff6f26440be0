#!/usr/bin/env bash
# Runs an image without a container engine: its files become the root of a process that is neither root nor able to
# write anywhere but /tmp and /data, with the image's own entry point. Asks /healthz and for profiles, then ends it.
# Needs root (it mounts in a name space of its own) and Python 3. Usage: smoke.sh [FILE] [JVM OPTION]...
set -euo pipefail
file=${1:-$(dirname "$0")/../../target/iq-image.tar}
shift || true
[ -n "${IQ_SMOKE_INSIDE:-}" ] || IQ_SMOKE_INSIDE=yes exec unshare --mount --mount-proc --pid --fork --kill-child "$0" "$file" "$@"
work=$(mktemp -d)
server=
clean() {
  [ -z "$server" ] || kill -9 "$server" || true
  umount -R -l "$work/root" || true
  rm -rf --one-file-system "$work"
}
trap clean EXIT

mkdir "$work/image" "$work/root"
mount -t tmpfs -o size=1g tmpfs "$work/root"
tar -xf "$file" -C "$work/image"
python3 - "$work/image" >"$work/said" <<'PYTHON'
import json, sys
def blob(digest):
    return sys.argv[1] + "/blobs/" + digest.replace(":", "/")
index = json.load(open(sys.argv[1] + "/index.json"))
manifest = json.load(open(blob(index["manifests"][0]["digest"])))
config = json.load(open(blob(manifest["config"]["digest"])))["config"]
print("layers", *[blob(layer["digest"]) for layer in manifest["layers"]])
print("user", config["User"])
print("env", *config["Env"])
print("command", *config["Entrypoint"], *config["Cmd"])
PYTHON
said() { sed -n "s/^$1 //p" "$work/said"; }
for layer in $(said layers); do tar -xzf "$layer" -C "$work/root"; done
mkdir -p "$work/root/proc"
mount -o remount,ro "$work/root"
mount -t proc proc "$work/root/proc"
mount -t tmpfs tmpfs "$work/root/tmp"
mount -t tmpfs -o uid=65532,gid=65532,mode=755 tmpfs "$work/root/data"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
started=$(date +%s%N)
# Given on the loopback, so that no other machine reaches it; the entry point alone would listen everywhere.
# shellcheck disable=SC2046
env -i $(said env) JDK_JAVA_OPTIONS="$*" "$(command -v chroot)" --userspec="$(said user)" "$work/root" \
  $(said command) --host 127.0.0.1 --port "$port" >"$work/log" 2>&1 &
server=$!
until [ "$(curl -s "http://127.0.0.1:$port/healthz")" = ok ]; do
  kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.05
done
echo "smoke.sh: /healthz says ok after $((($(date +%s%N) - started) / 1000000)) ms"
curl -sS --fail -H 'content-type: application/json' -d '{"model":"openai/gpt-oss-120b"}' "http://127.0.0.1:$port/v1/profiles:fetch" |
  python3 -c 'import json, sys; print("smoke.sh:", len(json.load(sys.stdin)["profile"]), "profiles")'
echo "smoke.sh: user $(awk '/^Uid/ { print $2 }' "/proc/$server/status" 2>/dev/null || echo unknown), $(awk '/VmRSS/ { print int($2 / 1024) " MB" }' "/proc/$server/status" 2>/dev/null)"
kill "$server"
wait "$server" || code=$?
echo "smoke.sh: ended with ${code:-0}"
server=
