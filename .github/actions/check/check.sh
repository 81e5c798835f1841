#!/usr/bin/env bash
# Runs `retold check` for annotations, for the summary of the job and, where asked for, for code scanning.
# Takes INPUTS (one a line), CONFIG, BASELINE and SARIF from the environment.
set -uo pipefail

inputs=()
while IFS= read -r line; do
  [ -n "$line" ] && inputs+=("$line")
done <<<"${INPUTS:?}"
options=()
[ -n "${CONFIG:-}" ] && options+=(--config "$CONFIG")
[ -n "${BASELINE:-}" ] && options+=(--baseline "$BASELINE")

retold check "${options[@]}" --format github -- "${inputs[@]}"
code=$?
# What could not be read stands in every report.
retold check "${options[@]}" --quiet --format markdown -- "${inputs[@]}" >>"${GITHUB_STEP_SUMMARY:-/dev/null}" 2>/dev/null
if [ -n "${SARIF:-}" ]; then
  retold check "${options[@]}" --quiet --format sarif --output "$SARIF" -- "${inputs[@]}" 2>/dev/null
fi
failed=false
[ "$code" -ne 0 ] && failed=true
echo "failed=$failed" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
