#!/usr/bin/env bash
# Builds all units in shares with GNU parallel, merges the manifests and verifies every file. After a fault or a power cut the
# same line goes on: shares that are done find nothing to do.
#   docs/shards/parallel.sh INPUT OUT SHARES [OPTION…]        e.g. parallel.sh don-vi van-ban 7 --date 2025-06-30
set -euo pipefail
input=$1 out=$2 shares=$3
shift 3
share() {
    # 1 and 3 mean that some workbooks were refused, which the manifest tells; the share is done.
    local status=0
    thidua build "$@" || status=$?
    [[ $status == @(0|1|3) ]] || return "$status"
}
export -f share
seq "$shares" | SHELL=$(command -v bash) parallel --will-cite --retries 3 --halt soon,fail=1 \
    share "$(printf '%q ' "$input" --out "$out" "$@")" --shard "{}/$shares"
thidua merge "$out"
thidua verify "$out"
