#!/usr/bin/env bash
# Prints what figures over many incidents take in memory and time, as a row for RESULTS.md. Usage: benchmarks/fleet.sh [postmortems]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
# JOL finds the fields of records only this way
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -Djol.magicFieldOffset=true -Djdk.attach.allowAttachSelf \
    -cp "$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")" \
    dev.postmortem.benchmarks.FleetFootprint "${1:-10000}"
