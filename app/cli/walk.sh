#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Walks the whole main job of a school by hocba-cli alone: a demo school, class 6A1, marks in, locked, a mistake
# corrected in four acts, 42 signed transcripts out, verified, tampered with, and the history proven. Says each step and
# stops with a clear message where anything behaves otherwise than it should.
#
# usage: walk.sh [--lang vi|en] [FOLDER]      FOLDER (made anew) is build/demo without one
set -uo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
data=$project/tests/data
language=${HOCBA_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
folder=$project/build/demo
while [ $# -gt 0 ]; do
  case $1 in
    --lang) language=${2:-}; shift 2 ;;
    --lang=*) language=${1#*=}; shift ;;
    -*) echo "usage: walk.sh [--lang vi|en] [FOLDER]" >&2; exit 2 ;;
    *) folder=$1; shift ;;
  esac
done
case $language in vi*) language=vi ;; *) language=en ;; esac

school=$folder/school
records=$folder/records
export HOCBA_DATA=$school HOCBA_PASSWORD=hocba-demo HOCBA_DEMO_NOW=2026-06-01T08:00:00+07:00
output=$(mktemp)
trap 'rm -f "$output"' EXIT
number=0

say() { # say VIETNAMESE ENGLISH
  if [ "$language" = vi ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

step() { # step VIETNAMESE ENGLISH: what comes now
  number=$((number + 1))
  printf '\n\033[1m%2d. %s\033[0m\n' "$number" "$(say "$1" "$2")"
}

stop() { # stop VIETNAMESE ENGLISH: the walk ends here
  printf '\n\033[1;31m%s\033[0m\n' "$(say "DỪNG Ở BƯỚC $number: $1" "STOPPED AT STEP $number: $2")" >&2
  exit 1
}

shown() { # the command as a person would type it, with short paths
  local word line= files=0
  for word in "$@"; do
    case $word in "$records"/*.pdf)
      files=$((files + 1))
      [ $files -le 1 ] || { line="${line% ...} ..."; continue; } ;;
    esac
    word=${word//$folder\//}
    word=${word//$project\//}
    case $word in *[\ \;\(\)]* | '') word="'$word'" ;; esac
    line+=" $word"
  done
  printf '    \033[2m$%s\033[0m\n' "$line"
}

result() { # result [LINES]: the first lines of what came out
  sed -n "1,${1:-6}s/^/    /p" "$output"
  local more=$(($(wc -l <"$output") - ${1:-6}))
  if [ "$more" -gt 0 ]; then printf '    %s\n' "$(say "... (thêm $more dòng)" "... ($more more lines)")"; fi
}

# cli STATUS LOGIN WORDS...: runs hocba-cli as LOGIN ('-': as nobody) and stops unless it ends with STATUS.
cli() {
  local expected=$1 login=$2 status
  shift 2
  local -a words=(hocba-cli "$@")
  [ "$login" = - ] || words+=(--as "$login")
  shown "${words[@]}"
  "${words[@]}" --lang "$language" >"$output" 2>&1
  status=$?
  result "${lines:-6}"
  [ "$status" -eq "$expected" ] || stop "mã thoát là $status, đáng ra $expected" "exit status $status instead of $expected"
}

expect() { # expect TEXT: the last output holds it
  grep -qF -- "$1" "$output" || stop "thiếu \"$1\" trong kết quả" "the result does not say \"$1\""
}

sql() { # sql TEXT: plain SQL past Hocba, by the program sqlcipher
  { printf "PRAGMA key = \"x'%s'\";\n" "$key"; printf '%s\n' "$1"; } | sqlcipher "$school/school.db" >"$output" 2>&1
}

for tool in hocba-cli sqlcipher; do
  command -v "$tool" >/dev/null || stop "không tìm thấy $tool (hãy chạy ./dev run)" "$tool is not there (run ./dev run)"
done
rm -rf -- "$folder"
mkdir -p "$folder"
pupil=4025061032
cell=(--class 6A1 --subject toan --term 1 --pupil "$pupil" --column gk)

step "Tạo trường thử: con người, tài khoản và khóa ký, chưa có lớp" "Make a demo school: people, accounts and keys, no classes yet"
HOCBA_DATA='' lines=8 cli 0 - demo create "$school" --pupils 0
key=$(sed -n 's/^key: *//p' "$school/demo.txt")
[ -n "$key" ] || stop "không thấy khóa cơ sở dữ liệu trong demo.txt" "demo.txt does not name the database key"

step "Văn thư nhập danh sách lớp 6A1" "The clerk imports the list of class 6A1"
lines=4 cli 0 vanthu pupils import "$data/danh-sach-6A1.xlsx"

step "Chưa mở nhập điểm thì không nhập được gì" "No entry period has been opened, so nothing gets in"
lines=3 cli 1 vanthu marks import "$data/bang-diem-6A1-hk1.xlsx"
expect window.none

step "Hiệu trưởng mở nhập điểm hai học kỳ" "The principal opens entry for both semesters"
cli 0 hieutruong window open --scope class:6A1 --reason "Năm học 2025-2026"

step "Văn thư nhập bảng điểm hai học kỳ" "The clerk imports the mark sheets of both semesters"
cli 0 vanthu marks import "$data/bang-diem-6A1-hk1.xlsx"
cli 0 vanthu marks import "$data/bang-diem-6A1-hk2.xlsx"
lines=5 cli 0 gv.toan marks show --class 6A1 --subject toan --term 1

step "Giáo viên Toán sửa một điểm khi chưa khóa; điểm 8,55 bị từ chối" \
  "The mathematics teacher changes a mark while it is open; 8,55 is refused"
cli 1 gv.toan marks set "${cell[@]}" --value 8,55
expect mark.too_precise
cli 0 gv.toan marks set "${cell[@]}" --value 5,8

step "Hiệu trưởng khóa cả hai học kỳ" "The principal locks both semesters"
cli 0 hieutruong window lock --scope school --reason "Kết thúc năm học"

step "Từ đây không đường nào sửa được: nhập tay, nhập tệp, SQL" "From now on no path changes a mark: typing, a file, SQL"
cli 1 gv.toan marks set "${cell[@]}" --value 9
expect window.locked
lines=3 cli 1 vanthu marks import "$data/bang-diem-6A1-hk1.xlsx"
expect window.locked
shown sqlcipher school.db "UPDATE mark SET tenths = 90 WHERE ..."
sql "UPDATE mark SET tenths = 90 WHERE pupil = '$pupil' AND subject = 'toan' AND term = 1 AND col = 'gk';"
result 3
grep -qi "error" "$output" || stop "lệnh UPDATE trực tiếp không bị chặn" "the plain UPDATE was not refused"
cli 0 hieutruong audit verify

step "Sửa một điểm sai bằng bốn bước của bốn người" "A wrong mark is corrected in four acts by four sign-ins"
cli 0 gv.toan correction ask "${cell[@]}" --value 6,8 --reason "Cộng nhầm điểm phần tự luận" --evidence "Bài số 12"
expect SD-0001
cli 0 gvcn.6a1 correction confirm SD-0001
lines=14 cli 0 hieutruong correction show SD-0001
lines=14 cli 0 hieutruong correction approve SD-0001
lines=8 cli 0 gvcn.6a1 history --pupil "$pupil" --subject toan --term 1

step "Văn thư chưa cấp được học bạ: còn thiếu chữ ký" "The clerk cannot issue yet: signatures are missing"
lines=3 cli 1 vanthu transcript issue --class 6A1 --out "$records"
expect signature.missing

step "Mỗi người tự ký phần của mình: giáo viên bộ môn, chủ nhiệm, hiệu trưởng" \
  "Each person signs the own part: subject teachers, homeroom teacher, principal"
lines=3 cli 0 gv.toan transcript due --class 6A1
for subject in toan ngu_van ngoai_ngu_1 gdcd khtn ls_dl tin_hoc cong_nghe gdtc nghe_thuat gddp hdtn_hn; do
  lines=1 cli 0 "gv.$subject" transcript sign --class 6A1
done
lines=1 cli 0 gvcn.6a1 transcript sign --class 6A1
lines=1 cli 0 hieutruong transcript sign --class 6A1

step "Văn thư đóng dấu số và cấp 42 học bạ" "The clerk puts the seal on and issues 42 transcripts"
lines=3 cli 0 vanthu transcript issue --class 6A1 --out "$records"
count=$(find "$records" -name '*.pdf' | wc -l)
[ "$count" -eq 42 ] || stop "có $count tệp PDF, đáng ra 42" "$count PDF files instead of 42"

step "Ai cũng kiểm tra được học bạ, không cần dữ liệu của trường" "Anyone can verify them, without the school's data"
mapfile -t issued < <(find "$records" -name '*.pdf' | sort)
HOCBA_DATA='' lines=20 cli 0 - transcript verify "${issued[0]}" --trust "$school/trust/roots.pem"
HOCBA_DATA='' lines=3 cli 0 - transcript verify "${issued[@]}" --trust "$school/trust/roots.pem"

step "Sửa trộm một bản: kiểm tra chỉ ra chỗ sai" "One copy is tampered with: verification says what is wrong"
tampered=$folder/tampered.pdf
cp "${issued[0]}" "$tampered"
size=$(stat -c %s "$tampered")
printf 'X' | dd of="$tampered" bs=1 seek=$((size / 3)) conv=notrunc status=none
HOCBA_DATA='' lines=8 cli 1 - transcript verify "$tampered" --trust "$school/trust/roots.pem"

step "Sửa điểm sau khi đã cấp: học bạ cũ bị thay thế, cấp phiên bản 2" \
  "A correction after issuing: the old record is superseded, version 2 follows"
cli 0 gv.toan correction ask "${cell[@]}" --value 7 --reason "Phúc khảo lần hai" --evidence "Biên bản 03"
cli 0 gvcn.6a1 correction confirm SD-0002
lines=14 cli 0 hieutruong correction approve SD-0002
cli 0 vanthu transcript list --pupil "$pupil"
register=$(awk 'NR == 2 { print $1 }' "$output")
[ -n "$register" ] || stop "không thấy số học bạ trong sổ" "the register names no number"
cli 0 vanthu transcript replace "$register" --reason "Đã sửa điểm" --out "$records" --demo-sign
cli 0 vanthu transcript list --pupil "$pupil"

step "Sửa thẳng cơ sở dữ liệu, gỡ cả các chốt: kiểm toán gọi tên đúng ô" \
  "The database is edited by hand, its guards removed: the audit names the cell"
tampered_school=$folder/school-tampered
cp -r "$school" "$tampered_school"
{ printf "PRAGMA key = \"x'%s'\";\n" "$key"
  printf "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'mark';\n"
} | sqlcipher "$tampered_school/school.db" | grep '^DROP' >"$folder/drop.sql"
{ printf "PRAGMA key = \"x'%s'\";\n" "$key"; cat "$folder/drop.sql"
  printf "UPDATE mark SET tenths = 100 WHERE pupil = '%s' AND subject = 'ngu_van' AND term = 1 AND col = 'ck';\n" "$pupil"
} | sqlcipher "$tampered_school/school.db" >/dev/null
rm -f "$folder/drop.sql"
shown sqlcipher school-tampered/school.db "DROP TRIGGER ...; UPDATE mark SET tenths = 100 WHERE ..."
HOCBA_DATA=$tampered_school lines=12 cli 3 hieutruong audit verify
expect ngu_van
expect "$pupil"

printf '\n\033[1;32m%s\033[0m\n' "$(say "Xong: $number bước, mọi việc diễn ra đúng như mong đợi." "Done: $number steps, and everything went as it should.")"
say "Các tệp để xem:" "Files to look at:"
printf '  %s\n' "${issued[0]}" "${issued[0]%.pdf}.xml" "$tampered" "$records" "$school/demo.txt"
