#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges a workbook we wrote: openpyxl opens it and finds the same cells as in another workbook.

usage: compare_workbooks.py OURS THEIRS
"""
import sys

from openpyxl import load_workbook


def cells(path):
    workbook = load_workbook(path)
    return {
        sheet.title: {c.coordinate: round(c.value, 10) if isinstance(c.value, float) else c.value
                      for row in sheet.iter_rows() for c in row if c.value is not None}
        for sheet in workbook
    }


def main():
    ours, theirs = cells(sys.argv[1]), cells(sys.argv[2])
    if list(ours) != list(theirs):
        sys.exit(f"sheets differ: {list(ours)} / {list(theirs)}")
    for name, sheet in theirs.items():
        for at in sorted(sheet.keys() | ours[name].keys()):
            if sheet.get(at) != ours[name].get(at):
                sys.exit(f"{name} {at}: {ours[name].get(at)!r} / {sheet.get(at)!r}")
    print(sum(len(sheet) for sheet in ours.values()), "cells are the same")


if __name__ == "__main__":
    main()
