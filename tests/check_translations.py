#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every text a person can see is translated: no unfinished entry, and lupdate would change nothing.

usage: check_translations.py PROJECT     exit status 0: complete, 1: not (each text is named)
"""
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def messages(file: Path) -> dict[tuple[str, str, str], str]:
    """Context, text and comment of each entry, with the state of its translation ("" is finished)."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            found[key] = "missing" if translation is None else translation.get("type", "")
    return found


def problems_of(project: Path, file: Path) -> list[str]:
    now = messages(file)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        shutil.copy(file, copy)
        sources = [str(project / top) for top in ("app", "ui", "models") if (project / top).is_dir()]
        lupdate = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
        plurals = ["-pluralonly"] if file.stem.endswith("_en") else []  # English needs no more than its plural forms
        done = subprocess.run([lupdate, "-silent", *plurals, "-I", str(project), "-locations", "none", *sources, "-ts", str(copy)], capture_output=True, text=True)
        if done.returncode != 0: # what it says otherwise is about C++ it does not follow
            return [f"{file.name}: lupdate failed: {done.stderr.strip()}"]
        after = messages(copy)
    found = [f"{file.name}: {state}: {' / '.join(key)}" for key, state in now.items() if state in ("missing", "unfinished")]
    found += [f"{file.name}: not there yet: {' / '.join(key)}" for key in after.keys() - now.keys()]
    found += [f"{file.name}: no longer used: {' / '.join(key)}" for key in now.keys()
              if now[key] not in ("vanished", "obsolete") and after.get(key, "vanished") in ("vanished", "obsolete")]
    return found


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    project = Path(sys.argv[1]).resolve()
    files = sorted((project / "translations").glob("hocba_*.ts"))
    problems = [problem for file in files for problem in problems_of(project, file)]
    print("\n".join(problems) if problems else f"translations: {len(files)} files, complete")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
