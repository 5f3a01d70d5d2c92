// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outcomes.h"

#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

const Option purposeOption { "purpose"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "what for, kept in the register") };
const Option receiverOption { "receiver"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "to whom, kept in the register") };

namespace {

/// "2025-2026 conduct.1" as a sentence.
QString blankForPeople(const QString &blank)
{
    const QString semester = blank.endsWith(u'1') ? localised(QT_TRANSLATE_NOOP("Cli", "semester I"))
                                                  : localised(QT_TRANSLATE_NOOP("Cli", "semester II"));
    return localised(QT_TRANSLATE_NOOP("Cli", "Nobody has entered the conduct of %1 of %2: it stays blank."))
        .arg(semester, blank.section(u' ', 0, 0));
}

} // namespace

void Tally::count(const services::PupilOutcome &outcome)
{
    if (outcome.error) {
        ++refused;
        exit = std::max(exit, exitFor(*outcome.error));
    } else if (outcome.notTheirs) {
        ++notTheirs;
    } else if (outcome.alreadyDone) {
        ++before;
    } else {
        ++done;
    }
}

QJsonObject outcomeJson(const services::PupilOutcome &outcome)
{
    QJsonObject json { { u"pupil"_s, outcome.pupil.text() },
                       { u"name"_s, outcome.pupilName },
                       { u"already"_s, outcome.alreadyDone } };
    if (outcome.error) {
        json.insert(u"error"_s, toJson(*outcome.error));
    }
    if (!outcome.missing.isEmpty()) {
        json.insert(u"missing"_s, QJsonArray::fromStringList(outcome.missing));
    }
    return json;
}

QJsonObject issuedJson(const services::PupilOutcome &outcome)
{
    QJsonObject json = outcomeJson(outcome);
    json.insert(u"number"_s, textOrNull(outcome.number));
    json.insert(u"version"_s, outcome.version > 0 ? QJsonValue(outcome.version) : QJsonValue(QJsonValue::Null));
    json.insert(u"pdf"_s, textOrNull(outcome.pdfFile));
    json.insert(u"xml"_s, textOrNull(outcome.xmlFile));
    json.insert(u"blanks"_s, QJsonArray::fromStringList(outcome.blanks));
    return json;
}

QString failureForPeople(const services::PupilOutcome &outcome)
{
    // The detail of "signature.missing" names the same persons as `missing`, in codes.
    const Error &error = *outcome.error;
    const QString detail = outcome.missing.isEmpty() ? error.detail : missingForPeople(outcome.missing);
    return u"%1 %2: %3 [%4]"_s.arg(outcome.pupil.text(), outcome.pupilName, ui::sentence(error.code, detail),
                                   error.code);
}

QString issuedForPeople(const services::PupilOutcome &outcome)
{
    QString text = u"%1 %2  %3 v%4  %5"_s.arg(outcome.pupil.text(), outcome.pupilName, outcome.number)
                       .arg(outcome.version)
                       .arg(outcome.pdfFile);
    for (const QString &blank : outcome.blanks) {
        text += u"\n  "_s + blankForPeople(blank);
    }
    return text;
}

QString missingForPeople(const QStringList &missing)
{
    QStringList persons;
    for (const QString &entry : missing) {
        const QStringList fields = entry.split(u':');
        persons.append(ui::word(fields.first()) + u' ' + fields.mid(2).join(u':'));
    }
    return persons.join(u", "_s);
}

services::Progress progressOn(const Output &out)
{
    return [&out](int done, int total, const services::PupilOutcome &) {
        out.progress(done, total);
        return true;
    };
}

Result<services::IssueRequest> issueRequest(Context &context)
{
    services::IssueRequest request;
    request.outDir = QDir::cleanPath(QDir().absoluteFilePath(context.in.value("out"_L1)));
    if (!QDir().mkpath(request.outDir)) {
        return fail("file.unwritable"_L1, request.outDir);
    }
    request.purpose = context.in.value("purpose"_L1);
    request.receiver = context.in.value("receiver"_L1);
    HOCBA_TRY_VALUE(pin, context.pin());
    request.pin = pin;
    return request;
}

} // namespace hocba::cli
