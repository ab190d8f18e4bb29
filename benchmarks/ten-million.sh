#!/usr/bin/env bash
# Ten million lines of text logs in eight files: streamed over the disk in 512 MiB of heap, and merged in memory in 6 GiB.
# Prints a row for RESULTS.md; fails where a heap does not suffice. Needs 6 GB of disk.
# Usage: benchmarks/ten-million.sh [lines] [folder for the files]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lines=${1:-10000000}
work=$(mktemp -d ${2:+-p "$2"})
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
class_path=$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")

run() {
    "$java" -XX:+UseSerialGC "$1" -cp "$class_path" dev.postmortem.benchmarks.TenMillion "${@:2}"
}

seconds() {
    local TIMEFORMAT='%U %S'
    { time "$@" 1>&3 2>&4; } 3>"$work/said" 4>&2 2>"$work/time" || return 1
    awk '{ print $1 + $2 }' "$work/time"
}

"$java" -cp "$class_path" dev.postmortem.benchmarks.LogFiles "$work/in" 8 "$lines" text
mkdir "$work/runs"

stream=$(seconds run -Xmx512m stream "$work/in" "$work/runs")
read -r streamed <"$work/said"
memory=$(seconds run -Xmx6g memory "$work/in")
read -r merged bytes json <"$work/said"
[[ $streamed == "$lines" && $merged == "$lines" ]] || { printf 'FAILED: %s and %s events\n' "$streamed" "$merged" >&2; exit 1; }

awk -v lines="$lines" -v s="$stream" -v m="$memory" -v b="$bytes" -v j="$json" \
    -v jdk="$("$java" -version 2>&1 | head -n 1 | cut -d'"' -f2)" 'BEGIN {
        printf "| %s | %d | %.0f s | %.0f s | %d | %d | %.2f |\n", jdk, lines, s, m, b, j, b / j
    }'
