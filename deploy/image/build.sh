#!/usr/bin/env bash
# Writes a container image of iq as an OCI archive, without a container engine; README.md says what is in it.
# Usage: build.sh [--base=ROOTFS.tar] [--aot] [--output=FILE] [--tree=FOLDER]   (FOLDER: opt/java and opt/iq, too)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
built=$root/cli/target/iq
base='' aot='' tree='' output=$root/target/iq-image.tar
for argument in "$@"; do
  case $argument in
    --base=*) base=${argument#*=} ;;
    --output=*) output=${argument#*=} ;;
    --aot) aot=yes ;;
    --tree=*) tree=${argument#*=} ;;
    *) echo "build.sh: '$argument' is not known; known: --base=ROOTFS.tar, --aot, --output=FILE, --tree=FOLDER" >&2; exit 2 ;;
  esac
done
[ -f "$built/java-home" ] || { echo "build.sh: no $built/java-home; run 'make build' first" >&2; exit 1; }
java=$(cat "$built/java-home")
version=$(sed -n 's/^  <version>\(.*\)<\/version>$/\1/p' "$root/pom.xml" | head -n 1)
epoch=$(date -u -d "$(sed -n 's/.*<project.build.outputTimestamp>\(.*\)<.*/\1/p' "$root/pom.xml")" +%s)
case $(uname -m) in
  x86_64) machine=amd64 others='aarch_64|osx|windows|macos' ;;
  aarch64) machine=arm64 others='x86_64|osx|windows|macos' ;;
  *) echo "build.sh: '$(uname -m)' is not supported; supported: x86_64, aarch64" >&2; exit 1 ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
layers=() diffs=() sizes=()
mkdir -p "$work/image/blobs/sha256" "$(dirname "$output")"

digest() { sha256sum "$1" | cut -d' ' -f1; }

put() { # FILE: moves it among the blobs, prints its digest
  local name
  name=$(digest "$1")
  mv "$1" "$work/image/blobs/sha256/$name"
  printf '%s\n' "$name"
}

pack() { # FOLDER OWNER PATHS...: paths of a folder as a tar, the same bytes whenever and by whomever it is made
  local folder=$1 owner=$2
  shift 2
  tar -C "$folder" --sort=name --format=gnu --mtime="@$epoch" --owner="$owner" --group="$owner" --numeric-owner -cf - "$@"
}

layer() { # FILE: a tar becomes the next layer
  diffs+=("$(digest "$1")")
  gzip -n -6 "$1"
  sizes+=("$(stat -c %s "$1.gz")")
  layers+=("$(put "$1.gz")")
}

debian() { # the C library from Debian's package, and nothing else
  local folder=$work/debian
  mkdir -p "$folder/packages" "$folder/root"
  command -v apt-get >/dev/null || { echo "build.sh: no apt-get to fetch libc6 with; give a root file system with --base" >&2; exit 1; }
  (cd "$folder/packages" && apt-get -qq -o APT::Sandbox::User=root download libc6)
  dpkg-deb -x "$folder"/packages/libc6_*.deb "$folder/root"
  find "$folder/root" -depth \( -path '*/gconv/*' -o -name gconv -o -path '*/usr/share/lintian*' -o -path '*/etc/*' \) -delete
  pack "$folder/root" 0 . >"$work/base.tar"
}

