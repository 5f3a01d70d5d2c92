// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/register_list.h"

#include "models/domain/text.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::RegisterRow;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Records", text);
}

QString tone(const RegisterRow &row)
{
    return row.status == "issued"_L1 ? u"good"_s : row.status == "revoked"_L1 ? u"bad"_s : u"warn"_s;
}

} // namespace

QList<tables::ListColumn<RegisterRow>> registerColumns()
{
    return {
        { .title = say(QT_TRANSLATE_NOOP("Records", "Number")),
          .text = [](const RegisterRow &row) { return row.number; } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Version")),
          .text = [](const RegisterRow &row) { return QString::number(row.version); },
          .sort = [](const RegisterRow &row) { return row.version; },
          .right = true },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Status")),
          .text = [](const RegisterRow &row) { return word(row.status); },
          .tone = tone },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Pupil")),
          .text = [](const RegisterRow &row) { return row.pupilName; },
          .sort = [](const RegisterRow &row) { return sortKeyOfName(row.pupilName); } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Class")),
          .text = [](const RegisterRow &row) { return row.className; } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Issued")),
          .text = [](const RegisterRow &row) { return row.issuedAt.local().toString(u"dd/MM/yyyy HH:mm"_s); },
          .sort = [](const RegisterRow &row) { return row.issuedAt.ms; } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "By")),
          .text = [](const RegisterRow &row) { return row.issuedBy; } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Purpose")),
          .text = [](const RegisterRow &row) { return row.purpose; } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Receiver")),
          .text = [](const RegisterRow &row) { return row.receiver; } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Reason")),
          .text = [](const RegisterRow &row) { return word(row.reason); } },
    };
}

} // namespace hocba::ui
