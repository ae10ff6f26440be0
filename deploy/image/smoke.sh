#!/usr/bin/env bash
# Runs an image without a container engine: its files become the root of processes that are neither root nor able to
# write anywhere but /tmp and /data, with the image's own entry point and a network of their own. It must refuse to
# start while there is no token, then make one, then serve. Needs root, iproute2, curl and Python 3.
# Usage: smoke.sh [FILE] [JVM OPTION]...
set -euo pipefail
file=${1:-$(dirname "$0")/../../target/iq-image.tar}
shift || true
[ -n "${IQ_SMOKE_INSIDE:-}" ] || IQ_SMOKE_INSIDE=yes exec unshare --net --mount --mount-proc --pid --fork --kill-child "$0" "$file" "$@"
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
print("entry", *config["Entrypoint"])
print("command", *config["Cmd"])
PYTHON
said() { sed -n "s/^$1 //p" "$work/said"; }
for layer in $(said layers); do tar -xzf "$layer" -C "$work/root"; done
mkdir -p "$work/root/proc" "$work/root/dev"
for device in "null 3" "zero 5" "random 8" "urandom 9"; do # as container engines give them
  mknod -m 666 "$work/root/dev/${device% *}" c 1 "${device#* }"
done
mount -o remount,ro "$work/root"
mount -t proc proc "$work/root/proc"
mount -t tmpfs tmpfs "$work/root/tmp"
mount -t tmpfs -o uid=65532,gid=65532,mode=755 tmpfs "$work/root/data"

ip link set lo up
options=$*
run() { # ARGUMENTS of the entry point
  # shellcheck disable=SC2046
  exec env -i $(said env) ${options:+JDK_JAVA_OPTIONS="$options"} "$(command -v chroot)" --userspec="$(said user)" "$work/root" $(said entry) "$@"
}
say() { echo "smoke.sh: $1"; }
stop() { echo "smoke.sh: $1" >&2; cat "$work/log" >&2; exit 1; }
url=http://127.0.0.1:8080

# shellcheck disable=SC2046
(run $(said command)) >"$work/log" 2>&1 && stop 'it started though no caller could have a token'
grep -q 'there is no token in force' "$work/log" || stop 'expected that it refuses to start for want of a token; it says:'
say 'without a token it does not start'
token=$( (run tokens create smoke --scopes=read) 2>"$work/log") || stop 'no token could be made'

started=$(date +%s%N)
# shellcheck disable=SC2046
(run $(said command)) >"$work/log" 2>&1 &
server=$!
until [ "$(curl -s "$url/healthz")" = ok ]; do
  kill -0 "$server" 2>/dev/null || { server=; stop 'it ended'; }
  sleep 0.05
done
say "/healthz says ok after $((($(date +%s%N) - started) / 1000000)) ms; user $(awk '/^Uid/ { print $2 }' "/proc/$server/status"), $(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$server/status") MB"
[ "$(curl -s -o "$work/ready" -w '%{http_code}' "$url/readyz")" = 200 ] || stop "not ready: $(cat "$work/ready")"
[ "$(curl -s -o "$work/refused" -w '%{http_code}' "$url/v1/models:fetch")" = 401 ] || stop 'it answers callers without a token'
curl -sS --fail-with-body -H "authorization: Bearer $token" -H 'content-type: application/json' \
  -d '{"model":"openai/gpt-oss-120b"}' "$url/v1/profiles:fetch" >"$work/profiles" || stop "no profiles: $(cat "$work/profiles")"
say "$(python3 -c 'import json, sys; print(len(json.load(sys.stdin)["profile"]))' <"$work/profiles") profiles with a token, none without"
kill "$server"
wait "$server" || code=$?
server=
say "told to stop, it ended with ${code:-0}"
