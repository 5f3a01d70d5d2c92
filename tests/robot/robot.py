# SPDX-License-Identifier: GPL-3.0-or-later
"""What a robot outside the program has: eyes through the accessibility bus, hands through the keyboard and the mouse.

Nothing here knows the program from within. Ids are object names, tables are found by their accessible name: docs/automation.md.
"""
import json
import os
import shutil
import subprocess
import sys
import time
import traceback
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WAIT_SECONDS = 20
BIN = Path(os.environ["ROBOT_BIN"])
DATA = Path(os.environ["ROBOT_DATA"])
FOLDER = Path(os.environ["ROBOT_FOLDER"])
PASSWORD = "hocba-demo"


class NotAsItShould(Exception):
    """The program did not do, show or say what it should."""


def wait(what: str, ready, seconds: float = WAIT_SECONDS):
    """Waits until `ready()` gives something that is true, and gives that."""
    until = time.monotonic() + seconds
    while True:
        try:
            if found := ready():
                return found
        except GLib.GError:  # what was looked at has just gone
            pass
        if time.monotonic() > until:
            raise NotAsItShould(f"waited {seconds} s in vain for {what}")
        time.sleep(0.05)


def expect(true: bool, what: str) -> None:
    if not true:
        raise NotAsItShould(what)


# --- hands -----------------------------------------------------------------------------------------------

def tool(*words: str, **more) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True, timeout=30, **more).stdout


def keys(*names: str) -> None:
    """Keys by their names of X: keys("ctrl+k", "Return")."""
    tool("xdotool", "key", "--delay", "20", *names)


def type_text(text: str) -> None:
    tool("xdotool", "type", "--delay", "20", "--", text)


def put_on_clipboard(text: str) -> None:
    # xclip stays to serve what it holds, so its output must not be waited for.
    subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=text, text=True, check=True, timeout=30,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def clipboard() -> str:
    return tool("xclip", "-selection", "clipboard", "-o")


# --- eyes ------------------------------------------------------------------------------------------------

def children(thing: Atspi.Accessible) -> list[Atspi.Accessible]:
    found = (thing.get_child_at_index(i) for i in range(thing.get_child_count()))
    return [child for child in found if child is not None]


def visible(thing: Atspi.Accessible) -> bool:
    return thing.get_state_set().contains(Atspi.StateType.SHOWING)


def enabled(thing: Atspi.Accessible) -> bool:
    return thing.get_state_set().contains(Atspi.StateType.ENABLED)


def focused(thing: Atspi.Accessible) -> bool:
    return thing.get_state_set().contains(Atspi.StateType.FOCUSED)


def object_name(thing: Atspi.Accessible) -> str:
    """The last part of the id, which is the path of object names."""
    return (thing.get_accessible_id() or "").rpartition(".")[2]


