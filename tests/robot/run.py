#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one flow of the outside robot: a display, a window manager and a session bus of its own, the built program in it.

usage: run.py --bin FOLDER --schools FOLDER --data FOLDER --out FOLDER FLOW

FOLDER --bin has hocba and hocba-cli; --schools what make_schools.py made; --data the sheets of tests/data; --out gets a
picture of the screen when the flow fails. FLOW is a file in flows/ without its ending. Exit status 0: the flow went as it should.

Nothing is shared with the desktop of whoever runs it, nor between two flows that run at once, and whatever was started is
stopped by its process id.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOW_SECONDS = 150
START_SECONDS = 40


class CannotStart(Exception):
    """The display, the window manager or the bus did not come up."""


def stop(process: subprocess.Popen) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(what: str, ready) -> None:
    until = time.monotonic() + START_SECONDS
    while not ready():
        if time.monotonic() > until:
            raise CannotStart(what)
        time.sleep(0.05)


def says(command: list[str], environment: dict[str, str], text: str) -> bool:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=20)
    return done.returncode == 0 and text in done.stdout


def start_display(running: ExitStack, log) -> str:
    """A display with a number that nobody has: the server itself chooses it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(writing,), stdout=log, stderr=log)
    running.callback(stop, server)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    if not number:
        raise CannotStart("Xvfb")
    return ":" + number


def environment_of(folder: Path) -> dict[str, str]:
    """What the program is told of its surroundings: nothing of the person who runs the test."""
    kept = {name: value for name, value in os.environ.items()
            if name in ("PATH", "LC_ALL", "LANG", "TZ", "TMPDIR") or name.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
    for name in ("home", "runtime"):
        (folder / name).mkdir(mode=0o700)
    return kept | {
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "NO_AT_BRIDGE": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(HERE),
        "HOCBA_DEMO_NOW": "2026-01-20T08:00:00+07:00",
    }


def run(wanted: argparse.Namespace) -> int:
    with ExitStack() as running:
        folder = Path(running.enter_context(tempfile.TemporaryDirectory(prefix="hocba-robot-", ignore_cleanup_errors=True)))
        log = running.enter_context((folder / "log").open("w+"))
        environment = environment_of(folder)
        environment["DISPLAY"] = start_display(running, log)
        wait_for("the display", lambda: says(["xdpyinfo"], environment, "dimensions"))
        running.callback(stop, subprocess.Popen(["openbox"], env=environment, stdout=log, stderr=log))
        # The first program beside a window manager that is only just starting may never be painted.
        wait_for("the window manager",
                 lambda: says(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], environment, "window id"))
        environment |= {
            "ROBOT_BIN": str(wanted.bin.resolve()), "ROBOT_SCHOOLS": str(wanted.schools.resolve()),
            "ROBOT_DATA": str(wanted.data.resolve()), "ROBOT_FOLDER": str(folder),
        }
        flow = subprocess.Popen(["dbus-run-session", "--", sys.executable, str(HERE / "flows" / f"{wanted.flow}.py")],
                                env=environment, cwd=folder)
        running.callback(stop, flow)
        try:
            status = flow.wait(FLOW_SECONDS)
        except subprocess.TimeoutExpired:
            print(f"robot: {wanted.flow} did not end within {FLOW_SECONDS} s", file=sys.stderr)
            status = 1
        if status != 0:
            wanted.out.mkdir(parents=True, exist_ok=True)
            picture = wanted.out / f"{wanted.flow}.png"
            # The flow took one while the program was still there.
            if (folder / "failed.png").exists():
                picture.write_bytes((folder / "failed.png").read_bytes())
                print(f"robot: the screen as it was: {picture}", file=sys.stderr)
            log.seek(0)
            sys.stderr.write(log.read()[-2000:])
        return status


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("bin", "schools", "data", "out"):
        arguments.add_argument(f"--{name}", type=Path, required=True)
    arguments.add_argument("flow")
    try:
        return run(arguments.parse_args())
    except CannotStart as what:
        print(f"robot: {what} did not start within {START_SECONDS} s", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
