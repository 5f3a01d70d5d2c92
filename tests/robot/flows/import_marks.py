# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk takes a mark sheet in: the differences first, one button that says how much; the sheet's marks are stored."""
from robot import DATA, Program, expect, keys, marks, press, run, school, text_of, type_text, wait


def choose(program, file):
    keys("ctrl+i")
    program.focus_on("fileNameEdit")
    type_text(str(file))
    keys("Return")
    program.find("fileLabel", text=file.name)


def flow(started):
    program = Program(school("empty"), "vanthu")
    started.append(program)
    program.sign_in()
    program.go("Imports")
    program.find("importsPlace")
    choose(program, DATA / "bang-diem-6A1-hk1.xlsx")
    differences = program.table("Differences")
    wait("the differences", lambda: differences.rows() > 2000, 40)
    button = program.find("btnDoImport")
    expect(any(c.isdigit() for c in text_of(button)), f"the button does not say how much: {text_of(button)}")
    press(button)
    program.find("savedLabel", text="Saved at", seconds=60)

    # Semester II is not open: the file is refused as a whole, and the reason is beside the button.
    choose(program, DATA / "bang-diem-6A1-hk2.xlsx")
    wait("the reason", lambda: text_of(program.find("importReason")), 40)
    program.close()
    stored = marks(program.school, "gk")
    expect(None not in stored and len(stored) == 42, f"stored: {stored}")
    expect(set(marks(program.school, "gk", term="2")) == {None}, "something of the second semester was taken in")


run(flow)
