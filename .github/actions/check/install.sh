#!/usr/bin/env bash
# Puts `retold` on the path of the job: the binary of the release that the action was taken at, where that has one for this machine; else it is
# built from the source beside this file. Takes REPOSITORY (owner/name) and REF (the tag) of the action from the environment.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) target=x86_64-unknown-linux-gnu ;;
  Linux-aarch64 | Linux-arm64) target=aarch64-unknown-linux-gnu ;;
  Darwin-x86_64) target=x86_64-apple-darwin ;;
  Darwin-arm64) target=aarch64-apple-darwin ;;
  *) target= ;;
esac

# A branch or a commit is no release: what it has is built.
released() {
  [ -n "$target" ] && [ -n "${REPOSITORY:-}" ] && [ "${REF:-}" = "v$version" ] || return 1
  local name="retold-v$version-$target.tar.gz"
  local from="${GITHUB_SERVER_URL:-https://github.com}/$REPOSITORY/releases/download/v$version/$name"
  local to="$1"
  curl --fail --silent --show-error --location --retry 3 --output "$to/$name" "$from" || return 1
  curl --fail --silent --show-error --location --retry 3 --output "$to/$name.sha256" "$from.sha256" || return 1
  # A binary that is not the one that was released is not run, and not replaced without a word either.
  (cd "$to" && { sha256sum --check --quiet "$name.sha256" || shasum --algorithm 256 --check --quiet "$name.sha256"; }) >&2 || {
    echo "::error title=retold::$name is not what its checksum says" >&2
    exit 1
  }
  tar -xzf "$to/$name" -C "$to"
  [ -x "$to/retold" ]
}

folder="${RUNNER_TEMP:-$(mktemp -d)}/retold-v$version"
mkdir -p "$folder"
if released "$folder"; then
  echo "retold $version: the released binary"
  echo "$folder" >>"${GITHUB_PATH:-/dev/null}"
else
  echo "retold $version: no released binary for this machine and version, building it"
  cargo install --locked --path "$root"
fi
