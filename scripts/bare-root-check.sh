#!/usr/bin/env bash
# The README's two commands in a bare Debian root: scripts/bare-root-check.sh [SUITE] [FOLDER]
#
# Needs root and debootstrap. The root gets this machine's own package sources, certificates and pip
# settings, so that it works behind a mirror; nothing else of this machine is in it. The clone is
# of HEAD: what is not committed is not tested.
set -euo pipefail
suite=${1:-bookworm}
root=${2:-/tmp/backfile-bare-$suite}
project=$(cd "$(dirname "$0")/.." && pwd)
mirror=$(sed -n 's/^URIs: *\([^ ]*debian\)\/*$/\1/p; s/^deb \(\[.*\] \)*\([^ ]*debian\)\/* .*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1 || true)
mounts=(/proc /dev /dev/shm)

leave() {
    for ((at = ${#mounts[@]} - 1; at >= 0; at--)); do
        umount -l "$root${mounts[at]}" 2>/dev/null || true
    done
}
trap leave EXIT

echo "== $suite in $root"
[ -e "$root/bin/sh" ] ||
    debootstrap --variant=minbase --include=python3,ca-certificates "$suite" "$root" "$mirror" \
        >/tmp/backfile-debootstrap.log
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cat /etc/ssl/certs/ca-certificates.crt >"$root/etc/ssl/certs/ca-certificates.crt"
cp /etc/apt/apt.conf.d/99* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
for settings in /etc/pip.conf "$HOME/.config/pip/pip.conf"; do
    if [ -f "$settings" ]; then cat "$settings" >"$root/etc/pip.conf"; fi
done
# Wheels that this machine's pip settings name by folder are seen at the same place.
for folder in $(grep -ohE '(file://)?/[^ ]+' "$root/etc/pip.conf" 2>/dev/null |
    sed 's,^file://,,; s,/simple$,,' | sort -u); do
    if [ -d "$folder" ]; then mounts+=("$folder"); fi
done
for place in "${mounts[@]}"; do
    mkdir -p "$root$place" && mount --bind "$place" "$root$place"
done
rm -rf "$root/backfile" && git clone --quiet "$project" "$root/backfile"

inside() { env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" sh -c "cd /backfile && $1"; }
for command in demo test; do
    echo "== python3 dev.py $command"
    inside "python3 dev.py $command"
    echo "== exit status 0"
done
cp "$root/tmp/backfile-demo.png" /tmp/backfile-bare-demo.png
echo "The demo's picture: /tmp/backfile-bare-demo.png"
