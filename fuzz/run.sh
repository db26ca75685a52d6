#!/usr/bin/env bash
# Builds the fuzz targets with the coverage that libFuzzer wants, by the stable compiler, and runs one of them.
#
# usage: fuzz/run.sh reader|headings [SECONDS] [CORPUS]        without SECONDS it only builds
set -euo pipefail
cd "$(dirname "$0")"
target=$1
host=$(rustc -vV | sed -n 's/^host: //p')
counters=(-Cpasses=sancov-module -Clink-dead-code)
for option in level=4 inline-8bit-counters pc-table trace-compares; do
    counters+=("-Cllvm-args=-sanitizer-coverage-$option")
done
# With a target of its own the flags stay away from build scripts and macros.
RUSTFLAGS="${counters[*]}" cargo build --quiet --release --target "$host" --bin "$target"
if [ $# -gt 1 ]; then
    corpus=${3:-target/corpus-$target}
    mkdir -p "$corpus"
    "target/$host/release/$target" -max_total_time="$2" -rss_limit_mb=1024 -timeout=20 -max_len=200000 "$corpus"
fi
