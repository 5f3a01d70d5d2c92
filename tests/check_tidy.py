#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over our sources on all cores, and only over what has changed since it was last found clean.

A source is known by the hash of everything that can change the answer: clang-tidy's version, its settings, the compile
command, the source and each of our headers it includes (as the compiler wrote them down for ninja). Clean hashes are
kept in $HOCBA_TIDY_CACHE, so another clone on this machine need not do the work again.

usage: check_tidy.py PROJECT [FILE...]     needs a finished build/debug; exit status 0: clean
"""
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

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

    def check(self, entry: dict) -> tuple[str, float]:
        """What clang-tidy has to say about one source, and how long it took."""
        start = time.monotonic()
        command = ["clang-tidy", "-p", str(self.build), "--quiet", entry["file"]]
        done = subprocess.run(command, capture_output=True, text=True)
        lines = (done.stdout + done.stderr).splitlines()
        said = "" if done.returncode == 0 else "\n".join(line for line in lines if not NOISE.match(line))
        key = self.key(entry)
        if done.returncode == 0 and key:
            (self.cache / key).touch()
        return said, time.monotonic() - start

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
    # The largest first, so that no core is left alone with one at the end.
    waiting.sort(key=lambda entry: -os.path.getsize(entry["file"]))
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {pool.submit(tidy.check, entry): entry["file"] for entry in waiting}
        for number, done in enumerate(concurrent.futures.as_completed(running), 1):
            said, took = done.result()
            bad += bool(said)
            name = os.path.relpath(running[done], project)
            print(f"[{number}/{len(waiting)}] {name} {took:.0f} s" + (f"\n{said}" if said else ""), flush=True)
    print(f"clang-tidy: {bad} sources have findings" if bad else "clang-tidy: clean")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
