# SPDX-License-Identifier: GPL-3.0-or-later
"""A block from a spreadsheet is pasted: refused as a whole where one value is wrong, shown first, then stored; and copied back."""
from robot import Program, clipboard, expect, keys, marks, press, put_on_clipboard, run, school, wait


def flow(started):
    program = Program(school("empty"), "gv.toan")
    started.append(program)
    program.sign_in()
    program.go("Gradebook")
    table = program.table("Gradebook")

    table.click(0, 0)
    put_on_clipboard("8,0\t7,5\n11,5\t9,0\n")
    keys("ctrl+v")
    program.find("pasteDialog")
    keys("Escape")
    program.gone("pasteDialog")
    expect(table.text(0, 0) == "", "something of a refused block was kept")

    put_on_clipboard("8,0\t7,5\n6,5\t9,0\n10\t5\n")
    keys("ctrl+v")
    program.find("pasteDialog")
    program.find("pasteCounts", text="6")
    press(program.find("mainButton"))
    program.gone("pasteDialog")
    wait("the block", lambda: table.text(2, 1) == "5.0")

    table.click(5, 0)  # out of what was pasted, so that the next click is seen to have come
    table.click(0, 0)
    keys("shift+Right", "shift+Down", "shift+Down")
    keys("ctrl+c")
    wait("the copy", lambda: clipboard().split() == ["8.0", "7.5", "6.5", "9.0", "10.0", "5.0"])
    program.close()
    stored = marks(program.school, "tx1")[:4], marks(program.school, "tx2")[:4]
    expect(stored == (["8.0", "6.5", "10.0", None], ["7.5", "9.0", "5.0", None]), f"stored: {stored}")


run(flow)
