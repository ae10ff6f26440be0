#!/bin/sh
# Loads a server on this machine, client and server sharing its cores, over REST and gRPC: as many requests as it takes,
# then half that rate, three runs each after a warm-up that does not count; under four minutes.
# Usage: scripts/server-load.sh [SECONDS] [CATALOG] [WARM-UP SECONDS]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
seconds=${1:-8}
catalog=${2:-$root/cli/target/iq/catalog.sqlite}
warm_up=${3:-40}
port=${PORT:-18990}
"$root/iq" --catalog="$catalog" --store=/nonexistent/none.sqlite server --port="$port" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null' EXIT INT TERM
tries=0
until curl -sf -o /dev/null "http://127.0.0.1:$port/healthz"; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
    echo "the server did not start; is port $port free? PORT=... takes another" >&2
    exit 1
  fi
  sleep 0.1
done
java=$(cat "$root/cli/target/iq/java-home")/bin/java
load() { # TRANSPORT WARM-UP RATE
  "$java" -XX:+UseSerialGC -Xmx128m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$root/performance/target/performance.jar" iq.performance.server.ServerLoad \
    "$1" "$port" "$server" 16 "$2" "$seconds" 3 "$3" openai/gpt-oss-120b 20
}
median() { # of the requests a second of the lines on stdin
  sed 's/.* \([0-9]*\) requests.*/\1/' | sort -n | sed -n 2p
}
echo "$(nproc) processors; $catalog; 16 connections"
for transport in rest grpc; do
  lines=$(load "$transport" "$warm_up" 0) || { printf '%s\n' "$lines"; exit 1; }
  printf '%s\n' "$lines"
  most=$(printf '%s\n' "$lines" | median)
  half=$((most / 2))
  if [ "$half" -eq 0 ]; then
    echo "$transport: half of $most requests/s is 0, nothing was measured at that rate"
    continue
  fi
  echo "at half that rate, $half requests/s:"
  load "$transport" 10 "$half"
done
awk '/VmHWM/ { most = $2 } /VmRSS/ { printf "server: %.0f MB resident, %.0f at most\n", $2 / 1024, most / 1024 }' \
  "/proc/$server/status"
