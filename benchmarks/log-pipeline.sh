#!/usr/bin/env bash
# One million lines of text logs in eight files: merged line by line, and read into events that are merged, beside
# GNU sort and lnav on the same files: as whole processes, as processes that have an archive of their classes at hand, and in
# one that has done the same before. Prints three rows for RESULTS.md; fails where the order is not that of sort.
# Usage: benchmarks/log-pipeline.sh [lines] [runs]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lines=${1:-1000000}
runs=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
java=${bin}java
export LC_ALL=C

(cd "$home" && mvn -q -B -ntp -Pbenchmarks -pl benchmarks -am process-classes)
class_path=$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path.txt")

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

# An archive of classes is made of jars alone
in_jars() {
    local part paths=()
    while read -r part; do
        if [[ -d $part ]]; then
            "${bin}jar" --create --no-compress --file "$work/${#paths[@]}.jar" -C "$part" .
            part=$work/${#paths[@]}.jar
        fi
        paths+=("$part")
    done < <(tr ':' '\n' <<<"$1")
    (IFS=: && echo "${paths[*]}")
}

# Prints what cpu prints, for a process that has the classes in an archive
archived_cpu() {
    local archive=$work/$1.jsa flags=("${jvm[@]}")
    jvm+=(-XX:ArchiveClassesAtExit="$archive")
    pipeline "$@" >/dev/null 2>"$work/said"
    jvm=("${flags[@]}" -XX:SharedArchiveFile="$archive")
    cpu pipeline "$@"
    jvm=("${flags[@]}")
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
jvm=(-XX:TieredStopAtLevel=1 -XX:+UseTransparentHugePages)
lines_cpu=$(cpu pipeline lines "$work/in" "$work/lines.log")
jvm+=(-Xms2g -Xmn1500m)
events_cpu=$(cpu pipeline events "$work/in")
class_path=$(in_jars "$class_path")
archived_events_cpu=$(archived_cpu events "$work/in")
jvm=(-XX:TieredStopAtLevel=1 -XX:+UseTransparentHugePages)
archived_lines_cpu=$(archived_cpu lines "$work/in" "$work/lines.log")
jvm=(-Xms2g -Xmn1500m)
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
row "class archive" "$archived_lines_cpu" "$archived_events_cpu"
row "warm" "$warm_lines" "$warm_events"
