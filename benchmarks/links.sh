#!/usr/bin/env bash
# Compares the reduction of links and the search for feedback loops with JGraphT; arguments go to JMH.
set -euo pipefail

exec "$(dirname "${BASH_SOURCE[0]}")/jmh.sh" 'CausalLinksBenchmark|ComponentsBenchmark' "$@"
