# SPDX-License-Identifier: GPL-3.0-or-later
"""The principal locks a semester from the home page: three clicks and one justification; no cell takes a mark after that."""
from robot import Program, cli, click, expect, keys, marks, run, school, type_text, wait


def flow(started):
    data = school("marked")
    before = marks(data, "gk")
    program = Program(data, "hieutruong")
    started.append(program)
    program.sign_in()

    click(program.find("taskCard1", text="Lock"))
    program.find("semestersPlace")
    wait("the button", lambda: program.enabled("btnLockSemester"))
    click(program.find("btnLockSemester"))
    program.find("lockDialog")
    program.focus_on("reason")
    type_text("Kết thúc học kỳ I")
    click(program.find("mainButton"))
    program.gone("lockDialog")
    program.find("semesterLabel", text="Semester I: locked")

    program.sign_out()
    program.sign_in_as("gv.toan")
    program.go("Gradebook")
    table = program.table("Gradebook")
    column = table.column("Mid")
    expect("locked" in table.description(0, column), table.description(0, column))
    shown = table.text(0, column)
    table.click(0, column)
    type_text("3")
    program.bubble("locked")
    keys("Delete")
    program.bubble("locked")
    expect(table.text(0, column) == shown, "a locked cell took a mark")
    program.close()
    expect(marks(data, "gk") == before, "a locked mark was changed")
    states = {row["state"] for row in cli(data, "hieutruong", "window", "list", "--scope", "class:6A1", "--term", "1")}
    expect(states == {"locked"}, f"{states}")


run(flow)
