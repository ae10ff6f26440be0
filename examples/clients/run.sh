#!/usr/bin/env bash
# Starts an iq server on a free port that asks for tokens, runs each client whose tool is there against it with one, and
# ends the server.
# Usage: run.sh [curl|python|java|go]...   (all without one)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
work=$root/target/clients
mkdir -p "$work"
own=$(mktemp -d)
log=$own/log
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$own"' EXIT

start() {
  export IQ_STORE=$own/iq.sqlite
  IQ_TOKEN=$("$root/iq" tokens create examples --scopes=read 2>"$log") || { cat "$log" >&2; exit 1; }
  export IQ_TOKEN
  "$root/iq" server --host 127.0.0.1 --port 0 --require-auth >"$log" 2>&1 &
  server=$!
  until url=$(grep -o 'http://127[0-9.:]*' "$log"); do
    kill -0 "$server" 2>/dev/null || { cat "$log" >&2; server=; exit 1; }
    sleep 0.2
  done
}

has() { # CLIENT TOOL
  command -v "$2" >/dev/null && return
  echo "$1: skipped: there is no $2"
  return 1
}

run_curl() {
  has curl curl || return 0
  "$here/curl/giq.sh" "$url"
}

run_python() {
  has python python3 || return 0
  [ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q --disable-pip-version-check -r "$here/python/requirements.txt"
  "$work/venv/bin/python" "$here/python/giq.py" "$url"
}

classpath() { # of Google's Java client, fetched once
  [ -s "$work/java.classpath" ] ||
    mvn -q -B -f "$here/java/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/java.classpath" >&2
  cat "$work/java.classpath"
}

run_java() {
  has java mvn || return 0
  "$(cat "$root/cli/target/iq/java-home")/bin/java" --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -cp "$(classpath)" "$here/java/GiqClient.java" "$url"
}

stubs() { # Go's, from the proto file in Google's Java client: protoc from Maven, its two plugins by go
  local out=$here/go/google/apiv1/gkerecommenderpb jar
  [ -f "$out/gkerecommender_grpc.pb.go" ] && return
  mkdir -p "$work/proto" "$work/bin"
  classpath >/dev/null
  tr : '\n' <"$work/java.classpath" | grep -E '/(proto-google-(cloud-gkerecommender-v1|common-protos)|protobuf-java)-[0-9]' | while read -r jar; do
    (cd "$work/proto" && unzip -qo "$jar" '*.proto')
  done
  mvn -q -B -f "$here/java/pom.xml" dependency:copy -Dmdep.stripVersion=true -DoutputDirectory="$work/bin" \
    -Dartifact=com.google.protobuf:protoc:4.33.2:exe:linux-x86_64
  GOBIN=$work/bin go install google.golang.org/protobuf/cmd/protoc-gen-go@v1.36.11
  GOBIN=$work/bin go install google.golang.org/grpc/cmd/protoc-gen-go-grpc@v1.6.2
  chmod +x "$work/bin/protoc-linux-x86_64.exe"
  mkdir -p "$here/go/google"
  PATH=$work/bin:$PATH "$work/bin/protoc-linux-x86_64.exe" -I "$work/proto" \
    --go_out="$here/go/google" --go_opt=module=cloud.google.com/go/gkerecommender \
    --go-grpc_out="$here/go/google" --go-grpc_opt=module=cloud.google.com/go/gkerecommender \
    google/cloud/gkerecommender/v1/gkerecommender.proto
  printf 'module cloud.google.com/go/gkerecommender\n\ngo 1.25.0\n' >"$here/go/google/go.mod"
}

run_go() {
  has go go && has go mvn && has go unzip || return 0
  stubs
  (cd "$here/go" && go run -mod=mod . "$url")
}

start
for client in "${@:-}"; do
  case $client in
    '') run_curl; run_python; run_java; run_go ;;
    curl | python | java | go) "run_$client" ;;
    *) echo "run.sh: '$client' is not known; known: curl, python, java, go" >&2; exit 2 ;;
  esac
done
