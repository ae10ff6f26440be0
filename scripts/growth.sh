#!/bin/sh
# Shows how answers slow down as the catalog grows: writes synthetic catalogs of 10,000, 100,000 and 1,000,000 load
# points, in each of which the asked model has the same rows, and times the same questions on each through the real
# launcher. Medians and least in milliseconds; catalogs take turns. Usage: scripts/growth.sh [ROUNDS [FOLDER]]
set -eu
rounds=${1:-21}
cd "$(dirname "$0")/.."
./iq --version > /dev/null
IFS= read -r java < cli/target/iq/java-home
[ -f performance/target/performance.jar ] || { echo "first: make build" >&2; exit 1; }
folder=${2:-$(mktemp -d)}
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"; [ -n "${2:-}" ] || rm -rf "$folder"' EXIT
IQ_STORE=$work/none.sqlite
export IQ_STORE
sizes='10000 100000 1000000'
model=openai/gpt-oss-120b

for size in $sizes; do
  file=$folder/synthetic-$size.sqlite
  [ -f "$file" ] || { echo "writing $file" >&2 && "$java/bin/java" --enable-native-access=ALL-UNNAMED -Xmx3g \
    -cp performance/target/performance.jar iq.performance.SyntheticCatalog "$file" "$size" > "$file.counts"; }
done

query() { ./iq --catalog="$1" profiles list --model=$model --pricing-model=on-demand --target-ttft-milliseconds=300; }
models() { ./iq --catalog="$1" models list; }

timed() { # NAME COMMAND...
  name=$1
  shift
  start=$(date +%s%N)
  "$@" > "$work/out" 2> /dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 10000)) >> "$work/$name"
  grep -c . "$work/out" > "$work/$name.lines" || true
}

i=0
while [ "$i" -le "$rounds" ]; do
  for size in built-in $sizes; do
    file=$folder/synthetic-$size.sqlite
    [ "$size" != built-in ] || file=cli/target/iq/catalog.sqlite
    timed "query-$size" query "$file"
    timed "models-$size" models "$file"
  done
  [ "$i" -gt 0 ] || rm "$work"/query-* "$work"/models-* # a warm-up that is not counted
  i=$((i + 1))
done

nth() { sort -n "$work/$1" | sed -n "$2p" | awk '{ printf "%.1f", $1 / 100 }'; }
median() { echo "$(nth "$1" $(((rounds + 1) / 2))) | $(nth "$1" 1)"; }
echo "| load points | benchmarks | models | file, MB | \`profiles list\`, rows | ms | least | \`models list\`, rows | ms | least |"
echo "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
for size in built-in $sizes; do
  file=$folder/synthetic-$size.sqlite
  counts='built-in - -'
  [ "$size" = built-in ] && file=cli/target/iq/catalog.sqlite || counts=$(cat "$file.counts")
  # shellcheck disable=SC2086
  set -- $counts
  rows=$(($(cat "$work/query-$size.lines") - 1))
  echo "| $1 | $2 | $3 | $(($(wc -c < "$file") / 1000000)) | $rows | $(median "query-$size") |" \
    "$(($(cat "$work/models-$size.lines") - 1)) | $(median "models-$size") |"
done
