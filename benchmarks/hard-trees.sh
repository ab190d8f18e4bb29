#!/usr/bin/env bash
# Writes fault trees of hard shapes into a folder, to be compared with SCRAM by benchmarks/scram.sh.
# Usage: benchmarks/hard-trees.sh folder
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
mkdir -p "$1"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
    -cp "$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")" \
    dev.postmortem.benchmarks.HardTrees "$1"
