// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/cell_words.h"

#include "ui/messages/messages.h"

#include <QCoreApplication>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("CellWords", source);
}

} // namespace

QString columnName(Column column)
{
    switch (column) {
    case Column::Tx1:
    case Column::Tx2:
    case Column::Tx3:
    case Column::Tx4:
    case Column::Tx5:
        return text(QT_TRANSLATE_NOOP("CellWords", "regular assessment %1"))
            .arg(static_cast<int>(column) - static_cast<int>(Column::Tx1) + 1);
    case Column::Midterm: return text(QT_TRANSLATE_NOOP("CellWords", "mid-term"));
    case Column::Final: return text(QT_TRANSLATE_NOOP("CellWords", "end of term"));
    }
    Q_UNREACHABLE_RETURN({});
}

QString termName(Term term)
{
    switch (term) {
    case Term::One: return text(QT_TRANSLATE_NOOP("CellWords", "semester I"));
    case Term::Two: return text(QT_TRANSLATE_NOOP("CellWords", "semester II"));
    case Term::Year: return text(QT_TRANSLATE_NOOP("CellWords", "whole year"));
    }
    Q_UNREACHABLE_RETURN({});
}

QString valueText(const CellValue &value)
{
    return valueText(value.code());
}

QString valueText(const QString &code)
{
    if (code.isEmpty()) {
        return word(u"empty"_s);
    }
    return code == "D"_L1 ? u"Đ"_s : code == "CD"_L1 ? u"CĐ"_s : word(code);
}

} // namespace hocba::ui