def click(thing: Atspi.Accessible) -> None:
    """With the mouse, in the middle of it."""
    place = Atspi.Component.get_extents(thing, Atspi.CoordType.SCREEN)
    tool("xdotool", "mousemove", str(place.x + place.width // 2), str(place.y + place.height // 2), "click", "1")


def press(thing: Atspi.Accessible) -> None:
    """As a screen reader presses a button."""
    Atspi.Action.do_action(thing, 0)


def text_of(thing: Atspi.Accessible) -> str:
    """What stands in a field, or the name of anything else."""
    if "EditableText" in thing.get_interfaces():
        return Atspi.Text.get_text(thing, 0, -1)
    return thing.get_name() or ""


class Table:
    """A table, by row and column as they are shown."""

    def __init__(self, thing: Atspi.Accessible):
        self.thing = thing

    def rows(self) -> int:
        return Atspi.Table.get_n_rows(self.thing)

    def columns(self) -> list[str]:
        count = Atspi.Table.get_n_columns(self.thing)
        return [Atspi.Table.get_column_description(self.thing, i) or "" for i in range(count)]

    def row_titles(self) -> list[str]:
        return [Atspi.Table.get_row_description(self.thing, i) or "" for i in range(self.rows())]

    def cell(self, row: int, column: int) -> Atspi.Accessible:
        return Atspi.Table.get_accessible_at(self.thing, row, column)

    def text(self, row: int, column: int) -> str:
        cell = self.cell(row, column)
        cell.clear_cache_single()
        return cell.get_name() or ""

    def description(self, row: int, column: int) -> str:
        cell = self.cell(row, column)
        cell.clear_cache_single()
        return cell.get_description() or ""

    def texts(self) -> list[list[str]]:
        width = Atspi.Table.get_n_columns(self.thing)
        return [[self.text(row, column) for column in range(width)] for row in range(self.rows())]

    def column(self, title: str) -> int:
        """The first column whose heading ends in `title`."""
        for i, heading in enumerate(self.columns()):
            if heading.split("\n")[-1].endswith(title):
                return i
        raise NotAsItShould(f"there is no column {title}: {self.columns()}")

    def row_with(self, text: str) -> int:
        for i, row in enumerate(self.texts()):
            if any(text in cell for cell in row):
                return i
        raise NotAsItShould(f"there is no row with {text}")

    def click(self, row: int, column: int) -> None:
        """Makes a cell current. Keys come after it: a window manager may hand on a click later than the next key."""
        click(self.cell(row, column))
        wait("the clicked cell", lambda: self.selected(row, column))

    def selected(self, row: int, column: int) -> bool:
        cell = self.cell(row, column)
        cell.clear_cache_single()
        return cell.get_state_set().contains(Atspi.StateType.SELECTED)


class Program:
    """A started hocba with its window."""

    def __init__(self, school: Path, login: str, *words: str, language: str = "en", environment: dict | None = None,
                 before=None):
        command = [str(BIN / "hocba"), "--data", str(school), "--as", login]
        if language:
            command += ["--lang", language]
        self.school = school
        self.log = (FOLDER / "program.log").open("a")
        self.process = subprocess.Popen([*command, *words], env=os.environ | (environment or {}), stdout=self.log,
                                        stderr=self.log, preexec_fn=before)
        self.window = wait("the window", self._find_window)

    def _find_window(self) -> Atspi.Accessible | None:
        expect(self.process.poll() is None, "the program ended before it showed a window")
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid:
                return next((top for top in children(application) if top.get_role() == Atspi.Role.FRAME and visible(top)), None)
        return None

    def _all(self):
        """Everything that is visible in the program's windows; the cells of tables are left out."""
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() != self.process.pid:
                continue
            waiting = children(application)
            while waiting:
                thing = waiting.pop(0)
                try:
                    if not visible(thing):
                        continue
                    yield thing
                    if thing.get_role() not in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE):
                        waiting += children(thing)
                except GLib.GError:
                    continue

    def look(self, name: str | None = None, role: Atspi.Role | None = None, text: str | None = None):
        """The first visible thing with this object name, role and (accessible) text, or None."""
        for thing in self._all():
            if name is not None and object_name(thing) != name:
                continue
            if role is not None and thing.get_role() != role:
                continue
            if text is not None and text not in text_of(thing):
                continue
            return thing
        return None

    def find(self, name: str | None = None, role: Atspi.Role | None = None, text: str | None = None,
             seconds: float = WAIT_SECONDS) -> Atspi.Accessible:
        what = " ".join(str(part) for part in (name, role and role.value_nick, text and f"“{text}”") if part)
        return wait(what, lambda: self.look(name, role, text), seconds)

    def table(self, name: str) -> Table:
        """By its accessible name: tables have no other."""
        def named():
            for thing in self._all():
                if thing.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE) and thing.get_name() == name:
                    return thing
            return None
        return Table(wait(f"the table “{name}”", named))

    def gone(self, name: str, seconds: float = WAIT_SECONDS) -> None:
        """Waits until a dialog is gone and its window takes the keys again."""
        wait(f"{name} to go", lambda: self.look(name) is None, seconds)
        wait("the window in front", lambda: self._find_window().get_state_set().contains(Atspi.StateType.ACTIVE), seconds)

    def message(self, text: str, seconds: float = WAIT_SECONDS) -> str:
        """Waits until the status line says `text`."""
        return text_of(self.find("message", text=text, seconds=seconds))

    def banner(self, text: str, seconds: float = WAIT_SECONDS) -> str:
        return text_of(self.find("bannerText", text=text, seconds=seconds))

    def bubble(self, text: str) -> str:
        return text_of(self.find("bubbleText", text=text))

    def enabled(self, name: str) -> bool:
        thing = self.look(name)
        return thing is not None and enabled(thing)

    def texts_of(self, name: str) -> list[str]:
        """The texts of all visible things with this object name: of a field one, of a list its entries."""
        return [text_of(thing) for thing in self._all() if object_name(thing) == name]

    def focus_on(self, name: str) -> Atspi.Accessible:
        return wait(f"the focus on {name}", lambda: (thing := self.look(name)) and focused(thing) and thing)

    def sign_in(self, password: str = PASSWORD) -> None:
        self.focus_on("password")
        type_text(password)
        keys("Return")
        wait("the places", self.places)

    def sign_out(self) -> None:
        keys("ctrl+shift+q")
        self.find("signInButton")

    def sign_in_as(self, login: str) -> None:
        """After somebody signed out."""
        field = self.find("loginText")
        click(field)
        keys("ctrl+a")
        type_text(login)
        keys("Tab")
        self.sign_in()

    def places(self) -> list[str]:
        """The titles in the list of places; none while nobody is signed in."""
        return [thing.get_name() for thing in self._all() if object_name(thing) == "placeList"]

    def go(self, title: str) -> None:
        """By a click into the list of places, and F6 into the place: its keys are heard there."""
        click(self.find("placeList", Atspi.Role.LIST_ITEM, title))
        wait(f"the place {title}", lambda: focused(self.find("placeList", Atspi.Role.LIST_ITEM, title)))
        keys("F6")

    def tree(self) -> str:
        """All that is seen, for whoever has to find out why a flow failed."""
        lines = []
        for thing in self._all():
            lines.append(f"  {thing.get_role_name():16} {object_name(thing):24} {text_of(thing)[:90]!r}")
        return "\n".join(lines)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def kill(self) -> None:
        """As a power cut does it."""
        self.process.kill()
        self.process.wait()


