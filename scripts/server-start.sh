#!/bin/sh
# Times the start of the server with an embedded store that holds nothing: from the command until /healthz answers, and
# until the first FetchProfiles is answered. Medians in milliseconds. With the ./iq of a second, built checkout, both take
# turns. Needs curl and a 'date' that knows nanoseconds. Usage: scripts/server-start.sh [ROUNDS] [OTHER_IQ]
set -eu
rounds=${1:-11}
other=${2:-}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || :; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
"$root/iq" --version > /dev/null # builds, when something changed
mkfifo "$work/said"

serving() { # waits for the line with the address, prints the address
  while IFS= read -r line; do
    case $line in *'serving on '*)
      line=${line#*serving on }
      printf '%s\n' "${line%%;*}"
      return ;;
    esac
  done < "$work/said"
  return 1
}

start() { # NAME IQ: appends the milliseconds of one start to the files of that name
  begun=$(date +%s%N)
  "$2" --store=/nonexistent/none.sqlite server --port=0 > /dev/null 2> "$work/said" &
  server=$!
  url=$(serving)
  curl -sf -o /dev/null "$url/healthz"
  ready=$(date +%s%N)
  curl -sf -o /dev/null -H 'Content-Type: application/json' \
    -d '{"model":"openai/gpt-oss-120b","pageSize":20}' "$url/v1/profiles:fetch"
  answered=$(date +%s%N)
  awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status" >> "$work/$1.mb" 2> /dev/null || echo 0 >> "$work/$1.mb"
  kill -9 "$server"
  wait "$server" 2> /dev/null || :
  server=
  echo $(((ready - begun) / 1000000)) >> "$work/$1.ready"
  echo $(((answered - begun) / 1000000)) >> "$work/$1.answered"
}

round() {
  start this "$root/iq"
  [ -z "$other" ] || start other "$other"
}

median() { sort -n "$work/$1" | sed -n "$(((rounds + 1) / 2))p"; }
row() { # NAME
  printf '| %-5s | %6s | %6s | %6s | %6s |\n' "$1" "$(median "$1.ready")" "$(sort -n "$work/$1.ready" | sed -n 1p)" \
    "$(median "$1.answered")" "$(median "$1.mb")"
}

round
rm "$work"/*.ready "$work"/*.answered "$work"/*.mb # a warm-up that is not counted
i=0
while [ "$i" -lt "$rounds" ]; do
  round
  i=$((i + 1))
done
printf 'medians of %s: /healthz answers, its least, the first FetchProfiles is answered (ms), resident memory (MB)\n' "$rounds"
printf '|       |  ready |  least | answer |     MB |\n|---|---:|---:|---:|---:|\n'
row this
[ -z "$other" ] || row other
