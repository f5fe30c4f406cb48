#!/bin/sh
# Compares our validator with JSON Schemas that ocsf-json-schema (PyPI) makes of OCSF 1.8.0.
# usage: run.sh [WORK_FOLDER [EVENTS.jsonl...]]; needs python3 with venv, and dist/ built.
# Without event files it makes events of every class and mutates them; with files each event must be valid on both sides.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../node_modules/.cache/oracle}
[ $# -gt 0 ] && shift
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
fi
node "$here/check.ts" --write-profile-sets "$work/profile-sets.json" "$@"
"$work/venv/bin/python" "$here/export_schema.py" "$work/profile-sets.json" "$work/schemas.json" "$work/facts.json"
node "$here/check-facts.ts" "$work/facts.json"
node "$here/check.ts" --schemas "$work/schemas.json" --write-sample "$work/sample.jsonl" "$@"
"$work/venv/bin/python" "$here/check_sample.py" "$work/schemas.json" "$work/sample.jsonl"
