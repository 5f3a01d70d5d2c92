#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the odd and the bad spreadsheets of the tests, with openpyxl: files as other programs write them, not as ours does.

usage: make_bad_sheets.py FOLDER
"""
import datetime
import re
import sys
import unicodedata
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

PUPILS = [
    ("HS01", "Phạm Thị Ngọc", "An"),
    ("HS02", "Nguyễn Văn", "Bình"),
    ("HS03", "Hoà Minh", "Ỷ"),
]
MARKS = {"TX": [8.3, 7, 6.5, 9, 10], "gk": 7.5, "ck": 8}
TITLE = "BẢNG ĐIỂM CHI TIẾT - MÔN {} - HỌC KỲ 1 - NĂM HỌC 2025-2026"


class MarkSheet:
    """A sheet in the common layout; what a test wants different is changed afterwards."""

    def __init__(self, workbook, name="TOÁN HỌC", regular=2, title=None, class_line="Khối 6 - Lớp 6A1", top=1):
        self.ws = workbook.create_sheet(name)
        self.top = top
        self.head = top + 5
        self.data = top + 7
        self.regular = regular
        self.put(top, 1, "SỞ GIÁO DỤC VÀ ĐÀO TẠO NGHỆ AN")
        self.put(top + 1, 1, "TRƯỜNG THCS LÊ LỢI")
        self.put(top + 2, 1, TITLE.format(name) if title is None else title)
        self.put(top + 3, 1, class_line)
        headings = ["STT", "Mã học sinh", "Họ và tên", None] + ["ĐĐGtx"] + [None] * (regular - 1)
        headings += ["ĐĐGgk", "ĐĐGck", "ĐTBmhk", "Nhận xét"]
        for column, heading in enumerate(headings, 1):
            self.put(self.head, column, heading)
        for number in range(1, regular + 1):
            self.put(self.head + 1, 4 + number, f"TX{number}")
        self.ws.merge_cells(start_row=self.head, start_column=3, end_row=self.head, end_column=4)
        self.ws.merge_cells(start_row=self.head, start_column=5, end_row=self.head, end_column=4 + regular)
        self.gk, self.ck, self.average, self.comment = range(5 + regular, 9 + regular)
        comment_subject = name.startswith("GIÁO DỤC THỂ CHẤT")
        for i, (code, family, given) in enumerate(PUPILS):
            row = self.data + i
            marks = ["Đ"] * (regular + 3) if comment_subject else [*MARKS["TX"][:regular], MARKS["gk"], MARKS["ck"], 7.6]
            for column, value in enumerate([i + 1, code, family, given, *marks], 1):
                self.put(row, column, value)

    def put(self, row, column, value):
        if value is not None:
            self.ws.cell(row, column, value)


class Maker:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def marks(self, file, change=None, **options):
        workbook = Workbook()
        workbook.remove(workbook.active)
        sheet = MarkSheet(workbook, **options)
        if change:
            change(sheet)
        workbook.save(self.folder / file)

    def edited(self, file, source, part, edit):
        """A copy of `source` with the text of one part changed."""
        with zipfile.ZipFile(self.folder / source) as old, zipfile.ZipFile(self.folder / file, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                data = old.read(name)
                new.writestr(name, edit(data.decode()).encode() if name == part else data)


    def shared(self, file, source):
        """A copy of `source` with its text in a table of shared strings, as Excel and LibreOffice save it."""
        strings = []

        def share(match):
            text = re.sub(r"</?is>", "", match[2]).replace("<t>", '<t xml:space="preserve">')
            if text not in strings:
                strings.append(text)
            return f'<c {match[1]} t="s"><v>{strings.index(text)}</v></c>'

        with zipfile.ZipFile(self.folder / source) as old, zipfile.ZipFile(self.folder / file, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                data = old.read(name).decode()
                if name.startswith("xl/worksheets/sheet"):
                    data = re.sub(r'<c ([^>]*) t="inlineStr">(.*?)</c>', share, data)
                elif name == "xl/_rels/workbook.xml.rels":
                    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
                    data = data.replace("</Relationships>", f'<Relationship Id="rIdS" Type="{kind}" Target="sharedStrings.xml"/></Relationships>')
                elif name == "[Content_Types].xml":
                    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
                    data = data.replace("</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>')
                new.writestr(name, data)
            items = "".join(f"<si>{text}<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>" for text in strings)
            new.writestr("xl/sharedStrings.xml", f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{items}</sst>')


def cell(row, column, value):
    return lambda sheet: sheet.ws.cell(row, column).__setattr__("value", value)


def several(*changes):
    return lambda sheet: [change(sheet) for change in changes]


def good_ones(make):
    """Odd, but right: every one of these must be read."""
    make.marks("plain.xlsx")
    for regular in range(2, 6):
        make.marks(f"regular{regular}.xlsx", regular=regular)
    make.marks("comma.xlsx", several(cell(8, 5, "8,3"), cell(8, 6, " 7 "), cell(8, 7, "7,5"), cell(8, 8, "8.0")))
    make.marks("comments.xlsx", several(cell(8, 5, "đạt"), cell(9, 5, "CĐ"), cell(10, 5, "Ð"), cell(9, 6, "cd"), cell(10, 6, None)),
               name="GIÁO DỤC THỂ CHẤT")

    def decomposed(sheet):
        for row in sheet.ws.iter_rows():
            for c in row:
                if isinstance(c.value, str):
                    c.value = unicodedata.normalize("NFD", c.value)
    make.marks("nfd.xlsx", decomposed)
    make.marks("shifted_down.xlsx", top=7)
    make.marks("blank_marks.xlsx", several(*[cell(r, c, None) for r in (8, 9, 10) for c in (5, 6, 7, 8, 9)]))
    make.marks("numeric_codes.xlsx", several(cell(8, 2, 4025061032), cell(9, 2, 4025061021), cell(10, 2, 4025061027)))
    make.marks("title_without_subject.xlsx", title="BẢNG ĐIỂM CHI TIẾT - HỌC KÌ II - NĂM HỌC 2025 – 2026")
    make.marks("footer.xlsx", several(cell(12, 7, "Nghệ An, ngày 10 tháng 1 năm 2026"), cell(13, 7, "GIÁO VIÊN BỘ MÔN")))
    make.marks("footer_at_once.xlsx", several(cell(11, 2, "Tổng số: 3"), cell(12, 8, "GIÁO VIÊN BỘ MÔN")))
    make.marks("shifted_names.xlsx", several(cell(8, 3, "Nguyễn Văn"), cell(8, 4, "Bình"), cell(9, 3, "Phạm Thị Ngọc"), cell(9, 4, "An")))

    def vertical(sheet):
        for column in (1, 2, 7, 8, 9, 10):
            sheet.ws.merge_cells(start_row=6, start_column=column, end_row=7, end_column=column)
    make.marks("vertical_merges.xlsx", vertical)

    def rich(sheet):
        sheet.ws.cell(8, 3).value = CellRichText("Phạm ", TextBlock(InlineFont(b=True), "Thị"), " Ngọc")
        sheet.ws.cell(8, 10).value = CellRichText("Có ", TextBlock(InlineFont(i=True), "cố gắng"))
    make.marks("rich_text.xlsx", rich)
    make.shared("shared_strings.xlsx", "rich_text.xlsx")
    other_order(make)
    # A formula as a spreadsheet program saves it, with the value it computed.
    make.edited("computed_formula.xlsx", "plain.xlsx", "xl/worksheets/sheet1.xml",
                lambda xml: xml.replace('<c r="G8" t="n"><v>7.5</v></c>', '<c r="G8"><f>E8-0.8</f><v>7.500000000000001</v></c>'))
    workbook = Workbook()  # first sheet stays empty, as spreadsheet programs leave it
    MarkSheet(workbook)
    workbook.save(make.folder / "empty_sheet_beside.xlsx")


def other_order(make):
    workbook = Workbook()
    ws = workbook.active
    ws.title = "NGỮ VĂN"
    ws["C2"] = "BẢNG ĐIỂM MÔN: Ngữ văn HKII, Năm học: 2025-2026"
    ws["A3"], ws["B3"] = "Lớp:", "6A1"
    ws.append([])
    ws.append(["ĐĐG CK", "Ghi chú", "MÃ HỌC SINH", "Ngày sinh", "Họ và tên đệm", "Tên", "ĐĐG GK", "TX 2", "TX1", "NHẬN XÉT"])
    ws.append([8, "vắng", "HS01", "08/01/2014", "Phạm Thị Ngọc", "An", 7.5, 7, 8.3, "Chăm"])
    ws.append([6, None, "HS02", "09/01/2014", "Nguyễn Văn", "Bình", 5.5, 5, 4.3, None])
    workbook.save(make.folder / "other_order.xlsx")


def bad_ones(make):
    """Each wrong in its own way."""
    make.marks("missing_column.xlsx", cell(6, 8, None))
    make.marks("missing_regular.xlsx", several(cell(7, 6, None), lambda s: s.ws.unmerge_cells("E6:F6")))
    make.marks("double_column.xlsx", cell(6, 10, "ĐĐGgk"))
    make.marks("sixth_regular.xlsx", cell(7, 14, "TX6"), regular=5)
    make.marks("not_a_mark_sheet.xlsx", cell(6, 2, "Mã"))
    make.marks("unknown_subject.xlsx", name="PHÉP THUẬT")
    make.marks("subject_unclear.xlsx", title=TITLE.format("NGỮ VĂN"))
    make.marks("no_class.xlsx", class_line="Khối 6")
    make.marks("no_term.xlsx", title="BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN HỌC - NĂM HỌC 2025-2026")
    make.marks("no_year.xlsx", title="BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN HỌC - HỌC KỲ 1")
    make.marks("wrong_year.xlsx", title="BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN HỌC - HỌC KỲ 1 - NĂM HỌC 2025-2027")
    make.marks("double_pupil.xlsx", cell(10, 2, "HS01"))
    make.marks("no_pupil_code.xlsx", cell(9, 2, None))
    make.marks("bad_pupil_code.xlsx", cell(9, 2, "HS 02"))
    make.marks("no_pupils.xlsx", lambda s: s.ws.delete_rows(8, 3))
    make.marks("rows_after_end.xlsx", several(cell(14, 2, "HS09"), cell(14, 5, 7)))
    make.marks("bad_marks.xlsx", several(cell(8, 5, 101), cell(8, 6, "10,1"), cell(9, 5, 8.55), cell(9, 6, "x"),
                                         cell(10, 5, "8,"), cell(10, 6, -1), cell(10, 7, True), cell(10, 8, datetime.date(2026, 5, 8))))
    make.marks("bad_comments.xlsx", several(cell(8, 5, "Tốt"), cell(9, 6, 8)), name="GIÁO DỤC THỂ CHẤT")
    make.marks("uncomputed_formula.xlsx", several(cell(8, 5, "=1+7"), cell(8, 9, "=SUM(E8:F8)")))
    make.marks("formula_errors.xlsx", several(cell(8, 5, "#DIV/0!"), cell(9, 9, "#DIV/0!")))
    make.marks("zero_width.xlsx", several(cell(8, 3, "Phạm\u200b Thị"), cell(9, 10, "tốt\u202e")))
    make.marks("long_comment.xlsx", cell(8, 10, "a" * 501))
    make.marks("old_font_names.xlsx", several(cell(8, 3, "Ph¹m ThÞ Ngäc"), cell(9, 3, "Nguyeãn Vaên")))

    def tcvn3(sheet):
        for row in sheet.ws.iter_rows():
            for c in row:
                if isinstance(c.value, str) and not c.value.isascii():
                    c.value = None
        for at, text in {"A3": "B¶ng ®iÓm m«n To¸n", "B6": "M· häc sinh", "C6": "Hä vµ tªn"}.items():
            sheet.ws[at] = text
    make.marks("old_font_sheet.xlsx", tcvn3)

    workbook = Workbook()
    workbook.remove(workbook.active)
    MarkSheet(workbook, "TOÁN HỌC")
    MarkSheet(workbook, "Toán", title=TITLE.format("TOÁN"))
    workbook.save(make.folder / "double_sheet.xlsx")
    Workbook().save(make.folder / "nothing.xlsx")


def broken_files(make):
    """Not workbooks, or not ones to be opened."""
    plain = (make.folder / "plain.xlsx").read_bytes()
    (make.folder / "truncated.xlsx").write_bytes(plain[: len(plain) // 2])
    (make.folder / "text.xlsx").write_text("STT;Mã học sinh\n")
    (make.folder / "blank.xlsx").write_bytes(b"")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    (make.folder / "old.xls").write_bytes(ole + "Workbook".encode("utf-16-le") + bytes(512))
    (make.folder / "password.xlsx").write_bytes(ole + "EncryptedPackage".encode("utf-16-le") + bytes(512))
    damaged = bytearray(plain)
    at = plain.index(b"xl/worksheets/sheet1.xml") + 200
    damaged[at] ^= 0xFF
    (make.folder / "damaged.xlsx").write_bytes(damaged)
    sheet = "xl/worksheets/sheet1.xml"
    doctype = '<!DOCTYPE x [<!ENTITY a "8"><!ENTITY b "&a;&a;&a;&a;">]>'
    make.edited("dtd.xlsx", "plain.xlsx", sheet, lambda xml: doctype + xml)
    make.edited("dtd_in_strings.xlsx", "shared_strings.xlsx", "xl/sharedStrings.xml", lambda xml: doctype + xml)
    make.edited("dtd_in_styles.xlsx", "plain.xlsx", "xl/styles.xml", lambda xml: doctype + xml)
    make.edited("bomb.xlsx", "plain.xlsx", sheet, lambda xml: xml + " " * (120 << 20))
    make.edited("bad_xml.xlsx", "plain.xlsx", sheet, lambda xml: xml[:-20])
    make.edited("bad_index.xlsx", "shared_strings.xlsx", sheet, lambda xml: xml.replace('t="s"><v>1</v>', 't="s"><v>99999</v>'))
    make.edited("double_cell.xlsx", "plain.xlsx", sheet, lambda xml: re.sub(r'r="F8"', 'r="E8"', xml))
    make.edited("far_cell.xlsx", "plain.xlsx", sheet, lambda xml: xml.replace('r="E8"', 'r="XFD8"'))
    make.edited("deep_cell.xlsx", "plain.xlsx", sheet, lambda xml: xml.replace('r="E8"', 'r="E1048576"'))
    make.edited("silly_cell.xlsx", "plain.xlsx", sheet, lambda xml: xml.replace('r="E8"', 'r="ZZZZZZZZZZZZ99999999999999"'))
    with zipfile.ZipFile(make.folder / "no_workbook.xlsx", "w") as out:
        out.writestr("readme.txt", "no workbook here")
    workbook = Workbook()
    for i in range(61):
        workbook.create_sheet(f"S{i}")["A1"] = 1
    workbook.save(make.folder / "many_sheets.xlsx")


def pupil_lists(make):
    head = ["STT", "Mã học sinh", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số định danh cá nhân", "Nơi sinh", "Lớp"]
    good = [1, "HS01", "Phạm Thị Ngọc An", "08/01/2014", "Nữ", "Kinh", "001314219834", "Nghệ An", "6A1"]

    def pupils(file, changes=(), rows=2, headings=head, title="DANH SÁCH HỌC SINH LỚP 6A1 - NĂM HỌC 2025-2026", name="6A1"):
        workbook = Workbook()
        ws = workbook.active
        ws.title = name
        ws["A2"] = "TRƯỜNG THCS LÊ LỢI"
        ws["A3"] = title
        for column, heading in enumerate(headings, 1):
            ws.cell(5, column, heading)
        for i in range(rows):
            line = good[:]
            line[0], line[1], line[6] = i + 1, f"HS{i + 1:02}", f"0013142198{i:02}"
            for column, value in enumerate(line, 1):
                ws.cell(6 + i, column, value)
        for at, value in changes:
            ws[at] = value
        workbook.save(make.folder / file)

    pupils("pupils.xlsx")
    pupils("pupils_dates.xlsx", [("D6", datetime.date(2014, 1, 8)), ("D7", "8-1-2014"), ("E7", "nu"), ("B8", None)])
    pupils("pupils_class_in_title.xlsx", headings=head[:-1])
    pupils("pupils_bad.xlsx", [("D6", "31/02/2014"), ("E6", "x"), ("G6", "12345"), ("B7", "HS 02"), ("D7", "08/01/14"), ("I7", "A1"), ("C7", None)])
    pupils("pupils_double.xlsx", [("B7", "HS01"), ("G7", "001314219800")])
    pupils("pupils_warnings.xlsx", [("G6", "001214219800"), ("D7", "08/01/1999"), ("G7", None)])
    pupils("pupils_no_birth.xlsx", headings=head[:3] + ["Ghi chú"] + head[4:])
    pupils("pupils_no_year.xlsx", title="DANH SÁCH HỌC SINH LỚP 6A1")
    pupils("pupils_no_code.xlsx", headings=["STT", "Mã"] + head[2:])
    pupils("pupils_long_name.xlsx", [("C6", "Nguyễn " * 20)])
    pupils("pupils_old_font.xlsx", [("C6", "Ph¹m ThÞ Ngäc An")])


def main():
    make = Maker(sys.argv[1])
    good_ones(make)
    bad_ones(make)
    broken_files(make)
    pupil_lists(make)


if __name__ == "__main__":
    main()
