#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the pictures of docs/images: makes a demo school in which something has happened, and draws the window on it.
#
# usage: take_pictures.sh                            the pictures that the README shows, into docs/images
#        take_pictures.sh FOLDER [--lang vi|en] [--theme light|dark] [--size WxH] [--only NAME]     all of them into FOLDER
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
export HOCBA_PASSWORD=hocba-demo HOCBA_PIN=hocba-demo HOCBA_DEMO_NOW=2026-01-20T08:00:00+07:00 QT_QPA_PLATFORM=offscreen
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
school=$folder/school

cli() { hocba-cli --data "$school" --as "$@" >/dev/null; }
hocba-cli demo create "$school" --pupils 84 >/dev/null
cli hieutruong window lock --scope class:7A1 --term 1 --reason "Kết thúc học kỳ I" --accept-missing
cli hieutruong window lock --scope class:6A1/khtn --term 1 --reason "Đã xong môn Khoa học tự nhiên"
mapfile -t pupils < <(hocba-cli --data "$school" --as vanthu --json pupils list --class 6A1 | sed 's/.*"code":"\([^"]*\)".*/\1/')
ask() { cli gv.khtn correction ask --class 6A1 --subject khtn --term 1 --pupil "$1" --column gk --value "$2" --reason "$3" --evidence "$4"; }
ask "${pupils[2]}" 8,5 "Cộng nhầm điểm phần tự luận" "Bài kiểm tra số 3"
ask "${pupils[8]}" 9 "Ghi nhầm sang dòng bên cạnh" "Bài kiểm tra số 9"
ask "${pupils[14]}" 7 "Phúc khảo bài kiểm tra giữa kỳ" "Biên bản phúc khảo 02"
cli gvcn.6a1 correction confirm SD-0001

# Some pictures are taken while something is typed, so that each run has a school of its own.
draw() {
  rm -rf "$folder/drawn"
  cp -r "$school" "$folder/drawn"
  screenshots "$folder/drawn" "$@"
}
if [ $# -gt 0 ]; then
  draw "$@"
  exit
fi
images=$project/docs/images
size=1280x720
draw "$folder/vi" --lang vi --theme light --size $size
draw "$folder/en" --lang en --theme dark --size $size --only gradebook
keep() { cp "$folder/$1.png" "$images/window-$2.png"; echo "docs/images/window-$2.png"; }
keep vi/gradebook gradebook
keep en/gradebook gradebook-dark
keep vi/class-overview class-overview
keep vi/semesters semesters
keep vi/corrections corrections
