#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that check_layers.py catches what it is there for. usage: check_layers_test.py QT_HEADERS"""
import sys
import tempfile
import unittest
from pathlib import Path

import check_layers

QT_HEADERS = Path(sys.argv.pop(1)) if len(sys.argv) > 1 else Path("/usr/include/x86_64-linux-gnu/qt6")


class Layers(unittest.TestCase):
    def problems(self, path: str, code: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / path
            file.parent.mkdir(parents=True)
            file.write_text(code, "utf-8")
            return check_layers.check(Path(folder), QT_HEADERS)

    def refused(self, path: str, code: str, sentence: str) -> None:
        found = self.problems(path, code)
        self.assertEqual(len(found), 1, f"{path}: {code!r} gave {found}")
        self.assertIn(sentence, found[0])

    def allowed(self, path: str, code: str) -> None:
        self.assertEqual(self.problems(path, code), [])

    def test_nothing_looks_up(self):
        self.refused("models/domain/a.cpp", '#include "models/store/database.h"', "models/domain may not use models/store")
        self.refused("models/store/a.cpp", '#include "models/services/mark_entry.h"', "may not use models/services")
        self.refused("models/store/a.h", '#include "models/signing/signer.h"', "may not use models/signing")
        self.refused("models/services/a.cpp", '#include "ui/messages.h"', "may not use ui/messages")
        self.refused("models/regulations/tt22/a.h", '#include "models/store/x.h"', "may not use models/store")
        self.refused("ui/gradebook/a.cpp", '#include "models/store/x.h"', "ui may not use models/store")
        self.refused("ui/a.cpp", '#include "app/cli/x.h"', "ui may not use app/cli")

    def test_down_is_allowed(self):
        self.allowed("models/documents/a.cpp", '#include "models/signing/signer.h"\n#include "models/domain/mark.h"')
        self.allowed("models/services/a.cpp", '#include "models/store/school.h"\n#include "models/exchange/sheet.h"')
        self.allowed("app/cli/main.cpp", '#include "models/services/session.h"\n#include "ui/messages.h"')

    def test_the_command_line_takes_only_the_messages_from_ui(self):
        self.allowed("app/cli/a.cpp", '#include "ui/messages/messages.h"')
        self.refused("app/cli/a.cpp", '#include "ui/main_window.h"', "app/cli may not use ui")

    def test_libraries_stay_in_their_layer(self):
        self.refused("models/services/a.cpp", "#include <QSqlQuery>", "QtSql does not belong in models/services")
        self.refused("models/services/a.cpp", "#include <QtSql/QSqlQuery>", "QtSql")
        self.refused("models/services/a.cpp", "#  include <qsqlquery.h>", "QtSql")
        self.refused("models/signing/a.cpp", "#include <QColor>", "QtGui")
        self.refused("models/documents/a.cpp", "#include <QWidget>", "QtWidgets")
        self.refused("ui/messages/a.cpp", "#include <QMessageBox>", "QtWidgets")
        self.refused("app/cli/a.cpp", "#include <QApplication>", "QtWidgets")
        self.refused("models/services/a.cpp", "#include <openssl/evp.h>", "openssl")
        self.refused("models/exchange/a.cpp", "#include <poppler-qt6.h>", "poppler")
        self.allowed("models/store/a.cpp", "#include <QSqlQuery>\n#include <openssl/evp.h>")
        self.allowed("models/documents/a.cpp", "#include <QPainter>\n#include <QString>")
        self.allowed("ui/a.cpp", "#include <QWidget>")

    def test_sql_stays_in_the_store(self):
        self.refused("models/services/a.cpp", 'auto q = u"SELECT 1"_s;', "SQL belongs in models/store")
        self.refused("app/cli/a.cpp", 'run("UPDATE mark SET value = 1");', "SQL")
        self.allowed("models/store/a.cpp", 'auto q = u"SELECT 1"_s;')
        self.allowed("models/services/a.cpp", '// "SELECT 1"\n/* "DELETE FROM mark" */ auto s = "Select a class"; // "PRAGMA x"')

    def test_rules_count_in_integers(self):
        self.refused("models/regulations/a.cpp", "int x = 1;\ndouble y = 1;", "a.cpp:2: rules count in integers, no double")
        self.allowed("models/regulations/a.cpp", "// never a double\nint doubled = 2;")

    def test_time_comes_from_a_clock(self):
        self.refused("models/services/a.cpp", "QDateTime::currentDateTimeUtc();", "Clock")
        self.allowed("models/domain/clock.h", "QDateTime::currentDateTimeUtc();")

    def test_a_new_folder_is_no_layer(self):
        self.refused("models/helpers/a.h", "", "is no layer")

    def test_a_path_upwards_is_refused(self):
        self.refused("models/store/a.h", '#include "../services/x.h"', "project's root")


if __name__ == "__main__":
    unittest.main()
