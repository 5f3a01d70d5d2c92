# SPDX-License-Identifier: GPL-3.0-or-later
"""A teacher signs in, with a wrong password first; finds the places of the role; locks the window, unlocks it, signs out."""
from robot import Program, expect, keys, run, school, type_text


def flow(started):
    program = Program(school("empty"), "gv.toan")
    started.append(program)
    program.focus_on("password")
    type_text("not the password")
    keys("Return")
    program.banner("password")
    expect(not program.places(), "a wrong password opened the school")

    program.sign_in()
    places = program.places()
    expect(places[:2] == ["Home", "Gradebook"] and "Accounts" not in places, f"places of a teacher: {places}")
    program.find("schoolLabel")
    program.find("personButton")

    keys("ctrl+2")
    program.find("gradebookPlace")
    keys("ctrl+l")
    program.find("signInTitle")
    expect(program.look("gradebookPlace") is None, "the locked window shows the place")
    program.focus_on("password")
    type_text("hocba-demo")
    keys("Return")
    program.find("gradebookPlace")

    keys("ctrl+comma")
    program.find("settingsDialog")
    keys("Escape")
    program.gone("settingsDialog")
    program.sign_out()
    program.sign_in_as("vanthu")
    places = program.places()
    expect("Pupils" in places, f"places of a clerk: {places}")


run(flow)
