#!/usr/bin/env bash
# Merges lists of events beside what the JDK and Guava do with them, and prints a table of ratios for RESULTS.md.
# Arguments go to JMH, for example: benchmarks/merge.sh -p size=1000000 -p lists=8 -p shape=uniform
# Arguments of the JVM replace those of the benchmark, the collector included. Ten million events need a larger heap whose pages were
# touched before: benchmarks/merge.sh -p size=10000000 -p lists=8 -p shape=uniform,bursty -wi 1 -i 2
#   -jvmArgsAppend '-XX:+UseParallelGC -Xms10g -Xmx10g -Xmn6g -XX:+UseTransparentHugePages -XX:+AlwaysPreTouch'
set -euo pipefail

result=$(mktemp)
trap 'rm -f "$result"' EXIT
"$(dirname "${BASH_SOURCE[0]}")/jmh.sh" MergeBenchmark -rf csv -rff "$result" "$@" >&2

# Columns of the CSV file: benchmark, mode, threads, samples, score, error, unit, lists, shape, size
tr -d '"\r' <"$result" | awk -F, '
    NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
    {
        name = $column["Benchmark"]; sub(/.*\./, "", name)
        cell = $column["Param: shape"] " | " $column["Param: lists"] " | " $column["Param: size"]
        if (!(cell in seen)) { seen[cell] = 1; cells[++count] = cell }
        score[cell, name] = $column["Score"]
        size[cell] = $column["Param: size"]
    }
    function nanos(name) { return 1000 * score[cell, name] / size[cell] }
    function ratio(one, other) {
        return score[cell, one] && score[cell, other] ? sprintf("%.2f", score[cell, one] / score[cell, other]) : "-"
    }
    END {
        print "| Shape | Lists | Events | From lists, ns an event | Sort / lists | Guava / lists | Queue / lists | Keys / gather | Joined / lists | Joined / alone | Late / copy |"
        print "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
        for (c = 1; c <= count; c++) {
            cell = cells[c]
            unsorted = cell ~ /^unsorted/
            printf "| %s | %.1f | %s | %s | %s | %s | %s | %s | %s |\n", cell, nanos("fromLists"),
                ratio("concatAndSort", "fromLists"), unsorted ? "-" : ratio("guavaMergeSorted", "fromLists"),
                unsorted ? "-" : ratio("priorityQueue", "fromLists"), ratio("keysReady", "gather"),
                ratio("joined", "fromLists"), ratio("joined", "alone"), ratio("late", "copy")
        }
    }'
