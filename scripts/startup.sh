#!/bin/sh
# Times whole processes, from their start to their exit: medians of 21 in milliseconds, and how often the JVM's own
# hello-world fits into each. Rounds take turns, so that a slow moment of the machine is everybody's. Needs what iq
# needs, and a 'date' that knows nanoseconds (GNU's or busybox's). Usage: scripts/startup.sh [ROUNDS]
set -eu
rounds=${1:-21}
cd "$(dirname "$0")/.."
./iq --version > /dev/null # builds, when something changed
IFS= read -r java < cli/target/iq/java-home
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
IQ_STORE=$work/none.sqlite
export IQ_STORE

cat > "$work/Hello.java" <<'JAVA'
public class Hello {
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
JAVA
"$java/bin/javac" -d "$work" "$work/Hello.java"

timed() { # NAME COMMAND...: appends the milliseconds of one run to the file of that name
  name=$1
  shift
  start=$(date +%s%N)
  "$@" > /dev/null 2>&1
  end=$(date +%s%N)
  echo $(((end - start) / 10000)) >> "$work/$name"
}

round() {
  timed 1-nothing true
  timed 2-hello "$java/bin/java" -cp "$work" Hello
  timed 3-help ./iq --help
  timed 4-list-help ./iq profiles list --help
  timed 5-list ./iq profiles list --model=openai/gpt-oss-120b --pricing-model=on-demand --target-ttft-milliseconds=300
  timed 6-list-json ./iq profiles list --model=openai/gpt-oss-120b --format=json
  timed 7-models ./iq models list
  timed 8-create ./iq profiles manifests create --model=openai/gpt-oss-120b --model-server=vllm --accelerator-type=nvidia-h100-80gb
}

round && rm "$work"/[1-8]-* # a warm-up that is not counted
i=0
while [ "$i" -lt "$rounds" ]; do
  round
  i=$((i + 1))
done

median() { sort -n "$work/$1" | sed -n "$(((rounds + 1) / 2))p"; }
hello=$(median 2-hello)
row() { # NAME TITLE
  m=$(median "$1")
  least=$(sort -n "$work/$1" | sed -n 1p)
  awk -v t="$2" -v m="$m" -v l="$least" -v h="$hello" 'BEGIN { printf "| %-62s | %6.1f | %6.1f | %5.2f |\n", t, m / 100, l / 100, m / h }'
}
printf '| %-62s | %6s | %6s | %5s |\n|---|---:|---:|---:|\n' "medians of $rounds, whole process" ms least hello
row 1-nothing 'nothing (`true`: what the timing itself takes)'
row 2-hello "hello-world of the same JVM"
row 3-help '`iq --help`'
row 4-list-help '`iq profiles list --help`'
row 5-list '`iq profiles list`, one model, on-demand, TTFT at most 300 ms'
row 6-list-json '`iq profiles list`, one model, `--format=json`'
row 7-models '`iq models list`'
row 8-create '`iq profiles manifests create`, one model, checked'
