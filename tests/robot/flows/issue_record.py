# SPDX-License-Identifier: GPL-3.0-or-later
"""A teacher signs a part, the others have signed; the clerk issues the record; the window and pdfsig find it valid."""
from robot import FOLDER, Program, cli, click, expect, keys, run, school, text_of, tool, type_text, wait

OTHERS = ["ngu_van", "ngoai_ngu_1", "gdcd", "khtn", "ls_dl", "tin_hoc", "cong_nghe", "gdtc", "nghe_thuat", "gddp", "hdtn_hn"]
PUPIL = "4025061032"
PIN = "hocba-demo"


def choose_only(program, pupil):
    """Everybody off, then this one on, by the keyboard."""
    table = program.table("Records")
    wait("the class", lambda: table.rows() == 42 and pupil in sum(table.texts(), []), 40)
    everybody = program.find("chooseAll", text="of 42")
    for _ in range(3):
        before = text_of(everybody)
        if "(0 of" in before:
            break
        click(everybody)
        wait("the choice", lambda: text_of(everybody) != before)
    table.click(table.row_with(pupil), 0)
    keys("space")
    program.find("chooseAll", text="(1 of 42")


def sign(program, login):
    program.sign_in_as(login)
    program.go("Records")
    choose_only(program, PUPIL)
    keys("ctrl+shift+s")
    program.find("signDialog")
    program.focus_on("pin")
    type_text(PIN)
    keys("Return")
    program.gone("signDialog", 60)
    program.banner("1", 60)
    program.sign_out()


def flow(started):
    data = school("marked")
    cli(data, "hieutruong", "window", "lock", "--scope", "school", "--term", "1", "--reason", "Kết thúc học kỳ I")
    for subject in OTHERS:
        cli(data, f"gv.{subject}", "transcript", "sign", "--pupil", PUPIL)

    program = Program(data, "gv.toan")
    started.append(program)
    program.sign_in()
    program.sign_out()
    for login in ("gv.toan", "gvcn.6a1", "hieutruong"):
        sign(program, login)

    program.sign_in_as("vanthu")
    program.go("Records")
    choose_only(program, PUPIL)
    keys("ctrl+shift+i")
    program.find("issueDialog")
    out = program.find("outFolder")
    click(out)
    keys("ctrl+a")
    type_text(str(FOLDER / "records"))
    click(program.find("pin"))
    type_text(PIN)
    keys("Return")
    program.gone("issueDialog", 60)
    program.banner("1 issued", 60)
    pdf = wait("the file", lambda: next((FOLDER / "records").glob("*.pdf"), None))
    expect(pdf.with_suffix(".xml").exists(), "there is no XML beside the PDF")

    program.go("Verify a file")
    keys("ctrl+o")
    program.focus_on("fileNameEdit")
    type_text(str(pdf))
    keys("Return")
    table = program.table("Files to verify")
    wait("the verdict", lambda: table.rows() == 1 and table.text(0, table.column("Verdict")) in ("valid", "NOT valid"), 60)
    expect(table.text(0, table.column("Verdict")) == "valid", "the record is not valid")

    signatures = tool("pdfsig", str(pdf))
    expect(signatures.count("Signature is Valid.") == 3, signatures)
    broken = pdf.with_name("broken.pdf")
    content = bytearray(pdf.read_bytes())
    content[len(content) // 3] ^= 1
    broken.write_bytes(content)
    keys("ctrl+o")
    program.focus_on("fileNameEdit")
    type_text(str(broken))
    keys("Return")
    wait("the verdict on a changed copy", lambda: table.rows() == 2 and table.text(1, table.column("Verdict")) == "NOT valid", 60)


run(flow)
