// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/overview_table.h"

#include "models/domain/text.h"
#include "models/services/conduct.h"

#include <algorithm>

namespace hocba::tables {

using namespace Qt::StringLiterals;

namespace {

std::size_t place(Term semester)
{
    return semester == Term::Two ? 1 : 0;
}

template<typename T>
QString codeOf(const std::optional<T> &value)
{
    return value ? toCode(*value) : QString();
}

bool isState(const QString &code)
{
    const auto value = CellValue::fromCode(code);
    return value && value->state() != CellState::Value;
}

bool isBelowFive(const QString &code)
{
    const auto value = CellValue::fromCode(code);
    if (!value) {
        return false;
    }
    return value->comment() == Comment::NotPassed || (value->mark() && value->mark()->tenths() < 50);
}

QString subjectCode(const services::SubjectResult &result, Term term)
{
    switch (term) {
    case Term::One: return result.semester1;
    case Term::Two: return result.semester2;
    case Term::Year: return result.year;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Rating> conductOf(const services::PupilResults &results, Term term)
{
    switch (term) {
    case Term::One: return results.conduct1;
    case Term::Two: return results.conduct2;
    case Term::Year: return results.conductAfterTraining ? results.conductAfterTraining : results.conductYear;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Rating> learningOf(const services::PupilResults &results, Term term)
{
    switch (term) {
    case Term::One: return results.learning1;
    case Term::Two: return results.learning2;
    case Term::Year: return results.learningAfterRetest ? results.learningAfterRetest : results.learningYear;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<int> parseAbsences(const QString &text)
{
    bool ok = false;
    const int sessions = text.trimmed().toInt(&ok);
    return ok ? Result<int>(sessions) : fail("absences.out_of_range"_L1, text.left(40));
}

} // namespace

Result<Rating> parseConduct(const QString &text)
{
    const QString typed = folded(text);
    if (const auto rating = ratingFromCode(text.trimmed())) {
        return *rating;
    }
    if (typed == "T"_L1 || typed == "TOT"_L1) {
        return Rating::Good;
    }
    if (typed == "K"_L1 || typed == "KHA"_L1) {
        return Rating::Fair;
    }
    if (typed == "D"_L1 || typed == "DAT"_L1) {
        return Rating::Passed;
    }
    if (typed == "C"_L1 || typed == "CD"_L1 || typed == "CHUA DAT"_L1) {
        return Rating::NotPassed;
    }
    return fail("conduct.unreadable"_L1, text.left(40));
}

QList<OverviewColumn> overviewColumns(qsizetype subjects, Term term)
{
    QList<OverviewColumn> columns;
    for (int i = 0; i < static_cast<int>(subjects); ++i) {
        columns.append({ OverviewField::Subject, i });
    }
    columns.append({ OverviewField::Conduct, -1 });
    if (term != Term::One) {
        columns.append({ OverviewField::Absences, -1 });
    }
    columns.append({ OverviewField::Learning, -1 });
    if (term == Term::Year) {
        columns.append({ OverviewField::Title, -1 });
        columns.append({ OverviewField::Promotion, -1 });
    }
    if (term != Term::One) {
        columns.append({ OverviewField::Remark, -1 });
    }
    return columns;
}

OverviewTable::OverviewTable(services::Session &session, OverviewTexts texts, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_texts(std::move(texts))
{
}

Status OverviewTable::load(SchoolYear year, const QString &className, Term term)
{
    HOCBA_TRY_VALUE(overview, services::readClassOverview(m_session, year, className));
    const QList<OverviewColumn> columns = overviewColumns(overview.subjects.size(), term);
    const bool same = overview.className == m_overview.className && term == m_term && columns == m_columns
        && std::ranges::equal(overview.pupils, m_overview.pupils, {}, &services::OverviewPupil::pupil,
                              &services::OverviewPupil::pupil);
    if (same) {
        m_overview = std::move(overview);
        if (!m_overview.pupils.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return {};
    }
    beginResetModel();
    m_overview = std::move(overview);
    m_term = term;
    m_columns = columns;
    endResetModel();
    return {};
}

int OverviewTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_overview.pupils.size());
}

int OverviewTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant OverviewTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return shown(index);
    case Qt::EditRole: return code(index);
    case Qt::AccessibleDescriptionRole: return description(index);
    case Qt::ToolTipRole: return description(index);
    case Qt::TextAlignmentRole:
        return static_cast<int>(column(index.column()).field == OverviewField::Remark ? Qt::AlignLeft | Qt::AlignVCenter
                                                                                      : Qt::AlignCenter);
    case OverviewToneRole: return static_cast<int>(tone(index));
    case OverviewEditableRole: return mayEnter(index).has_value();
    case OverviewEntryRole: {
        const OverviewField field = column(index.column()).field;
        return field == OverviewField::Absences || field == OverviewField::Remark
            || (field == OverviewField::Conduct && m_term != Term::Year);
    }
    default: return {};
    }
}

QVariant OverviewTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const services::OverviewPupil &one = pupil(section);
        return role == Qt::DisplayRole ? QVariant(u"%1. %2"_s.arg(section + 1).arg(one.name))
            : role == Qt::ToolTipRole  ? QVariant(one.pupil.text())
                                       : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const OverviewColumn &one = column(section);
    return one.field == OverviewField::Subject
        ? m_texts.subject(m_overview.level, m_overview.subjects[one.subject].code)
        : m_texts.title(one.field);
}

Qt::ItemFlags OverviewTable::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (column(index.column()).field != OverviewField::Remark && mayEnter(index)) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

int OverviewTable::columnOf(OverviewField field, const QString &subject) const
{
    const auto found = std::ranges::find_if(m_columns, [&](const OverviewColumn &one) {
        return one.field == field
            && (field != OverviewField::Subject || m_overview.subjects[one.subject].code == subject);
    });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

int OverviewTable::rowOf(const QString &pupilCode) const
{
    const auto found = std::ranges::find(m_overview.pupils, pupilCode,
                                         [](const services::OverviewPupil &one) { return one.pupil.text(); });
    return found == m_overview.pupils.end() ? -1 : static_cast<int>(found - m_overview.pupils.begin());
}

bool OverviewTable::isOpened(int subject) const
{
    const auto &window = m_overview.subjects[subject].window;
    return m_term == Term::Year ? window[0] != WindowState::None || window[1] != WindowState::None
                                : window[place(m_term)] != WindowState::None;
}

int OverviewTable::missing(int row, int subject) const
{
    const services::BySemester<int> &counts = pupil(row).missing[subject];
    const services::BySemester<WindowState> &window = m_overview.subjects[subject].window;
    int total = 0;
    for (const Term semester : { Term::One, Term::Two }) {
        const bool counted = m_term == semester || m_term == Term::Year;
        if (counted && window[place(semester)] != WindowState::None) {
            total += counts[place(semester)];
        }
    }
    return total;
}

int OverviewTable::missing(int row) const
{
    int total = 0;
    for (int subject = 0; subject < static_cast<int>(m_overview.subjects.size()); ++subject) {
        total += missing(row, subject);
    }
    return total;
}

bool OverviewTable::belowFive(int row) const
{
    return std::ranges::any_of(pupil(row).results.subjects, [this](const services::SubjectResult &result) {
        return isBelowFive(subjectCode(result, m_term));
    });
}

std::optional<Rating> OverviewTable::learning(int row) const
{
    return learningOf(pupil(row).results, m_term);
}

Term OverviewTable::semesterOf(const QModelIndex &index) const
{
    if (m_term != Term::Year) {
        return m_term;
    }
    const OverviewColumn &one = column(index.column());
    const bool second = one.field == OverviewField::Subject && pupil(index.row()).missing[one.subject][0] == 0
        && m_overview.subjects[one.subject].window[1] != WindowState::None;
    return second ? Term::Two : Term::One;
}

const services::SubjectResult &OverviewTable::result(const QModelIndex &index) const
{
    return pupil(index.row()).results.subjects[column(index.column()).subject];
}

QString OverviewTable::code(const QModelIndex &index) const
{
    const services::OverviewPupil &one = pupil(index.row());
    switch (column(index.column()).field) {
    case OverviewField::Subject: return subjectCode(result(index), m_term);
    case OverviewField::Conduct: return codeOf(conductOf(one.results, m_term));
    case OverviewField::Absences: return one.results.absences ? QString::number(*one.results.absences) : QString();
    case OverviewField::Learning: return codeOf(learningOf(one.results, m_term));
    case OverviewField::Title: return codeOf(one.results.title);
    case OverviewField::Promotion: return codeOf(one.results.promotion);
    case OverviewField::Remark: return one.remark;
    }
    Q_UNREACHABLE_RETURN({});
}

QString OverviewTable::shown(const QModelIndex &index) const
{
    const QString value = code(index);
    const OverviewColumn &one = column(index.column());
    if (!value.isEmpty()) {
        const bool plain = one.field == OverviewField::Absences || one.field == OverviewField::Remark;
        return plain ? value : m_texts.value(value);
    }
    if (one.field != OverviewField::Subject) {
        return {};
    }
    const int count = missing(index.row(), one.subject);
    return count > 0 ? m_texts.missing.arg(count) : u"–"_s;
}

QString OverviewTable::description(const QModelIndex &index) const
{
    const services::OverviewPupil &one = pupil(index.row());
    QStringList parts { m_texts.row.arg(index.row() + 1), one.name,
                        headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() };
    const QString value = shown(index);
    switch (tone(index)) {
    case OverviewTone::Missing:
        parts.append(m_texts.missingLong.arg(missing(index.row(), column(index.column()).subject)));
        break;
    case OverviewTone::BelowFive: parts << value << m_texts.belowFive; break;
    case OverviewTone::Faint: parts.append(m_texts.notOpened); break;
    case OverviewTone::State:
    case OverviewTone::Plain: parts.append(value); break;
    }
    if (data(index, OverviewEntryRole).toBool()) {
        const Status may = mayEnter(index);
        if (may) {
            parts.append(m_texts.canEnter);
        } else if (may.error().code == "window.locked"_L1) {
            parts.append(m_texts.locked);
        } else if (may.error().code == "window.none"_L1) {
            parts.append(m_texts.notOpened);
        }
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

OverviewTone OverviewTable::tone(const QModelIndex &index) const
{
    const QString value = code(index);
    const OverviewColumn &one = column(index.column());
    if (one.field == OverviewField::Subject) {
        if (value.isEmpty()) {
            return missing(index.row(), one.subject) > 0 ? OverviewTone::Missing : OverviewTone::Faint;
        }
        return isBelowFive(value) ? OverviewTone::BelowFive
            : isState(value)      ? OverviewTone::State
                                  : OverviewTone::Plain;
    }
    const bool rating = one.field == OverviewField::Conduct || one.field == OverviewField::Learning;
    if ((rating && value == toCode(Rating::NotPassed))
        || (one.field == OverviewField::Promotion && !value.isEmpty() && value != toCode(Promotion::Promoted))) {
        return OverviewTone::BelowFive;
    }
    return OverviewTone::Plain;
}

Status OverviewTable::mayEnter(OverviewField field) const
{
    const bool conduct = field == OverviewField::Conduct;
    if (!conduct && field != OverviewField::Absences && field != OverviewField::Remark) {
        return fail("cell.computed"_L1);
    }
    if (conduct && m_term == Term::Year) {
        return fail("conduct.year_is_computed"_L1);
    }
    HOCBA_TRY_VALUE(name, ClassName::parse(m_overview.className));
    HOCBA_TRY(m_session.may(Act::EnterConduct, Scope::ofClass(name)));
    switch (m_overview.conduct[place(conduct ? m_term : Term::Two)]) {
    case WindowState::Open: return {};
    case WindowState::Locked: return fail("window.locked"_L1);
    case WindowState::None: return fail("window.none"_L1);
    }
    Q_UNREACHABLE_RETURN({});
}

Status OverviewTable::write(services::OverviewPupil &pupil, OverviewField field, const QString &text)
{
    switch (field) {
    case OverviewField::Conduct: {
        HOCBA_TRY_VALUE(rating, parseConduct(text));
        HOCBA_TRY(services::setConduct(m_session, m_overview.year, pupil.pupil, m_term, rating));
        (m_term == Term::One ? pupil.results.conduct1 : pupil.results.conduct2) = rating;
        return {};
    }
    case OverviewField::Absences: {
        HOCBA_TRY_VALUE(sessions, parseAbsences(text));
        HOCBA_TRY(services::setAbsences(m_session, m_overview.year, pupil.pupil, sessions));
        pupil.results.absences = sessions;
        return {};
    }
    case OverviewField::Remark:
        HOCBA_TRY(services::setRemark(m_session, m_overview.year, pupil.pupil, text));
        pupil.remark = normalised(text);
        return {};
    case OverviewField::Subject:
    case OverviewField::Learning:
    case OverviewField::Title:
    case OverviewField::Promotion: break;
    }
    return fail("cell.computed"_L1);
}

Status OverviewTable::enter(const QModelIndex &index, const QString &text)
{
    HOCBA_TRY(mayEnter(index));
    HOCBA_TRY(write(m_overview.pupils[index.row()], column(index.column()).field, text));
    if (m_term == Term::Year) {
        HOCBA_TRY(reload()); // promotion follows from absences
    }
    Q_EMIT dataChanged(index, index);
    Q_EMIT written();
    return {};
}

} // namespace hocba::tables
