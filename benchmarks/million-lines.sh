#!/usr/bin/env bash
# One million JSON lines in eight files through the quickstart, beside a plain token scan of the same files.
# Prints a row for RESULTS.md. Usage: benchmarks/million-lines.sh [rows]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rows=${1:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
class_path=$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")

# Prints "wall user system" in seconds; what the program says goes to the terminal
measure() {
    local TIMEFORMAT='%R %U %S'
    { time "$java" -Xmx2g -cp "$class_path" "$@" 1>&3 2>&3; } 3>&2 2>"$work/time"
    cat "$work/time"
}

"$java" -cp "$class_path" dev.postmortem.benchmarks.LogFiles "$work/in" 8 "$rows"
bytes=$(cat "$work"/in/* | wc -c)

read -r scan_wall scan_user scan_system < <(measure dev.postmortem.benchmarks.TokenScan "$work/in")
read -r run_wall run_user run_system < <(
    measure dev.postmortem.examples.quickstart.Quickstart --in "$work/in" --out "$work/out"
)

for name in timeline.json merge-report.json postmortem.json report.md report.html review.txt; do
    [[ -s $work/out/$name ]] || { printf 'FAILED: the quickstart wrote no %s\n' "$name" >&2; exit 1; }
done

awk -v rows="$rows" -v bytes="$bytes" -v jdk="$("$java" -version 2>&1 | head -n 1 | cut -d'"' -f2)" \
    -v sw="$scan_wall" -v su="$scan_user" -v ss="$scan_system" \
    -v rw="$run_wall" -v ru="$run_user" -v rs="$run_system" 'BEGIN {
        printf "| %s | %d | %.0f MB | %.1f s | %.1f s | %.1f s | %.1f s | %.1f |\n",
            jdk, rows, bytes / 1e6, sw, su + ss, rw, ru + rs, (ru + rs) / (su + ss)
    }'
