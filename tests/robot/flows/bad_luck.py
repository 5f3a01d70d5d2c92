# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong in schools: the disk is full, the folder is taken away, the power fails. It is said plainly; nothing is lost."""
import signal
import subprocess

from robot import Program, expect, keys, marks, press, run, school, type_text, wait


def survive_full_disk():
    """In the program before it starts: a write over the limit is an error, as on a full disk, and not the end."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def limit_files(process: int, size: str) -> None:
    subprocess.run(["prlimit", "--pid", str(process), f"--fsize={size}:unlimited"], check=True, timeout=10)


def flow(started):
    program = Program(school("empty"), "gv.toan", before=survive_full_disk)
    started.append(program)
    program.sign_in()
    program.go("Gradebook")
    table = program.table("Gradebook")
    table.click(0, 0)
    type_text("8")
    keys("Return")
    wait("the first mark", lambda: table.text(0, 0) == "8.0")

    # The disk is full: entry stops, what was typed stays, and it goes on when there is room again.
    limit_files(program.process.pid, "0")
    type_text("75")
    keys("Return")
    program.banner("Nothing can be saved now")
    expect(table.text(1, 0) == "", "a mark that is not stored looks as if it were")
    limit_files(program.process.pid, "unlimited")
    press(program.find("bannerButton"))
    wait("the mark that was kept", lambda: table.text(1, 0) == "7.5")

    # The data folder is taken away, and comes back.
    away = program.school.with_name("away")
    program.school.rename(away)
    table.click(2, 0)
    type_text("6")
    keys("Return")
    program.banner("no longer there")
    expect(table.text(2, 0) == "", "a mark went into a folder that is gone")
    away.rename(program.school)
    press(program.find("bannerButton"))
    wait("the mark that was kept", lambda: table.text(2, 0) == "6.0")

    # The power fails in the middle of entry: the accepted marks are there, the half-typed one is not.
    type_text("95")
    keys("Return")
    wait("the last mark", lambda: table.text(3, 0) == "9.5")
    type_text("1")
    program.kill()
    again = Program(program.school, "gv.toan")
    started.append(again)
    again.sign_in()
    again.go("Gradebook")
    table = again.table("Gradebook")
    shown = [table.text(row, 0) for row in range(5)]
    expect(shown == ["8.0", "7.5", "6.0", "9.5", ""], f"shown: {shown}")
    again.close()
    stored = marks(again.school, "tx1")[:5]
    expect(stored == ["8.0", "7.5", "6.0", "9.5", None], f"stored: {stored}")


run(flow)
