#!/usr/bin/env bash
# Runs the micro-benchmarks; arguments go to JMH, for example: benchmarks/jmh.sh -f 1 Timeline
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
    -cp "$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")" org.openjdk.jmh.Main "$@"
