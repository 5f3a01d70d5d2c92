// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/request.h"

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

Error badField(QLatin1StringView field)
{
    return fail("assess.bad_field"_L1, field);
}

Result<CellValue> readCell(const QJsonValue &json, QLatin1StringView field, SubjectKind kind)
{
    if (json.isNull() || json.isUndefined()) {
        return CellValue();
    }
    if (!json.isString()) {
        return badField(field);
    }
    const QString text = json.toString();
    const auto state = cellStateFromCode(text);
    if (state && *state != CellState::Value) {
        return CellValue::ofState(*state);
    }
    return CellValue::parse(text, kind);
}

} // namespace

Result<CellValue> Request::cell(QLatin1StringView field, SubjectKind kind) const
{
    return readCell(m_object.value(field), field, kind);
}

Result<QList<CellValue>> Request::cells(QLatin1StringView field, SubjectKind kind) const
{
    const QJsonValue json = m_object.value(field);
    if (!json.isUndefined() && !json.isArray()) {
        return badField(field);
    }
    const QJsonArray array = json.toArray();
    QList<CellValue> cells;
    cells.reserve(array.size());
    for (const auto &item : array) {
        HOCBA_TRY_VALUE(value, readCell(item, field, kind));
        cells.append(value);
    }
    return cells;
}

Result<regulations::Sheet> Request::sheet(SubjectKind kind) const
{
    HOCBA_TRY_VALUE(regular, cells("tx"_L1, kind));
    HOCBA_TRY_VALUE(midterm, cell("gk"_L1, kind));
    HOCBA_TRY_VALUE(final, cell("ck"_L1, kind));
    return regulations::Sheet { regular, midterm, final };
}

Result<QList<regulations::SubjectResult>> Request::subjects() const
{
    HOCBA_TRY_VALUE(marks, cells("marks"_L1, SubjectKind::Marks));
    HOCBA_TRY_VALUE(comments, cells("comments"_L1, SubjectKind::Comment));
    QList<regulations::SubjectResult> subjects;
    subjects.reserve(marks.size() + comments.size());
    for (const CellValue &value : marks + comments) {
        subjects.append({ {}, value });
    }
    return subjects;
}

Result<regulations::Policy> Request::policy() const
{
    const QJsonValue json = m_object.value("policy"_L1);
    regulations::Policy policy;
    if (json.isUndefined() || json.toString() == "A"_L1) {
        return policy;
    }
    if (json.toString() != "B"_L1) {
        return badField("policy"_L1);
    }
    policy.counterfactual = regulations::Counterfactual::LeftOut;
    return policy;
}

Result<QList<regulations::Retest>> Request::retests() const
{
    const QJsonValue json = m_object.value("retests"_L1);
    if (!json.isArray()) {
        return badField("retests"_L1);
    }
    const auto markCount = m_object.value("marks"_L1).toArray().size();
    QList<regulations::Retest> retests;
    for (const QJsonArray list = json.toArray(); const auto &item : list) {
        const QJsonObject object = item.toObject();
        const bool ofMarks = object.value("list"_L1).toString() == "marks"_L1;
        const bool ofComments = object.value("list"_L1).toString() == "comments"_L1;
        const auto place = Request(object).count("place"_L1);
        if (!place || !(ofMarks || ofComments)) {
            return badField("retests"_L1);
        }
        const auto kind = ofMarks ? SubjectKind::Marks : SubjectKind::Comment;
        HOCBA_TRY_VALUE(value, readCell(object.value("value"_L1), "retests"_L1, kind));
        // A place behind the marks would otherwise name a comment subject.
        if (ofMarks && *place >= markCount) {
            return badField("retests"_L1);
        }
        retests.append({ ofMarks ? *place : markCount + *place, value });
    }
    return retests;
}

Result<Rating> Request::rating(QLatin1StringView field) const
{
    HOCBA_TRY_VALUE(rating, optionalRating(field));
    if (!rating) {
        return fail("assess.missing_field"_L1, field);
    }
    return *rating;
}

Result<std::optional<Rating>> Request::optionalRating(QLatin1StringView field) const
{
    const QJsonValue json = m_object.value(field);
    if (json.isUndefined() || json.isNull()) {
        return std::optional<Rating>();
    }
    const auto rating = ratingFromCode(json.toString());
    if (!rating) {
        return badField(field);
    }
    return rating;
}

Result<int> Request::count(QLatin1StringView field) const
{
    const QJsonValue json = m_object.value(field);
    if (json.isUndefined()) {
        return fail("assess.missing_field"_L1, field);
    }
    const auto number = json.toInteger(-1); // also for 1.5, which is no whole number
    if (number < 0 || number > 1000) {
        return badField(field);
    }
    return int(number);
}

Result<bool> Request::flag(QLatin1StringView field) const
{
    const QJsonValue json = m_object.value(field);
    if (!json.isUndefined() && !json.isBool()) {
        return badField(field);
    }
    return json.toBool();
}

} // namespace hocba::cli
