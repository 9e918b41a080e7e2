#!/bin/sh
# Uses the command as a person would: the worked example of ledger/SPEC.md, checked offline in both languages.
# Needs a built command; prints one line a case and ends with 1 when one of them went wrong.
set -u

root=$(cd "$(dirname "$0")/../.." && pwd)
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
export MIFENG_HOME="$desk/home" LANG=C
wrong=0

# Writes the block named $1 of SPEC.md, without its last newline.
block() {
  awk -v name="$1" '$0 == "```" name {on = 1; next} $0 == "```" {on = 0} on {printf "%s", $0}' "$root/ledger/SPEC.md"
}

# Runs mifeng with the arguments after $3, and expects exit code $2 and a line that begins with $3.
expect() {
  name=$1 code=$2 begins=$3
  shift 3
  said=$("$root/mifeng" "$@" 2>&1)
  got=$?
  if [ "$got" = "$code" ] && printf '%s\n' "$said" | grep -q "^$begins"; then
    echo "ok    $name"
  else
    echo "WRONG $name: exit $got, expected $code and '$begins'"
    printf '%s\n' "$said" | sed 's/^/      /'
    wrong=1
  fi
}

block receipt >"$desk/r.json"
block policy >"$desk/p.json"
{ block file; echo; } >"$desk/recipe.txt"
echo "something else" >"$desk/other.txt"

expect "the example is valid" 0 VALID verify "$desk/r.json" "$desk/recipe.txt" --policy "$desk/p.json"
expect "it is valid in Chinese" 0 有效 verify "$desk/r.json" "$desk/recipe.txt" --policy "$desk/p.json" --lang zh
expect "another file is invalid" 1 INVALID verify "$desk/r.json" "$desk/other.txt" --policy "$desk/p.json"
expect "no file is inconclusive" 2 INCONCLUSIVE verify "$desk/r.json" --policy "$desk/p.json"
expect "no trust is inconclusive" 2 INCONCLUSIVE verify "$desk/r.json" "$desk/recipe.txt"
expect "trust is kept" 0 "First use" trust add --policy "$desk/p.json"
expect "kept trust is used" 0 VALID verify "$desk/r.json" "$desk/recipe.txt"
expect "a missing receipt is wrong use" 64 "There is no file" verify "$desk/none.json"
expect "inspect shows" 0 "What the receipt says" inspect "$desk/r.json"
printf ' ' >>"$desk/r.json"
expect "a blank more is invalid" 1 INVALID verify "$desk/r.json" "$desk/recipe.txt"
exit $wrong
