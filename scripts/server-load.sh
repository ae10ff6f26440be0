#!/bin/sh
# Loads a server on this machine, client and server sharing its cores, and prints medians of three runs as they come:
# as many requests as it takes, then half that rate. Usage: scripts/server-load.sh [SECONDS] [CATALOG]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
seconds=${1:-10}
catalog=${2:-$root/cli/target/iq/catalog.sqlite}
java=$(cat "$root/cli/target/iq/java-home")/bin/java
port=${PORT:-18990}
"$root/iq" --catalog="$catalog" --store=/nonexistent/none.sqlite server --port="$port" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null' EXIT INT TERM
until curl -sf -o /dev/null "http://127.0.0.1:$port/healthz"; do sleep 0.1; done
load() { # TRANSPORT RATE
  "$java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$root/performance/target/performance.jar" iq.performance.server.ServerLoad \
    "$1" "$port" 16 "$seconds" "$2" openai/gpt-oss-120b 20 2>/dev/null
}
median() { # of the requests a second of the lines on stdin
  sed 's/^[a-z]*: \([0-9]*\) .*/\1/' | sort -n | sed -n 2p
}
for transport in rest grpc; do
  for run in 1 2 3; do load "$transport" 0 > /dev/null; done # until the compilers are done
  lines=$(for run in 1 2 3; do load "$transport" 0; done)
  printf '%s\n' "$lines"
  half=$(($(printf '%s\n' "$lines" | median) / 2))
  printf 'at half that rate, %s requests/s:\n' "$half"
  for run in 1 2 3; do load "$transport" "$half"; done
done
awk '/VmRSS/ { printf "server: %.0f MB resident\n", $2 / 1024 }' "/proc/$server/status"
