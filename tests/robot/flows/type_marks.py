# SPDX-License-Identifier: GPL-3.0-or-later
"""A teacher types a column of marks by the keyboard alone; what is wrong is refused beside the cell; the marks are stored."""
from robot import Program, expect, keys, marks, run, school, type_text, wait

TYPED = ["85", "8,5", "7.25", "10", "0", "9"]  # the third is no mark


def flow(started):
    program = Program(school("empty"), "gv.toan")
    started.append(program)
    program.sign_in()
    program.go("Gradebook")
    table = program.table("Gradebook")
    expect(table.rows() == 42, f"{table.rows()} pupils")
    expect("no mark yet" in table.description(0, 0), table.description(0, 0))

    table.click(0, 0)
    type_text("101")
    keys("Return")
    program.bubble("between 0 and 10")
    expect(table.text(0, 0) == "", "a refused mark stands in the cell")
    keys("Escape")

    for typed in TYPED:
        type_text(typed)
        keys("Return")
        if typed == "7.25":
            program.bubble("decimal")
            keys("Escape", "Down")
    wait("the last mark", lambda: table.text(5, 0) == "9.0")
    shown = [table.text(row, 0) for row in range(6)]
    expect(shown == ["8.5", "8.5", "", "10.0", "0.0", "9.0"], f"shown: {shown}")
    program.find("savedLabel", text="Saved at")

    keys("ctrl+z")
    wait("undo", lambda: table.text(5, 0) == "")
    keys("ctrl+y")
    wait("redo", lambda: table.text(5, 0) == "9.0")
    program.close()
    stored = marks(program.school, "tx1")[:6]
    expect(stored == ["8.5", "8.5", None, "10.0", "0.0", "9.0"], f"stored: {stored}")


run(flow)
