#!/usr/bin/env bash
# One million lines of text logs in eight files: merged line by line, and read into events that are merged, beside
# GNU sort and lnav on the same files: as whole processes, the same with an archive of their classes, and in a process
# that has done it before. Prints three rows for RESULTS.md; fails where the order is not that of sort.
# Usage: benchmarks/log-pipeline.sh [lines] [runs]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lines=${1:-1000000}
runs=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
export LC_ALL=C

(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
# An archive of classes takes them from jars only
class_path=
for entry in "$home/benchmarks/target/classes" $(tr ':' ' ' <"$home/benchmarks/target/class-path.txt"); do
    if [[ -d $entry ]]; then
        jar=$work/$(echo "${entry#"$home"/}" | tr / -).jar
        "${JAVA_HOME:+$JAVA_HOME/bin/}jar" --create --file "$jar" -C "$entry" .
        entry=$jar
    fi
    class_path+=${class_path:+:}$entry
done

"$java" -cp "$class_path" dev.postmortem.benchmarks.LogFiles "$work/in" 8 "$lines" text
bytes=$(cat "$work"/in/* | wc -c)

# Prints user and system time of the cheapest run, in seconds; what the programs say is no part of the result
cpu() {
    local TIMEFORMAT='%U %S' run
    for ((run = 0; run < runs; run++)); do
        { time "$@" >/dev/null 2>"$work/said"; } 2>&1
    done | awk '{ s = $1 + $2 } NR == 1 || s < least { least = s } END { print least }'
}

pipeline() {
    "$java" -XX:+UseSerialGC "${jvm[@]}" -cp "$class_path" dev.postmortem.benchmarks.LogPipeline "$@"
}

peer() {
    if command -v "$1" >/dev/null; then
        cpu "$@"
    else
        printf '%s is not installed, left out\n' "$1" >&2
        echo nan
    fi
}

# A short program is done before the second compiler has paid for itself, and touches each page of its memory once
short=(-XX:TieredStopAtLevel=1 -XX:+UseTransparentHugePages)
room=(-Xms2g -Xmn1500m)
jvm=("${short[@]}")
lines_cpu=$(cpu pipeline lines "$work/in" "$work/lines.log")
jvm=("${short[@]}" "${room[@]}")
events_cpu=$(cpu pipeline events "$work/in")
for what in lines events; do
    jvm=("${short[@]}" -XX:ArchiveClassesAtExit="$work/$what.jsa")
    pipeline "$what" "$work/in" "$work/lines.log" >/dev/null 2>&1
done
jvm=("${short[@]}" -XX:SharedArchiveFile="$work/lines.jsa")
archived_lines=$(cpu pipeline lines "$work/in" "$work/lines.log")
jvm=("${short[@]}" "${room[@]}" -XX:SharedArchiveFile="$work/events.jsa")
archived_events=$(cpu pipeline events "$work/in")
jvm=("${room[@]}")
read -r warm_lines warm_events <<<"$(pipeline warm "$work/in" "$work/lines.log")"
pipeline print "$work/in" "$work/events.log"
sort_cpu=$(peer sort -m -s -k1,1 -o "$work/sorted.log" "$work"/in/*)
lnav_cpu=$(HOME=$work peer lnav -n "$work"/in/*)

if [[ -e $work/sorted.log ]]; then
    cmp "$work/sorted.log" "$work/lines.log"
    cmp "$work/sorted.log" "$work/events.log"
fi

row() {
    awk -v what="$1" -v lines="$lines" -v bytes="$bytes" -v jdk="$("$java" -version 2>&1 | head -n 1 | cut -d'"' -f2)" \
        -v sort="$sort_cpu" -v lnav="$lnav_cpu" -v l="$2" -v e="$3" 'BEGIN {
            printf "| %s | %s | %d | %.0f MB | %.2f s | %.2f s | %.2f s | %.2f s | %.1f | %.1f | %.2f |\n",
                jdk, what, lines, bytes / 1e6, sort, lnav, l, e, l / sort, e / sort, e / lnav
        }'
}
row "whole process" "$lines_cpu" "$events_cpu"
row "with an archive of classes" "$archived_lines" "$archived_events"
row "warm" "$warm_lines" "$warm_events"
