#!/usr/bin/env bash
# Builds onto a disk that is full, into a folder that is read-only, and from an input that goes away: a clear message, the right
# status, nothing half-done, and the rerun completes. Needs root for the small disk; without, that part is passed over.
#   disk.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'umount "$work/small" 2>/dev/null; rm -rf "$work"' EXIT
mkdir "$work/in" "$work/small"
cp samples/{minh-phat,mam-non-hoa-sen}.xlsx "$work/in"
build() { "$program" build "$work/in" --date 2025-06-25 --kind dang-ky-phat-dong,to-trinh "$@" >"$work/said" 2>&1; }
expect() {
    local status=$1 words=$2
    shift 2
    local got=0
    "$@" || got=$?
    [ "$got" -eq "$status" ] || { echo "status $got, not $status: $*"; cat "$work/said"; exit 1; }
    grep -q "$words" "$work/said" || { echo "“$words” is not said:"; cat "$work/said"; exit 1; }
}
build --out "$work/whole"
if mount -t tmpfs -o size=16m tmpfs "$work/small" 2>/dev/null; then
    fallocate -l 16200K "$work/small/full" 2>/dev/null || dd if=/dev/zero of="$work/small/full" bs=1K count=16200 status=none
    expect 4 'đĩa đã đầy' build --out "$work/small/out"
    [ -z "$(find "$work/small/out" -name '*.pdf' -newer "$work/small/full" -size 0)" ]
    rm "$work/small/full"
    build --out "$work/small/out"
    diff -r "$work/whole" "$work/small/out"
    mount -o remount,ro "$work/small"
    expect 4 'ổ đĩa chỉ cho đọc' build --out "$work/small/other"
    mount -o remount,rw "$work/small"
    echo 'full and read-only disks: said, and completed once there was room'
fi
mv "$work/in/minh-phat.xlsx" "$work/away.xlsx"
lone() { "$program" build "$work/in/minh-phat.xlsx" --out "$work/gone" >"$work/said" 2>&1; }
expect 2 "không tìm thấy" lone
[ ! -e "$work/gone" ]
mv "$work/away.xlsx" "$work/in/minh-phat.xlsx"
build --out "$work/gone"
diff -r "$work/whole" "$work/gone"
echo 'an input that went away: said, and completed once it was back'
