// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/assess.h"

#include "app/cli/assess/request.h"

#include <QJsonDocument>

#include <array>

namespace hocba::cli {

using namespace Qt::StringLiterals;
using regulations::Explained;
using regulations::Language;
using regulations::Pack;
using regulations::Reason;

namespace {

/// What a kind of question answers: its fields, and why.
using Answer = Explained<QJsonObject>;

QJsonValue markJson(const CellValue &value)
{
    return value.mark() ? QJsonValue(value.mark()->toPoint()) : QJsonValue(QJsonValue::Null);
}

template<typename Value>
QJsonValue codeJson(const std::optional<Value> &value)
{
    return value ? QJsonValue(toCode(*value)) : QJsonValue(QJsonValue::Null);
}

/// A mark is the average; an exempt subject or one by plan has none and says what it is.
Answer markAnswer(const Explained<CellValue> &result)
{
    QJsonObject answer { { u"average"_s, markJson(result.value) } };
    if (!result.value.mark() && !result.value.isEmpty()) {
        answer.insert("state"_L1, result.value.code());
    }
    return { answer, result.why };
}

Answer commentAnswer(const Explained<CellValue> &result)
{
    const QJsonValue code = result.value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(result.value.code());
    return { QJsonObject { { u"result"_s, code } }, result.why };
}

template<SubjectKind kind>
Result<Answer> semester(const Pack &pack, const Request &request)
{
    HOCBA_TRY_VALUE(sheet, request.sheet(kind));
    const auto result = pack.semesterResult(kind, sheet);
    return kind == SubjectKind::Marks ? markAnswer(result) : commentAnswer(result);
}

template<SubjectKind kind>
Result<Answer> year(const Pack &pack, const Request &request)
{
    HOCBA_TRY_VALUE(first, request.cell("hk1"_L1, kind));
    HOCBA_TRY_VALUE(second, request.cell("hk2"_L1, kind));
    const auto result = pack.yearResult(kind, first, second);
    return kind == SubjectKind::Marks ? markAnswer(result) : commentAnswer(result);
}

Result<Answer> learning(const Pack &pack, const Request &request)
{
    if (!request.has("marks"_L1)) {
        return fail("assess.missing_field"_L1, u"marks"_s);
    }
    HOCBA_TRY_VALUE(subjects, request.subjects());
    HOCBA_TRY_VALUE(policy, request.policy());
    const auto result = pack.learning(subjects, policy);
    return Answer { QJsonObject { { u"base"_s, codeJson(result.value.base) },
                                  { u"level"_s, codeJson(result.value.level) } },
                    result.why };
}

Result<Answer> conductYear(const Pack &pack, const Request &request)
{
    HOCBA_TRY_VALUE(first, request.rating("hk1"_L1));
    HOCBA_TRY_VALUE(second, request.rating("hk2"_L1));
    const auto result = pack.yearConduct(first, second);
    return Answer { QJsonObject { { u"level"_s, toCode(result.value) } }, result.why };
}

Result<Answer> title(const Pack &pack, const Request &request)
{
    HOCBA_TRY_VALUE(conduct, request.rating("conduct"_L1));
    HOCBA_TRY_VALUE(level, request.rating("learning"_L1));
    HOCBA_TRY_VALUE(subjects, request.subjects());
    const auto result = pack.title(conduct, level, subjects);
    return Answer { QJsonObject { { u"title"_s, codeJson(result.value) } }, result.why };
}

/// Conduct, learning and absences; after summer also "conduct_after", and "learning_after" or "retests" with the marks
/// and comments of the year they replace. "plan" and "exempt" are true for pupils the principal decides on.
Result<Answer> promotion(const Pack &pack, const Request &request)
{
    regulations::YearEnd end;
    HOCBA_TRY_VALUE(conduct, request.optionalRating("conduct"_L1));
    HOCBA_TRY_VALUE(level, request.optionalRating("learning"_L1));
    HOCBA_TRY_VALUE(conductAfter, request.optionalRating("conduct_after"_L1));
    HOCBA_TRY_VALUE(learningAfter, request.optionalRating("learning_after"_L1));
    HOCBA_TRY_VALUE(absences, request.count("absences"_L1));
    HOCBA_TRY_VALUE(policy, request.policy());
    end.conduct = conduct;
    end.learning = level;
    end.conductAfterSummer = conductAfter;
    end.learningAfterSummer = learningAfter;
    end.absences = absences;
    HOCBA_TRY_VALUE(byPlan, request.flag("plan"_L1));
    HOCBA_TRY_VALUE(exempt, request.flag("exempt"_L1));
    end.byPlan = byPlan;
    end.exempt = exempt;
    QList<Reason> why;
    if (request.has("retests"_L1)) {
        HOCBA_TRY_VALUE(subjects, request.subjects());
        HOCBA_TRY_VALUE(retests, request.retests());
        HOCBA_TRY_VALUE(after, pack.learningAfterRetests(subjects, retests, policy));
        end.learningAfterSummer = after.value.level;
        why = after.why;
    }
    const auto result = pack.promotion(end, policy);
    return Answer { QJsonObject { { u"outcome"_s, codeJson(result.value) } }, why + result.why };
}

struct Kind {
    QLatin1StringView name;
    Result<Answer> (*answer)(const Pack &, const Request &) = nullptr;
};

constexpr std::array kinds {
    Kind { "subject_semester"_L1, semester<SubjectKind::Marks> },
    Kind { "subject_year"_L1, year<SubjectKind::Marks> },
    Kind { "comment_semester"_L1, semester<SubjectKind::Comment> },
    Kind { "comment_year"_L1, year<SubjectKind::Comment> },
    Kind { "learning"_L1, learning },
    Kind { "conduct_year"_L1, conductYear },
    Kind { "title"_L1, title },
    Kind { "promotion"_L1, promotion },
};

Result<const Pack *> packOf(const Request &request)
{
    if (request.has("pack"_L1) && request.text("pack"_L1) != "tt22"_L1) {
        return fail("rules.not_available"_L1, request.text("pack"_L1).left(40));
    }
    return regulations::packOf(regulations::Circular::Tt22);
}

Result<Answer> answerTo(const QJsonObject &object)
{
    const Request request(object);
    HOCBA_TRY_VALUE(pack, packOf(request));
    const auto kind
        = std::ranges::find_if(kinds, [name = request.text("kind"_L1)](const Kind &k) { return name == k.name; });
    if (kind == kinds.end()) {
        return fail("assess.unknown_kind"_L1, request.text("kind"_L1).left(40));
    }
    return kind->answer(*pack, request);
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject json { { u"code"_s, error.code } };
    if (!error.detail.isEmpty()) {
        json.insert("detail"_L1, error.detail);
    }
    return json;
}

QJsonArray whyJson(const QList<Reason> &reasons, Language language)
{
    QJsonArray list;
    for (const auto &[rule, text] : regulations::explain(reasons, language)) {
        list.append(QJsonObject { { u"rule"_s, rule }, { u"text"_s, text } });
    }
    return list;
}

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray assessLine(const QByteArray &jsonLine, Language language)
{
    const QJsonDocument document = QJsonDocument::fromJson(jsonLine);
    if (!document.isObject()) {
        const QJsonObject error = errorJson(fail("assess.not_json"_L1));
        return toLine({ { u"id"_s, QJsonValue::Null }, { u"error"_s, error } });
    }
    const QJsonObject question = document.object();
    const auto answer = answerTo(question);
    if (!answer) {
        const QJsonValue id = question.contains("id"_L1) ? question.value("id"_L1) : QJsonValue(QJsonValue::Null);
        return toLine({ { u"id"_s, id }, { u"error"_s, errorJson(answer.error()) } });
    }
    QJsonObject object = answer->value;
    if (question.contains("id"_L1)) {
        object.insert("id"_L1, question.value("id"_L1));
    }
    object.insert("why"_L1, whyJson(answer->why, language));
    return toLine(object);
}

} // namespace hocba::cli
