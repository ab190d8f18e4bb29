#!/usr/bin/env bash
# Prints what an event of a timeline takes in memory, as rows for RESULTS.md. Usage: benchmarks/footprint.sh [events]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
# JOL finds the fields of records only this way
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx3g -Djol.magicFieldOffset=true -Djdk.attach.allowAttachSelf \
    -cp "$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")" \
    dev.postmortem.benchmarks.EventFootprint "${1:-100000}" "$work/logs"
