#!/usr/bin/env bash
# Compares our analysis of fault trees with SCRAM's: prints rows for RESULTS.md,
# then the warm time of the whole analysis of chinese: combinations, preventions, importance and findings.
# Usage: benchmarks/scram.sh folder-of-open-psa-files
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
command -v scram > /dev/null || { printf 'scram is not installed\n' >&2; exit 1; }
(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
    -cp "$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")" \
    dev.postmortem.benchmarks.FaultTrees "$1"
