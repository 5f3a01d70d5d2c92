#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The keys and certificates of the tests, made once into DIR with the script that demo schools use.
# All PINs are 1234. Valid 2025-01-01 to 2035-01-01 but for those whose name says otherwise.
set -euo pipefail
pki=$1
script=$(dirname "${BASH_SOURCE[0]}")/../../resources/demo/make_pki.sh
[ -e "$pki/.complete" ] && [ "$pki/.complete" -nt "$script" ] && [ "$pki/.complete" -nt "${BASH_SOURCE[0]}" ] && exit
rm -rf "$pki"
mkdir -p "$pki"

school='Trường THCS Lê Lợi'
person() { printf '%s\t%s\t%s\t%s\t-\t%s\t-\t1234\n' "$1" "$2" "$3" "$4" "$school"; }
seal() { printf '%s\tseal\t%s\t-\t-\t%s\t40421507\t1234\n' "$1" "$school" "$school"; }

{
  person teacher-toan teacher 'Nguyễn Thị Ánh' GV001
  person teacher-van teacher 'Lê Hoàng Phượng' GV002
  person homeroom teacher 'Phạm Thị Hằng' GV003
  person principal principal 'Trần Văn Đức' HT001
  person deputy deputy 'Đỗ Thị Yến' PHT001
  person clerk clerk 'Vũ Thị Ngọc' VT001
  person revoked-before teacher 'Thu Hồi Trước' GV010
  person revoked-after teacher 'Thu Hồi Sau' GV011
  seal seal
} >"$pki/people.tsv"
"$script" make "$pki/school" "$pki/people.tsv" --from 2025-01-01 --to 2035-01-01

add() { person "$1" teacher "Mẫu $1" "X-$1" >"$pki/one.tsv"; shift; "$script" add "$pki/school" "$pki/one.tsv" "$@"; }
add ec --key ec --from 2025-01-01 --to 2035-01-01
add sha1 --digest sha1 --from 2025-01-01 --to 2035-01-01
add rsa1024 --key rsa1024 --from 2025-01-01 --to 2035-01-01
add expired --from 2022-01-01 --to 2023-01-01
add future --from 2033-01-01 --to 2034-01-01
"$script" revoke "$pki/school" revoked-before --at 2025-12-01T00:00:00Z
"$script" revoke "$pki/school" revoked-after --at 2026-06-01T00:00:00Z

{ person principal principal 'Trần Văn Đức' HT001; seal seal; } >"$pki/foreign.tsv"
"$script" make "$pki/foreign" "$pki/foreign.tsv" --from 2025-01-01 --to 2035-01-01
touch "$pki/.complete"
