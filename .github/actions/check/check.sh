#!/usr/bin/env bash
# Runs `retold check` once: annotations for the log, a summary of the job and, where asked for, results for code scanning.
# Takes INPUTS (one a line), CONFIG, BASELINE and SARIF from the environment.
set -uo pipefail

# Lists that were written on another system have carriage returns; a line of blanks names nothing.
inputs=()
while IFS= read -r line; do
  line=${line%$'\r'}
  [ -n "${line//[[:blank:]]/}" ] && inputs+=("$line")
done <<<"${INPUTS:-}"
if [ "${#inputs[@]}" -eq 0 ]; then
  echo "::error title=retold%3A no inputs::The input “inputs” names nothing: write files and folders there, one a line"
  echo "### retold check did not run: “inputs” names nothing" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  echo "failed=true" >>"${GITHUB_OUTPUT:-/dev/null}"
  exit 2
fi
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
