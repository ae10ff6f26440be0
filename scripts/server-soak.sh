#!/bin/sh
# Mixed load for an hour, the server's memory once a minute. Usage: scripts/server-soak.sh [MINUTES] [REQUESTS_A_SECOND]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
minutes=${1:-60}
rate=${2:-100}
java=$(cat "$root/cli/target/iq/java-home")/bin/java
port=${PORT:-18991}
"$root/iq" --store=/nonexistent/none.sqlite server --port="$port" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null' EXIT INT TERM
until curl -sf -o /dev/null "http://127.0.0.1:$port/healthz"; do sleep 0.1; done
minute=1
while [ "$minute" -le "$minutes" ]; do
  line=$("$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "$root/performance/target/performance.jar" \
    iq.performance.server.ServerLoad mixed "$port" "$server" 8 2 56 1 "$rate" openai/gpt-oss-120b 20 2>/dev/null)
  memory=$(awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status")
  printf 'minute %s: %s MB resident; %s\n' "$minute" "$memory" "$line"
  minute=$((minute + 1))
done