files() { # users, names of hosts, folders that a server writes to
  mkdir -p "$work/files/etc" "$work/files/tmp" "$work/files/data"
  printf 'root:x:0:0::/:/none\niq:x:65532:65532::/data:/none\n' >"$work/files/etc/passwd"
  printf 'root:x:0:\niq:x:65532:\n' >"$work/files/etc/group"
  printf 'hosts: files dns\n' >"$work/files/etc/nsswitch.conf"
  chmod 1777 "$work/files/tmp"
  chmod 755 "$work/files/etc" "$work/files/data"
  chmod 644 "$work/files/etc"/*
  pack "$work/files" 0 etc tmp >"$work/files.tar"
  tar -C "$work/files" --mtime="@$epoch" --owner=65532 --group=65532 --numeric-owner --format=gnu -rf "$work/files.tar" data
}

runtime() { # the modules that iq and its libraries need
  "$java/bin/jlink" --add-modules "$(tr -s '\n' , <"$here/modules.txt" | sed 's/,$//')" --strip-debug \
    --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive --output "$work/root/opt/java" >/dev/null
}

iq() { # what the build installed, less what other machines need
  local home=$work/root/opt/iq
  mkdir -p "$home/licenses" "$home/native"
  cp -r "$built/lib" "$home/lib"
  find "$home/lib/server" -name '*.jar' | grep -E -- "-[0-9].*($others)[^/]*\.jar$" | xargs rm -f
  cp "$built/catalog.sqlite" "$home/"
  cp "$built/native"/* "$home/native/"
  cp "$root/LICENSE" "$root/NOTICE" "$home/licenses/"
  find "$home/lib" -name '*.jar' | LC_ALL=C sort | xargs "$java/bin/java" "$here/Licenses.java" \
    "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" >"$home/licenses/libraries.csv"
  arguments /opt/iq >"$home/java.args"
  find "$work/root" -type d -exec chmod 755 {} +
  find "$home" -type f -exec chmod 644 {} +
  find "$work/root" -exec touch -h -d "@$epoch" {} +
}

arguments() { # HOME: the JVM's, as ./iq has them; the heap follows the container's limit
  printf '%s\n' -XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError -XX:-UsePerfData \
    -Xlog:disable -Xlog:all=off --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    "-Diq.catalog=$1/catalog.sqlite" "-Dorg.sqlite.lib.path=$1/native"
  [ -z "$aot" ] || printf '%s\n' "-XX:AOTCache=$1/server.aot"
  printf '%s\n' -cp "$1/lib/iq.jar$(cd "$work/root/opt/iq/lib" && printf "%s\n" server/*.jar | LC_ALL=C sort | sed "s|^|:$1/lib/|" | tr -d '\n')"
}

rehearse() { # the ahead-of-time cache, of the files that the image has: a cache of others would be dropped in silence
  local home=$work/root/opt/iq
  arguments "$home" | grep -v 'AOTCache\|ExitOnOut' >"$work/rehearsal.args"
  "$work/root/opt/java/bin/java" -XX:AOTCacheOutput="$home/server.aot" @"$work/rehearsal.args" \
    iq.server.install.Rehearsal "$home/catalog.sqlite" "$work/no-store.sqlite" >"$work/rehearsal.log" 2>&1 ||
    { cat "$work/rehearsal.log" >&2; exit 1; }
  chmod 644 "$home/server.aot"
}

list() { # VALUES...: as JSON strings
  printf '"sha256:%s",' "$@" | sed 's/,$//'
}

config() {
  cat <<JSON
{"created":"$(date -u -d "@$epoch" +%Y-%m-%dT%H:%M:%SZ)","architecture":"$machine","os":"linux","config":{"User":"65532:65532",\
"Env":["IQ_SERVER_HOST=0.0.0.0","IQ_STORE=/data/iq.sqlite"],"Entrypoint":["/opt/java/bin/java","@/opt/iq/java.args","iq.cli.Main"],\
"Cmd":["server"],"WorkingDir":"/data","ExposedPorts":{"8080/tcp":{}},"Volumes":{"/data":{}},"StopSignal":"SIGTERM","Labels":$(labels)},\
"rootfs":{"type":"layers","diff_ids":[$(list "${diffs[@]}")]}}
JSON
}

labels() {
  local revision
  revision=$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)
  printf '{"org.opencontainers.image.title":"iq","org.opencontainers.image.description":"Inference Quickstart: the API server",'
  printf '"org.opencontainers.image.source":"%s","org.opencontainers.image.version":"%s",' "${IMAGE_SOURCE:-}" "$version" | sed 's/"org.opencontainers.image.source":"",//'
  printf '"org.opencontainers.image.revision":"%s","org.opencontainers.image.licenses":"Apache-2.0"}' "$revision"
}

manifest() { # CONFIG SIZE
  local i media=application/vnd.oci.image.layer.v1.tar+gzip all=''
  for i in "${!layers[@]}"; do
    all+="${all:+,}{\"mediaType\":\"$media\",\"digest\":\"sha256:${layers[i]}\",\"size\":${sizes[i]}}"
  done
  printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:%s","size":%s},"layers":[%s],"annotations":%s}' \
    "$1" "$2" "$all" "$(labels)"
}

if [ -n "$base" ]; then cp "$base" "$work/base.tar"; else debian; fi
files
runtime
iq
layer "$work/base.tar"
layer "$work/files.tar"
pack "$work/root" 0 opt/java >"$work/java.tar"
layer "$work/java.tar"
own="$(cd "$work/root" && printf '%s\n' opt/iq/lib/*-"$version".jar opt/iq/lib/server/*-"$version".jar opt/iq/lib/iq.jar)"
(cd "$work/root" && find opt/iq/lib -name '*.jar' | LC_ALL=C sort | grep -vxF "$own") >"$work/libraries"
# shellcheck disable=SC2046
pack "$work/root" 0 $(cat "$work/libraries") >"$work/libraries.tar"
layer "$work/libraries.tar"
# shellcheck disable=SC2086
pack "$work/root" 0 $own opt/iq/catalog.sqlite opt/iq/native opt/iq/licenses opt/iq/java.args >"$work/iq.tar"
layer "$work/iq.tar"
if [ -n "$aot" ]; then
  rehearse
  pack "$work/root" 0 opt/iq/server.aot >"$work/aot.tar"
  layer "$work/aot.tar"
fi
if [ -n "$tree" ]; then mkdir -p "$tree" && cp -a "$work/root/." "$tree/"; fi

config >"$work/config"
size=$(stat -c %s "$work/config")
name=$(put "$work/config")
manifest "$name" "$size" >"$work/manifest"
size=$(stat -c %s "$work/manifest")
name=$(put "$work/manifest")
printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"sha256:%s","size":%s,"platform":{"architecture":"%s","os":"linux"},"annotations":{"org.opencontainers.image.ref.name":"%s"}}]}' \
  "$name" "$size" "$machine" "iq:$version" >"$work/image/index.json"
printf '{"imageLayoutVersion":"1.0.0"}' >"$work/image/oci-layout"
pack "$work/image" 0 oci-layout index.json blobs >"$output"
echo "$output: sha256:$name, $(($(stat -c %s "$output") / 1000000)) MB"
