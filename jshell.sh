#!/usr/bin/env bash
# Opens JShell with the library on the class path and everything imported. Builds what is missing.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
example=$home/examples/jshell
jshell=${JAVA_HOME:+$JAVA_HOME/bin/}jshell

if [[ ! -f $example/target/class-path.txt ]]; then
    (cd "$home" && mvn -q -B -ntp -pl examples/jshell -am process-classes)
fi

exec "$jshell" \
    --class-path "$example/target/classes:$(<"$example/target/class-path.txt")" \
    --startup DEFAULT --startup "$example/src/main/jshell/startup.jsh" \
    "$@"
