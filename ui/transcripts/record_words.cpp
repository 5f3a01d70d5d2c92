// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/record_words.h"

#include "models/domain/school.h"
#include "models/domain/subject.h"
#include "ui/messages/messages.h"
#include "ui/widgets/class_picker.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::RecordStage;
using services::RecordState;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Records", text);
}

QString personText(const QString &person)
{
    return word(person.section(u':', 0, 0)) + u' ' + person.section(u':', 2);
}

QString subjectText(const RecordState &state)
{
    const auto name = ClassName::parse(state.className);
    return name ? subjectName(name->level(), state.openSubject) : state.openSubject;
}

} // namespace

QString personsText(const QStringList &persons, int most)
{
    QStringList named;
    for (const QString &person : persons.mid(0, most)) {
        named.append(personText(person));
    }
    const qsizetype others = persons.size() - named.size();
    return others > 0 ? say(QT_TRANSLATE_NOOP("Records", "%1 and %2 more")).arg(named.join(u", "_s)).arg(others)
                      : named.join(u", "_s);
}

QString waitingText(const RecordState &state, int most)
{
    switch (state.stage) {
    case RecordStage::NotClosed:
        return state.openSubject.isEmpty()
            ? say(QT_TRANSLATE_NOOP("Records", "no semester is locked"))
            : say(QT_TRANSLATE_NOOP("Records", "marks are missing: %1")).arg(subjectText(state));
    case RecordStage::Signing: return personsText(state.missing, most);
    case RecordStage::Ready:
    case RecordStage::Issued: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString checkListText(const QList<RecordState> &states)
{
    int notClosed = 0;
    int signatures = 0;
    QMap<QString, int> byPerson;
    for (const RecordState &state : states) {
        notClosed += state.stage == RecordStage::NotClosed ? 1 : 0;
        if (state.stage == RecordStage::Signing) {
            signatures += static_cast<int>(state.missing.size());
            for (const QString &person : state.missing) {
                byPerson[person] += 1;
            }
        }
    }
    QStringList lines;
    if (notClosed > 0) {
        lines.append(say(QT_TRANSLATE_NOOP("Records", "Pages not closed: %1.")).arg(notClosed));
    }
    if (signatures > 0) {
        QStringList persons = byPerson.keys();
        std::ranges::stable_sort(persons, std::ranges::greater {}, [&](const QString &one) { return byPerson[one]; });
        QStringList named;
        for (const QString &person : persons.mid(0, 4)) {
            named.append(u"%1 (%2)"_s.arg(personText(person)).arg(byPerson[person]));
        }
        QString text = named.join(u", "_s);
        if (persons.size() > named.size()) {
            text = say(QT_TRANSLATE_NOOP("Records", "%1 and %2 more")).arg(text).arg(persons.size() - named.size());
        }
        lines.append(
            say(QT_TRANSLATE_NOOP("Records", "Signatures missing: %1, of %2.")).arg(QString::number(signatures), text));
    }
    return lines.isEmpty() ? say(QT_TRANSLATE_NOOP("Records", "Nothing is missing.")) : lines.join(u' ');
}

QString refusalText(const services::PupilOutcome &outcome)
{
    // The detail of "signature.missing" names the same persons as `missing`, in codes.
    const QString detail = outcome.missing.isEmpty() ? outcome.error->detail : personsText(outcome.missing, 3);
    return sentence(outcome.error->code, detail);
}

} // namespace hocba::ui
