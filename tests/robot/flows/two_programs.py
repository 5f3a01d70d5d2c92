# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs on one folder: a second window raises the first and ends, the command line says that the school is open."""
import os
import subprocess

from robot import BIN, Program, cli, expect, run, school, tool, wait


def active_process() -> str:
    return tool("xdotool", "getactivewindow", "getwindowpid").strip()


def flow(started):
    program = Program(school("empty"), "gv.toan")
    started.append(program)
    program.sign_in()

    cover = subprocess.Popen([str(BIN / "hocba"), "--data", str(school("empty", "another"))], stdout=program.log,
                             stderr=program.log)
    try:
        wait("a window over the first", lambda: active_process() == str(cover.pid))
        second = subprocess.run([str(BIN / "hocba"), "--data", str(program.school)], stdout=program.log, stderr=program.log,
                                timeout=30, env=os.environ)
        expect(second.returncode == 0, f"the second program ended with {second.returncode}")
        wait("the first window in front", lambda: active_process() == str(program.process.pid))
    finally:
        cover.terminate()
        cover.wait(10)

    refused = cli(program.school, "gv.toan", "marks", "show", "--class", "6A1", "--subject", "toan", "--term", "1", status=4)
    expect(refused[0]["error"]["code"] == "store.busy", f"{refused}")
    program.sign_out()
    cli(program.school, "gv.toan", "marks", "show", "--class", "6A1", "--subject", "toan", "--term", "1")


run(flow)
