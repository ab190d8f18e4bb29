#!/usr/bin/env bash
# A postmortem with a million events is written and read in a heap that has 256 MiB beyond the value itself.
# Prints a row for RESULTS.md; fails where the heap does not suffice. Usage: benchmarks/million-events.sh [events]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
events=${1:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
class_path=$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")

run() {
    "$java" -XX:+UseSerialGC "$@"
}

seconds() {
    local TIMEFORMAT='%U %S'
    { time "$@" 1>&3 2>&3; } 3>"$work/said" 2>"$work/time"
    awk '{ print $1 + $2 }' "$work/time"
}

value=$(run -Xmx3g -cp "$class_path" dev.postmortem.benchmarks.MillionEvents size "$events")
heap=$((value + 256))
write=$(seconds run -Xmx"${heap}m" -cp "$class_path" dev.postmortem.benchmarks.MillionEvents write "$events" "$work/pm.json")
read=$(seconds run -Xmx"${heap}m" -cp "$class_path" dev.postmortem.benchmarks.MillionEvents read "$events" "$work/pm.json")

printf '| %s | %d | %d MB | %d MiB | %d MiB | %s MiB | %.0f s | %.0f s |\n' \
    "$("$java" -version 2>&1 | head -n 1 | cut -d'"' -f2)" "$events" $(($(wc -c <"$work/pm.json") / 1000000)) \
    "$value" "$heap" "$(<"$work/said")" "$write" "$read"
