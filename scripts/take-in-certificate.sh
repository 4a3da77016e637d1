#!/usr/bin/env bash
# On a macOS runner: a keychain of its own with the Developer ID of MACOS_CERTIFICATE (a .p12 as
# base64), which codesign finds and which goes with the runner.
set -euo pipefail
keychain="$RUNNER_TEMP/signing.keychain-db"
password=$(uuidgen)
printf '%s' "$MACOS_CERTIFICATE" | base64 --decode >"$RUNNER_TEMP/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$RUNNER_TEMP/certificate.p12" -P "$MACOS_CERTIFICATE_PASSWORD" -A -t cert -f pkcs12 -k "$keychain"
security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
rm "$RUNNER_TEMP/certificate.p12"
