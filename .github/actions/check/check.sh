#!/usr/bin/env bash
# Runs `retold check` once: annotations for the log, a summary of the job and, where asked for, results for code scanning.
# Takes INPUTS (one a line), CONFIG, BASELINE and SARIF from the environment.
set -uo pipefail

inputs=()
while IFS= read -r line; do
  [ -n "$line" ] && inputs+=("$line")
done <<<"${INPUTS:?}"
options=()
[ -n "${CONFIG:-}" ] && options+=(--config "$CONFIG")
[ -n "${BASELINE:-}" ] && options+=(--baseline "$BASELINE")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
options+=(--report "markdown=$folder/summary.md")
[ -n "${SARIF:-}" ] && options+=(--report "sarif=$SARIF")

# What could not be read stands in every report.
retold check "${options[@]}" --format github -- "${inputs[@]}"
code=$?
if [ -f "$folder/summary.md" ]; then
  cat "$folder/summary.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
else
  echo "### retold check did not run: the log says why" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
fi
failed=false
[ "$code" -ne 0 ] && failed=true
echo "failed=$failed" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
