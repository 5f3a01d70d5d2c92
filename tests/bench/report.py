#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmark programs and prints one table: what | measured | yardstick | ratio | aim.

usage: report.py FOLDER [FILTER] [--update FILE.md]     FOLDER holds programs named bench_*; FILTER is a regular expression

A benchmark program registers pairs named `<thing>/ours` and `<thing>/yardstick`; the yardstick may be missing. The label
of `ours` may say what is measured and the aim: `what=45 transcripts; aim=<= 1.5 x`. An aim compares the ratio (`<= 1.5 x`),
the time (`<= 16 ms`), the items per second (`>= 200000 /s`) or a counter of the benchmark (`p95_ms <= 16`).
The report only measures; it never fails because a number is missed, so that a busy machine breaks no build.
With --update the table replaces what stands between <!-- bench --> and <!-- /bench --> in the file.
"""
import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
AIM = re.compile(r"(?:(?P<counter>\w+)\s+)?(?P<op><=|>=)\s*(?P<number>[\d.]+)\s*(?P<unit>x|ns|us|ms|s|/s)?$")


def run(program: Path, pattern: str) -> list[dict]:
    """All measurements of one program, as Google Benchmark prints them."""
    command = [str(program), "--benchmark_format=json", f"--benchmark_filter={pattern}"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(done.stdout)["benchmarks"] if done.stdout.lstrip().startswith("{") else []


def seconds(measured: dict) -> float:
    return measured["real_time"] * SECONDS[measured["time_unit"]]


def time_text(value: float) -> str:
    unit = next((u for u in ("s", "ms", "us") if value >= SECONDS[u]), "ns")
    return f"{value / SECONDS[unit]:.3g} {unit}" if value / SECONDS[unit] < 100 else f"{value / SECONDS[unit]:.0f} {unit}"


def measured_text(measured: dict) -> str:
    if measured.get("error_occurred"):
        return "failed: " + measured.get("error_message", "")
    rate = f", {measured['items_per_second']:,.0f} /s" if "items_per_second" in measured else ""
    return time_text(seconds(measured)) + rate


def reached(aim: str, ours: dict, ratio: float | None) -> str:
    """The aim with "reached" or "missed" behind it; the bare aim where it cannot be compared."""
    match = AIM.match(aim)
    if not match:
        return aim
    unit, number = match["unit"], float(match["number"])
    if match["counter"]:
        value = ours.get(match["counter"])
    elif unit == "x":
        value = ratio
    elif unit == "/s":
        value = ours.get("items_per_second")
    else:
        value, number = seconds(ours), number * SECONDS.get(unit, 1.0)
    if value is None:
        return aim
    return f"{aim}: " + ("reached" if (value <= number if match["op"] == "<=" else value >= number) else "**missed**")


def row(thing: str, ours: dict, yardstick: dict | None) -> list[str]:
    label = dict(part.strip().split("=", 1) for part in ours.get("label", "").split(";") if "=" in part)
    failed = ours.get("error_occurred") or (yardstick or {}).get("error_occurred")
    ratio = seconds(ours) / seconds(yardstick) if yardstick and not failed else None
    return [
        label.get("what", thing.replace("_", " ")) + ("" if "what" not in label else f" ({thing})"),
        measured_text(ours),
        measured_text(yardstick) if yardstick else "-",
        f"{ratio:.2f} x" if ratio is not None else "-",
        "-" if "aim" not in label else label["aim"] if failed else reached(label["aim"], ours, ratio),
    ]


def rows(measurements: list[dict]) -> list[list[str]]:
    found: dict[str, dict[str, dict]] = {}
    for measured in measurements:
        # "thing/ours/real_time" and "thing/45/ours" are both how Google Benchmark may spell a name.
        parts = [part for part in measured["name"].split("/") if part not in ("real_time", "process_time", "manual_time")]
        side = "yardstick" if "yardstick" in parts else "ours"
        thing = "/".join(part for part in parts if part not in ("ours", "yardstick") and ":" not in part)
        found.setdefault(thing, {})[side] = measured
    return [row(thing, sides["ours"], sides.get("yardstick")) for thing, sides in found.items() if "ours" in sides]


def table(lines: list[list[str]]) -> str:
    lines = [["what", "measured", "yardstick", "ratio", "aim"]] + lines
    widths = [max(len(line[i]) for line in lines) for i in range(5)]
    text = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
    text.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(text)


def update(file: Path, text: str) -> None:
    old = file.read_text("utf-8")
    new, count = re.subn(r"(<!-- bench -->\n).*?(<!-- /bench -->)", lambda m: f"{m[1]}{text}\n{m[2]}", old, flags=re.DOTALL)
    if count != 1:
        sys.exit(f"report: {file} has no place for the table (<!-- bench --> ... <!-- /bench -->)")
    file.write_text(new, "utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("filter", nargs="?", default=".")
    arguments.add_argument("--update", type=Path, metavar="FILE.md")
    wanted = arguments.parse_args()
    programs = [file for file in sorted(wanted.folder.glob("bench_*")) if file.is_file()]
    measurements = []
    for program in programs:
        print(f"measuring {program.name} ...", file=sys.stderr)
        measurements += run(program, wanted.filter)
    lines = rows(measurements)
    if not lines:
        sys.exit("report: nothing measured")
    text = table(lines)
    print(text)
    if wanted.update:
        update(wanted.update, text)


if __name__ == "__main__":
    main()
