#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the demo schools that the flows of the outside robot copy, by hocba-cli; CTest runs it once before them.

usage: make_schools.py --bin FOLDER --data FOLDER OUT

OUT/empty has class 6A1 of the sample files without a mark, semester I open; OUT/marked the marks of semester I too.
"""
import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bin", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("out", type=Path)
    wanted = arguments.parse_args()
    shutil.rmtree(wanted.out, ignore_errors=True)
    wanted.out.mkdir(parents=True)
    environment = os.environ | {"HOCBA_PASSWORD": "hocba-demo", "HOCBA_DEMO_NOW": "2026-01-20T08:00:00+07:00"}

    def cli(*words: str) -> None:
        subprocess.run([str(wanted.bin / "hocba-cli"), *words], env=environment, check=True, stdout=subprocess.DEVNULL)

    empty, marked = str(wanted.out / "empty"), str(wanted.out / "marked")
    cli("demo", "create", empty, "--pupils", "0")
    cli("pupils", "import", str(wanted.data / "danh-sach-6A1.xlsx"), "--data", empty, "--as", "vanthu")
    cli("window", "open", "--scope", "class:6A1", "--term", "1", "--data", empty, "--as", "hieutruong")
    shutil.copytree(empty, marked)
    cli("marks", "import", str(wanted.data / "bang-diem-6A1-hk1.xlsx"), "--data", marked, "--as", "vanthu")
    return 0


if __name__ == "__main__":
    sys.exit(main())
