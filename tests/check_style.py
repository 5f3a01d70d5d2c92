#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules that no compiler knows: layout, licence lines, sizes, scripts that parse, words that do not belong.

usage: check_style.py PROJECT     exit status 0: all kept, 1: some are not (each is named with file and line)
"""
import os
import py_compile
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CODE = (".h", ".cpp")
MOST_LINES = {".h": 150, ".cpp": 450}  # aims are 120 and 400; the rest is room to breathe
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"

# Unfinished work and this machine's own addresses stay out of the repository. Written apart, or this file would match.
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")) + r")\b")
FOREIGN = re.compile("|".join((r"(?<![\w.])/wor" + r"k/", r"\bsnapshot\.debian\." + "org", r"\bdeb\.debian\." + "org",
                               r"\bpypi\." + r"org|\bregistry\.npmjs\.", r"\bconan\." + "io", r"\bcrates\." + "io")))


def files_of(project: Path) -> list[Path]:
    """All files of the project but those that are made: builds, caches, a demo school."""
    found = []
    for folder, folders, names in os.walk(project):
        made = {"build", "demo"} if Path(folder) == project else set()
        folders[:] = sorted(name for name in folders if name not in made | {".git", ".cache", "__pycache__"})
        found += [Path(folder) / name for name in sorted(names) if name != ".git"]
    return found


def text_of(file: Path) -> str | None:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        return None


def code_problems(name: str, suffix: str, text: str) -> list[str]:
    found = []
    lines = text.count("\n")
    if name.split("/")[0] in ("app", "ui", "models") and lines > MOST_LINES[suffix]:
        found.append(f"{name}:{lines}: {lines} lines; a {suffix} file has at most {MOST_LINES[suffix]}: it has two jobs")
    if SPDX not in text.split("\n", 1)[0]:
        found.append(f"{name}:1: the first line is // {SPDX}")
    if suffix == ".h" and "\n#pragma once\n" not in text:
        found.append(f"{name}:2: headers say #pragma once")
    return found


def word_problems(name: str, text: str) -> list[str]:
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if match := UNFINISHED.search(line):
            found.append(f"{name}:{number}: {match[0]}: finish it or write it down as an issue")
        if match := FOREIGN.search(line):
            found.append(f"{name}:{number}: {match[0]} means nothing on another machine")
        if line != line.rstrip() and not name.endswith((".md", ".xml", ".svg", ".ts")):
            found.append(f"{name}:{number}: blanks at the end of the line")
    return found


def script_problem(file: Path, name: str, text: str) -> str | None:
    first = text.split("\n", 1)[0]
    if name.endswith(".py") or ("python" in first and first.startswith("#!")):
        with tempfile.TemporaryDirectory() as folder:
            try:
                py_compile.compile(str(file), cfile=os.path.join(folder, "c"), doraise=True)
            except py_compile.PyCompileError as error:
                return f"{name}: {error.msg}"
    elif name.endswith(".sh") or (first.startswith("#!") and first.endswith("sh")):
        parsed = subprocess.run(["bash", "-n", str(file)], capture_output=True, text=True)
        if parsed.returncode != 0:
            return f"{name}: {parsed.stderr.strip()}"
    return None


def layout_problems(project: Path, files: list[str]) -> list[str]:
    if not files:
        return []
    command = ["clang-format", "--dry-run", "--Werror", *files]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    named = dict.fromkeys(re.findall(r"^(\S[^\n]*?):\d+:\d+: error", done.stderr, re.MULTILINE))
    if done.returncode != 0 and not named:
        return [done.stderr.strip()]
    return [f"{name}: not laid out as .clang-format says; ./dev format does it" for name in named]


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    project = Path(sys.argv[1]).resolve()
    problems, code = [], []
    for file in files_of(project):
        name = file.relative_to(project).as_posix()
        text = text_of(file)
        if text is None:
            continue
        if file.suffix in CODE:
            code.append(name)
            problems += code_problems(name, file.suffix, text)
        problems += word_problems(name, text) if not name.startswith(("tests/data/", "LICENSE")) else []
        if problem := script_problem(file, name, text):
            problems.append(problem)
    problems += layout_problems(project, code)
    print("\n".join(problems) if problems else f"style: {len(code)} source files are as they should be")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
