// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/correction_words.h"

#include "ui/messages/cell_words.h"
#include "ui/messages/messages.h"
#include "ui/widgets/class_picker.h"

#include <QCoreApplication>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = qint64(24) * 3600 * 1000;

QString text(const char *source)
{
    return QCoreApplication::translate("CorrectionWords", source);
}

Level levelOf(const CellKey &cell)
{
    const auto name = ClassName::parse(cell.className);
    return name ? name->level() : Level::LowerSecondary;
}

QString termOfCode(const QString &code)
{
    const auto term = parseTerm(code);
    return term ? termName(*term) : code;
}

} // namespace

QString cellText(const CellKey &cell)
{
    return text(QT_TRANSLATE_NOOP("CorrectionWords", "%1, %2, %3"))
        .arg(subjectName(levelOf(cell), cell.subject), columnName(cell.column), termName(cell.term));
}

QString changeText(const Correction &correction)
{
    return u"%1 → %2"_s.arg(valueText(correction.oldValue), valueText(correction.newValue));
}

QString timeText(Instant at)
{
    return at.local().toString(u"dd/MM/yyyy HH:mm"_s);
}

QString nameOf(const services::CorrectionView &view, const QString &login)
{
    const QString name = view.people.value(login);
    return name.isEmpty() ? login : name;
}

QString impactText(const services::ImpactLine &line, const CellKey &cell)
{
    const QStringList parts = line.what.split(u'.');
    const QString &kind = parts.first();
    if (kind == "average"_L1 && parts.size() == 3) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "Average of %1, %2"))
            .arg(subjectName(levelOf(cell), parts[2]), termOfCode(parts[1]));
    }
    if (kind == "learning"_L1 && parts.size() == 2) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "Learning result, %1")).arg(termOfCode(parts[1]));
    }
    if (kind == "title"_L1) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "Title of the year"));
    }
    if (kind == "promotion"_L1) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "Promotion"));
    }
    if (kind == "transcript"_L1) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "Issued record %1")).arg(line.before);
    }
    return word(line.what);
}

QString impactValue(const services::ImpactLine &line, const QString &code)
{
    if (code.isEmpty()) {
        return line.what == "title"_L1 ? text(QT_TRANSLATE_NOOP("CorrectionWords", "no title"))
                                       : text(QT_TRANSLATE_NOOP("CorrectionWords", "not final"));
    }
    return valueText(code);
}

QString reportText(const services::CorrectionView &view, Instant now)
{
    const QString authority = word(toCode(view.authority));
    const auto waiting = [&](const char *source, Instant since) {
        return text(source).arg(authority, timeText(since)).arg((now.ms - since.ms) / dayMs);
    };
    if (view.acknowledgedAt) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "%1 acknowledged it on %2"))
            .arg(authority, timeText(*view.acknowledgedAt));
    }
    if (view.reportedAt) {
        return waiting(
            QT_TRANSLATE_NOOP("CorrectionWords", "Reported to the %1 on %2; no receipt yet, days waiting: %3"),
            *view.reportedAt);
    }
    if (view.queuedAt) {
        return waiting(
            QT_TRANSLATE_NOOP("CorrectionWords", "Waits to be reported to the %1 since %2, days waiting: %3"),
            *view.queuedAt);
    }
    return text(QT_TRANSLATE_NOOP("CorrectionWords", "Goes to the %1 once it is approved")).arg(authority);
}

namespace {

QString whoDoesIt(ActionId act)
{
    if (act == ActionId::ConfirmCorrection) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "the homeroom teacher of the class confirms it"));
    }
    if (act == ActionId::WithdrawCorrection) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "only the one who asked withdraws it"));
    }
    return text(QT_TRANSLATE_NOOP("CorrectionWords", "this value is the principal's alone to decide"));
}

} // namespace

QString whyNotText(ActionId act, const Error &why, const Correction &correction, const QString &login)
{
    const QString &code = why.code;
    if (code == "correction.wrong_state"_L1 && correction.state == CorrectionState::Asked) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "the homeroom teacher has to confirm it first"));
    }
    if (code == "correction.wrong_state"_L1 && correction.state == CorrectionState::Confirmed) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords", "it is confirmed already"));
    }
    if (code == "permission.denied"_L1) {
        return whoDoesIt(act);
    }
    if (code == "correction.same_person"_L1) {
        return login == correction.askedBy
            ? text(QT_TRANSLATE_NOOP("CorrectionWords", "you asked for it yourself; somebody else does this"))
            : text(QT_TRANSLATE_NOOP("CorrectionWords", "you confirmed it yourself; somebody else decides"));
    }
    if (code == "correction.own_subject"_L1) {
        return text(
            QT_TRANSLATE_NOOP("CorrectionWords", "you teach this subject in this class; somebody else decides"));
    }
    if (code == "correction.voided"_L1) {
        return text(QT_TRANSLATE_NOOP("CorrectionWords",
                                      "the mark has changed since it was asked for; it has to be asked for again"));
    }
    return sentence(code, QString());
}

} // namespace hocba::ui
