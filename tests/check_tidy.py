#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over our sources on all cores, and only over what has changed since it was last found clean.

A source is known by the hash of everything that can change the answer: clang-tidy's version, its settings, the compile
command, the source and each of our headers it includes (as the compiler wrote them down for ninja). Clean hashes are
kept in $HOCBA_TIDY_CACHE, so another clone on this machine need not do the work again.

Nearly all of clang-tidy's time goes into the headers of Qt and the standard library. So sources of one layer that share no
name at file level are looked at as one; where that does not compile after all they are taken apart again.

usage: check_tidy.py PROJECT [FILE...]     needs a finished build/debug; exit status 0: clean
"""
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

MOST_IN_A_GROUP = 8
INTERNAL = re.compile(r"^namespace \{$(.*?)^\} // namespace$", re.MULTILINE | re.DOTALL)
NAME = re.compile(r"(\w+)\s*(?:[({=;\[]|:(?!:))")  # what a line at file level declares
NOISE = re.compile(r"\d+ warnings?( and \d+ errors?)? generated|Error while processing|\d+ warnings treated as errors")


def output_of(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def dependencies(build: Path) -> dict[str, list[str]]:
    """For each object file of the build: the files it was made from."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in output_of("ninja", "-C", str(build), "-t", "deps").splitlines():
        if line.startswith("    "):
            current.append(line.strip())
        elif ": #deps" in line:
            current = found.setdefault(line.split(": #deps")[0], [])
    return found


def flags(entry: dict) -> list[str]:
    """The compile command without compiler, input and output."""
    words = shlex.split(entry["command"])
    words = words[next(i for i, word in enumerate(words) if word.startswith("-")):]
    return words[:words.index("-o")]


def internal_names(file: str) -> set[str]:
    """Names in a source's unnamed namespaces: two sources that share one cannot be looked at together."""
    lines = "\n".join(INTERNAL.findall(Path(file).read_text("utf-8"))).splitlines()
    return {match[1] for line in lines if line and line[0] not in " }#/" and (match := NAME.search(line))}


def groups_of(entries: list[dict]) -> list[list[dict]]:
    """Sources that can be looked at together: the same flags, no name twice."""
    groups: list[tuple[list[str], set[str], list[dict]]] = []
    for entry in entries:
        names = internal_names(entry["file"])
        for known_flags, known_names, group in groups:
            if len(group) < MOST_IN_A_GROUP and known_flags == flags(entry) and not known_names & names:
                group.append(entry)
                known_names |= names
                break
        else:
            groups.append((flags(entry), set(names), [entry]))
    return [group for _, _, group in groups]


class Tidy:
    def __init__(self, project: Path):
        self.project = project
        self.build = project / "build" / "debug"
        self.cache = Path(os.environ.get("HOCBA_TIDY_CACHE", project / "build" / "tidy-cache"))
        self.cache.mkdir(parents=True, exist_ok=True)
        self.dependencies = dependencies(self.build)
        system = Path("/etc/os-release").read_text() + output_of("dpkg-query", "-W", "qt6-base-dev", "clang-tidy")
        self.common = [output_of("clang-tidy", "--version"), (project / ".clang-tidy").read_text(), system]
        self.hashes: dict[str, bytes] = {}

    def hash_of(self, file: Path) -> bytes:
        if str(file) not in self.hashes:
            self.hashes[str(file)] = hashlib.sha256(file.read_bytes()).digest()
        return self.hashes[str(file)]

    def key(self, entry: dict) -> str | None:
        """What the source is known by, or None where the build has not written down what it includes."""
        if entry["output"] not in self.dependencies:
            return None
        known = hashlib.sha256("\n".join(self.common).encode())
        known.update(entry["command"].replace(str(self.project), ".").encode())
        for name in sorted({entry["file"], *self.dependencies[entry["output"]]}):
            file = (self.build / name).resolve()
            if file.is_relative_to(self.project) and file.is_file():
                known.update(str(file.relative_to(self.project)).encode() + self.hash_of(file))
        return known.hexdigest()

    def check(self, group: list[dict]) -> tuple[str, float]:
        """What clang-tidy has to say about some sources, and how long it took."""
        start = time.monotonic()
        together = self.build / "tidy" / (hashlib.sha256(repr([entry["file"] for entry in group]).encode()).hexdigest()[:12] + ".cpp")
        together.parent.mkdir(exist_ok=True)
        together.write_text("".join(f'#include "{entry["file"]}"\n' for entry in group), "utf-8")
        command = ["clang-tidy", "--quiet", "--checks=-bugprone-suspicious-include", str(together), "--", *flags(group[0])]
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.build)
        lines = (done.stdout + done.stderr).splitlines()
        if len(group) > 1 and any("[clang-diagnostic-error]" in line for line in lines):
            halves = [self.check(group[:len(group) // 2]), self.check(group[len(group) // 2:])]
            return "\n".join(said for said, _ in halves if said), time.monotonic() - start
        if done.returncode != 0:
            return "\n".join(line for line in lines if not NOISE.match(line)), time.monotonic() - start
        for key in filter(None, map(self.key, group)):
            (self.cache / key).touch()
        return "", time.monotonic() - start

    def is_clean(self, entry: dict) -> bool:
        key = self.key(entry)
        if not key or not (self.cache / key).exists():
            return False
        (self.cache / key).touch()
        return True


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    project = Path(sys.argv[1]).resolve()
    only = {str(Path(name).resolve()) for name in sys.argv[2:]}
    ours = [str(project / top) + "/" for top in ("app", "ui", "models")]
    commands = json.loads((project / "build" / "debug" / "compile_commands.json").read_text())
    entries = [entry for entry in {entry["file"]: entry for entry in commands}.values()
               if entry["file"].endswith(".cpp") and (entry["file"] in only if only else entry["file"].startswith(tuple(ours)))]
    tidy = Tidy(project)
    waiting = [entry for entry in entries if not tidy.is_clean(entry)]
    print(f"clang-tidy: {len(entries)} sources, {len(waiting)} to look at", flush=True)
    bad = 0
    # The largest first, so that no core is left alone with one at the end.
    groups = sorted(groups_of(waiting), key=len, reverse=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {pool.submit(tidy.check, group): group for group in groups}
        for number, done in enumerate(concurrent.futures.as_completed(running), 1):
            said, took = done.result()
            bad += bool(said)
            names = " ".join(os.path.relpath(entry["file"], project) for entry in running[done])
            print(f"[{number}/{len(groups)}, {took:.0f} s] {names}" + (f"\n{said}" if said else ""), flush=True)
    print("clang-tidy: there are findings" if bad else "clang-tidy: clean")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
