# SPDX-License-Identifier: GPL-3.0-or-later
"""A homeroom teacher in the Vietnamese window: conduct by letters, why a result is what it is, a remark typed in Telex.

Telex goes through ibus and its Vietnamese engine, as on a school's computer; conduct and marks are left alone by it.
"""
import os
import subprocess

from robot import FOLDER, Program, cli, click, expect, keys, run, school, tool, type_text, wait

INPUT_METHOD = {"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=ibus"}


def ibus(*words):
    return subprocess.run(["ibus", *words], capture_output=True, text=True, timeout=30).stdout.strip()


def start_input_method():
    os.environ.update(INPUT_METHOD)
    log = (FOLDER / "ibus.log").open("w")
    daemon = subprocess.Popen(["ibus-daemon", "--xim", "--panel", "disable"], stdout=log, stderr=log)
    wait("the input method", lambda: "Unikey" in ibus("list-engine"))
    wait("its engine", lambda: ibus("engine", "Unikey") is not None and ibus("engine") == "Unikey")
    return daemon


def work(program):
    program.sign_in()
    program.go("Lớp chủ nhiệm")
    table = program.table("Tổng hợp lớp")
    conduct = table.column("Rèn luyện")
    click(program.find("termList"))
    keys("Home", "Return")
    wait("semester I", lambda: table.rows() == 42 and table.text(0, table.column("Toán")) == "6,5")
    table.click(0, conduct)
    type_text("tkdc")
    wait("the conduct", lambda: table.text(3, conduct))
    program.find("savedLabel", text="Đã lưu")

    table.click(0, table.column("Toán"))
    keys("ctrl+j")
    program.find("whyPane")
    expect("Đ9" in "".join(program.texts_of("whyList")), f"no article is named: {program.texts_of('whyList')}")

    keys("ctrl+shift+r")
    program.find("remarkDialog")
    program.focus_on("remarkText")
    tool("xdotool", "type", "--delay", "60", "--", "hocj totos, ddangs khen")
    wait("Telex", lambda: "học tốt, đáng" in program.texts_of("remarkText")[0])  # the last word is still being put together
    keys("ctrl+Return")
    program.gone("remarkDialog")


def flow(started):
    data = school("marked")
    cli(data, "hieutruong", "window", "open", "--scope", "school", "--term", "2")  # remarks are of the year
    daemon = start_input_method()
    try:
        program = Program(data, "gvcn.6a1", language="")
        started.append(program)
        work(program)
        program.close()
    finally:
        daemon.terminate()
        daemon.wait(10)
    stored = cli(data, "gvcn.6a1", "conduct", "list", "--class", "6A1")
    ratings = [row["hk1"] for row in stored[:4]]
    expect(ratings == ["tot", "kha", "dat", "chuadat"], f"{ratings}")
    expect(stored[0]["remark"] == "học tốt, đáng khen", f"{stored[0]}")


run(flow)
