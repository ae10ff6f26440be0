#!/bin/sh
# Writes manifests/src/main/resources/iq/manifests/schema/kubernetes again, from the Go modules of modules.txt whose
# checksums are there too. Needs Go, to fetch the modules, and the JDK and library that the build has installed.
set -eu
cd "$(dirname "$0")/../.."
[ -f cli/target/iq/java-home ] || { echo "first: make build" >&2; exit 1; }
IFS= read -r java < cli/target/iq/java-home
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

while read -r module sum files; do
  case $module in '' | '#'*) continue ;; esac
  (cd "$work" && GOFLAGS='' go mod download -json "$module") > "$work/module.json"
  field() { sed -n "s/^\t\"$1\": \"\(.*\)\".*/\1/p" "$work/module.json"; }
  [ "$(field Sum)" = "$sum" ] || { echo "$module: checksum $(field Sum), expected $sum" >&2; exit 1; }
  for file in "$(field Dir)"/$files; do
    printf '%s\t%s\n' "$module" "$file"
  done
done < scripts/schemas/modules.txt > "$work/files.txt"

"$java/bin/java" -cp "$(echo cli/target/iq/lib/snakeyaml-engine-*.jar)" scripts/schemas/Schemas.java \
  "$work/files.txt" scripts/schemas/kinds.txt manifests/src/main/resources/iq/manifests/schema/kubernetes
