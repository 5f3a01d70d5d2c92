#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the arrows of docs/architecture.md point one way.

Reads every #include under app/, ui/ and models/ and says, line by line, what is not allowed. The linker already keeps
most of it (outside libraries are linked PRIVATE); this finds the rest, and finds it with a sentence.

usage: check_layers.py PROJECT QT_HEADERS     exit status 0: all arrows point down, 1: some do not
"""
import re
import sys
from pathlib import Path

# Our own layers: what each may include besides itself.
VALUES = {"models/domain", "models/regulations"}
EDGES = {"models/store", "models/signing", "models/documents", "models/exchange", "models/sync"}
MODELS = VALUES | EDGES | {"models/services", "models/tables"}
MAY_USE = {
    "models/domain": set(),
    "models/regulations": {"models/domain"},
    "models/store": VALUES,
    "models/signing": VALUES,
    "models/documents": VALUES | {"models/signing"},
    "models/exchange": VALUES,
    "models/sync": VALUES | {"models/signing", "models/store"},
    "models/services": VALUES | EDGES,
    "models/tables": VALUES | {"models/services"},
    "ui": MODELS - {"models/store", "models/sync"},
    "app/cli": MODELS | {"ui/messages"},
    "app/desktop": MODELS | {"ui", "ui/messages"},
    "app/hub": MODELS,
}

# Libraries of others: where they may be included. A library that is not named here may be used by every layer.
EVERYWHERE_ABOVE_DOCUMENTS = {"models/documents", "ui", "app/cli", "app/desktop"}
QT_MODULES = {
    "QtSql": {"models/store", "app/hub"},
    "QtGui": EVERYWHERE_ABOVE_DOCUMENTS,
    "QtWidgets": {"ui", "app/desktop"},
    "QtPrintSupport": {"ui", "app/desktop"},
    "QtNetwork": {"models/sync", "app/hub", "app/desktop"},
    "QtQml": set(),
    "QtQuick": set(),
}
LIBRARIES = {
    r"sqlite3\.h|sqlcipher/": {"models/store"},
    r"openssl/": {"models/store", "models/signing", "app/hub"},
    r"QtCrypto|qca|Qca": {"models/store", "models/signing"},
    r"libxml/|xmlsec/": {"models/signing", "models/documents"},
    r"poppler": {"models/documents", "ui"},
    r"qrencode": {"models/documents"},
    r"quazip": {"models/exchange"},
}

# Words in code (comments do not count).
SQL = re.compile(r'"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|TRIGGER)\s|PRAGMA\s)')
FLOATING = re.compile(r"\b(double|float|qreal|toDouble|toFloat|std::round|lround|qRound)\b")
WALL_CLOCK = re.compile(r"\b(currentDateTime(Utc)?|currentDate|currentTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|system_clock::now)\b")
WALL_CLOCK_HOME = "models/domain/clock.h"

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/|("(?:\\.|[^"\\\n])*")', re.DOTALL)


def layer_of(path: str) -> str:
    """The box a file belongs to: "models/store", "app/cli", "ui" or, of ui, the small part without widgets."""
    parts = path.split("/")
    if parts[0] in ("models", "app"):
        return "/".join(parts[:2])
    if parts[:2] == ["ui", "messages"] or (parts[0] == "ui" and parts[1].startswith("messages.")):
        return "ui/messages"
    return parts[0]


def without_comments(text: str) -> str:
    """The code with comments blanked and every line kept in its place; strings stay, they may hold SQL."""
    return COMMENT.sub(lambda m: m.group(1) or re.sub(r"[^\n]", " ", m.group(0)), text)


def qt_module_of(qt_headers: Path) -> dict[str, str]:
    """Which watched Qt module offers a header, e.g. QSqlQuery -> QtSql."""
    return {header.name: module for module in QT_MODULES for header in (qt_headers / module).glob("*") if header.is_file()}


def own_include_problem(layer: str, path: str) -> str | None:
    used = layer_of(path)
    allowed = MAY_USE.get(layer, MODELS) | {layer}
    if layer == "ui":
        allowed |= {"ui/messages"}
    return None if used in allowed else f"{layer} may not use {used}"


def outside_include_problem(layer: str, header: str, qt_modules: dict[str, str]) -> str | None:
    module = header.split("/")[0] if header.startswith("Qt") and "/" in header else qt_modules.get(header, header)
    if module in QT_MODULES and layer not in QT_MODULES[module]:
        return f"{module} does not belong in {layer}"
    for pattern, homes in LIBRARIES.items():
        if re.match(pattern, header) and layer not in homes:
            return f"<{header}> does not belong in {layer}"
    return None


def line_problems(layer: str, path: str, line: str, qt_modules: dict[str, str]) -> list[str]:
    found = []
    if match := INCLUDE.match(line):
        header = match.group(2)
        if match.group(1) == '"' and re.match(r"(app|ui|models)/", header):
            found.append(own_include_problem(layer, header))
        elif match.group(1) == "<" or re.match(r"Q[A-Z]", header):
            found.append(outside_include_problem(layer, header, qt_modules))
        elif header.startswith(".."):
            found.append("includes start at the project's root, not with ..")
    if SQL.search(line) and layer not in ("models/store", "app/hub"):
        found.append("SQL belongs in models/store")
    if layer == "models/regulations" and (word := FLOATING.search(line)):
        found.append(f"rules count in integers, no {word.group(1)}")
    if path != WALL_CLOCK_HOME and (word := WALL_CLOCK.search(line)):
        found.append(f"time comes from a Clock, not from {word.group(1)}")
    return [problem for problem in found if problem]


def check(project: Path, qt_headers: Path) -> list[str]:
    """All violations under `project`, each as "file:line: sentence"."""
    qt_modules = qt_module_of(qt_headers)
    problems = []
    for top in ("app", "ui", "models"):
        for file in sorted((project / top).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            path = file.relative_to(project).as_posix()
            layer = layer_of(path)
            if layer not in MAY_USE and layer != "ui/messages":
                problems.append(f"{path}:1: {layer} is no layer of docs/architecture.md")
                continue
            for number, line in enumerate(without_comments(file.read_text("utf-8")).split("\n"), 1):
                problems += [f"{path}:{number}: {problem}" for problem in line_problems(layer, path, line, qt_modules)]
    return problems


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    project, qt_headers = Path(sys.argv[1]), Path(sys.argv[2])
    if not (qt_headers / "QtSql").is_dir():
        print(f"check_layers: no Qt headers in {qt_headers}", file=sys.stderr)
        return 2
    problems = check(project, qt_headers)
    print("\n".join(problems) if problems else "layers: all arrows point down")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