# --- the school, and the flow ----------------------------------------------------------------------------

def school(which: str, name: str = "school") -> Path:
    """A copy of a demo school for this flow alone."""
    target = FOLDER / name
    shutil.copytree(Path(os.environ["ROBOT_SCHOOLS"]) / which, target)
    return target


def cli(data: Path, login: str, *words: str, status: int = 0) -> list[dict]:
    """What hocba-cli answers, as it is stored and not as the window shows it."""
    done = subprocess.run([str(BIN / "hocba-cli"), "--data", str(data), "--as", login, "--json", *words], capture_output=True,
                          text=True, timeout=60, env=os.environ | {"HOCBA_PASSWORD": PASSWORD, "HOCBA_PIN": PASSWORD})
    expect(done.returncode == status, f"hocba-cli {' '.join(words)}: {done.returncode} {done.stdout} {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def marks(data: Path, column: str, subject: str = "toan", term: str = "1", login: str = "gv.toan") -> list[str | None]:
    """A column of class 6A1 from top to bottom, as it is stored."""
    sheet = cli(data, login, "marks", "show", "--class", "6A1", "--subject", subject, "--term", term)[0]
    return [pupil["cells"].get(column) for pupil in sheet["pupils"]]


def run(flow) -> None:
    """Runs `flow(started)`; `started` takes every program that the flow starts. Leaves a picture when it fails."""
    started: list[Program] = []
    try:
        flow(started)
    except Exception:  # noqa: BLE001 whatever it is, it is shown and the flow has failed
        traceback.print_exc()
        subprocess.run(["import", "-window", "root", str(FOLDER / "failed.png")], timeout=30, check=False)
        for program in started:
            if program.process.poll() is None:
                print(program.tree(), file=sys.stderr)
        print((FOLDER / "program.log").read_text("utf-8", "replace")[-2000:], file=sys.stderr)
        sys.exit(1)
    finally:
        for program in started:
            program.close()
