// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/table.h"

#include <QCoreApplication>

#include <array>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

// Codes of states, roles, ratings and acts, as people call them.
constexpr auto rows = std::to_array<Text>({
    { "none"_L1, QT_TRANSLATE_NOOP("Words", "not opened") },
    { "open"_L1, QT_TRANSLATE_NOOP("Words", "open") },
    { "locked"_L1, QT_TRANSLATE_NOOP("Words", "locked") },
    { "lock"_L1, QT_TRANSLATE_NOOP("Words", "locked") },
    { "reopen"_L1, QT_TRANSLATE_NOOP("Words", "reopened") },
    { "empty"_L1, QT_TRANSLATE_NOOP("Words", "empty") },
    { "pending"_L1, QT_TRANSLATE_NOOP("Words", "make-up pending") },
    { "zero_by_rule"_L1, QT_TRANSLATE_NOOP("Words", "0 by rule") },
    { "exempt"_L1, QT_TRANSLATE_NOOP("Words", "exempt") },
    { "iep"_L1, QT_TRANSLATE_NOOP("Words", "individual plan") },
    { "not_offered"_L1, QT_TRANSLATE_NOOP("Words", "not offered") },
    { "asked"_L1, QT_TRANSLATE_NOOP("Words", "asked") },
    { "confirmed"_L1, QT_TRANSLATE_NOOP("Words", "confirmed") },
    { "approved"_L1, QT_TRANSLATE_NOOP("Words", "approved") },
    { "applied"_L1, QT_TRANSLATE_NOOP("Words", "applied") },
    { "reported"_L1, QT_TRANSLATE_NOOP("Words", "reported") },
    { "acknowledged"_L1, QT_TRANSLATE_NOOP("Words", "acknowledged") },
    { "refused"_L1, QT_TRANSLATE_NOOP("Words", "refused") },
    { "withdrawn"_L1, QT_TRANSLATE_NOOP("Words", "withdrawn") },
    { "expired"_L1, QT_TRANSLATE_NOOP("Words", "expired") },
    { "voided"_L1, QT_TRANSLATE_NOOP("Words", "voided") },
    { "queued"_L1, QT_TRANSLATE_NOOP("Words", "waiting to be reported") },
    { "tot"_L1, QT_TRANSLATE_NOOP("Words", "good") },
    { "kha"_L1, QT_TRANSLATE_NOOP("Words", "fair") },
    { "dat"_L1, QT_TRANSLATE_NOOP("Words", "passed") },
    { "chuadat"_L1, QT_TRANSLATE_NOOP("Words", "not passed") },
    { "xuatsac"_L1, QT_TRANSLATE_NOOP("Words", "excellent") },
    { "gioi"_L1, QT_TRANSLATE_NOOP("Words", "very good") },
    { "promoted"_L1, QT_TRANSLATE_NOOP("Words", "promoted") },
    { "retest"_L1, QT_TRANSLATE_NOOP("Words", "re-assessment in summer") },
    { "summer_training"_L1, QT_TRANSLATE_NOOP("Words", "conduct training in summer") },
    { "repeat"_L1, QT_TRANSLATE_NOOP("Words", "repeats the year") },
    { "principal_decides"_L1, QT_TRANSLATE_NOOP("Words", "the principal decides") },
    { "teacher"_L1, QT_TRANSLATE_NOOP("Words", "subject teacher") },
    { "homeroom"_L1, QT_TRANSLATE_NOOP("Words", "homeroom teacher") },
    { "deputy"_L1, QT_TRANSLATE_NOOP("Words", "deputy principal") },
    { "principal"_L1, QT_TRANSLATE_NOOP("Words", "principal") },
    { "clerk"_L1, QT_TRANSLATE_NOOP("Words", "clerk") },
    { "it"_L1, QT_TRANSLATE_NOOP("Words", "school IT") },
    { "seal"_L1, QT_TRANSLATE_NOOP("Words", "school seal") },
    { "entry"_L1, QT_TRANSLATE_NOOP("Words", "entry") },
    { "correction"_L1, QT_TRANSLATE_NOOP("Words", "correction") },
    { "import"_L1, QT_TRANSLATE_NOOP("Words", "import") },
    { "sync"_L1, QT_TRANSLATE_NOOP("Words", "sync") },
    { "not_closed"_L1, QT_TRANSLATE_NOOP("Words", "pages not closed") },
    { "signing"_L1, QT_TRANSLATE_NOOP("Words", "signatures missing") },
    { "ready"_L1, QT_TRANSLATE_NOOP("Words", "ready to issue") },
    { "issued"_L1, QT_TRANSLATE_NOOP("Words", "issued") },
    { "superseded"_L1, QT_TRANSLATE_NOOP("Words", "superseded") },
    { "revoked"_L1, QT_TRANSLATE_NOOP("Words", "revoked") },
    { "valid"_L1, QT_TRANSLATE_NOOP("Words", "valid") },
    { "warning"_L1, QT_TRANSLATE_NOOP("Words", "valid, with remarks") },
    { "invalid"_L1, QT_TRANSLATE_NOOP("Words", "NOT valid") },
    { "unknown"_L1, QT_TRANSLATE_NOOP("Words", "cannot be judged") },
    { "ok"_L1, QT_TRANSLATE_NOOP("Words", "in order") },
    { "tampered"_L1, QT_TRANSLATE_NOOP("Words", "TAMPERED WITH") },
    { "new"_L1, QT_TRANSLATE_NOOP("Words", "new") },
    { "changed"_L1, QT_TRANSLATE_NOOP("Words", "changed") },
    { "moved"_L1, QT_TRANSLATE_NOOP("Words", "moved") },
    { "phong"_L1, QT_TRANSLATE_NOOP("Words", "district education office") },
    { "ubnd_xa"_L1, QT_TRANSLATE_NOOP("Words", "commune People's Committee") },
    { "so"_L1, QT_TRANSLATE_NOOP("Words", "provincial education department") },
    { "year"_L1, QT_TRANSLATE_NOOP("Words", "year") },
    { "average"_L1, QT_TRANSLATE_NOOP("Words", "average") },
    { "learning"_L1, QT_TRANSLATE_NOOP("Words", "learning result") },
    { "conduct"_L1, QT_TRANSLATE_NOOP("Words", "conduct") },
    { "title"_L1, QT_TRANSLATE_NOOP("Words", "title") },
    { "promotion"_L1, QT_TRANSLATE_NOOP("Words", "promotion") },
    { "transcript"_L1, QT_TRANSLATE_NOOP("Words", "record") },
    { "full_name"_L1, QT_TRANSLATE_NOOP("Words", "full name") },
    { "birth_date"_L1, QT_TRANSLATE_NOOP("Words", "birth date") },
    { "sex"_L1, QT_TRANSLATE_NOOP("Words", "sex") },
    { "birth_place"_L1, QT_TRANSLATE_NOOP("Words", "birth place") },
    { "ethnic_group"_L1, QT_TRANSLATE_NOOP("Words", "ethnic group") },
    { "personal_id"_L1, QT_TRANSLATE_NOOP("Words", "personal number") },
    { "policy_status"_L1, QT_TRANSLATE_NOOP("Words", "policy status") },
    { "residence"_L1, QT_TRANSLATE_NOOP("Words", "residence") },
    { "father"_L1, QT_TRANSLATE_NOOP("Words", "father") },
    { "father_job"_L1, QT_TRANSLATE_NOOP("Words", "father's work") },
    { "mother"_L1, QT_TRANSLATE_NOOP("Words", "mother") },
    { "mother_job"_L1, QT_TRANSLATE_NOOP("Words", "mother's work") },
    { "guardian"_L1, QT_TRANSLATE_NOOP("Words", "guardian") },
    { "guardian_job"_L1, QT_TRANSLATE_NOOP("Words", "guardian's work") },
    { "class_change"_L1, QT_TRANSLATE_NOOP("Words", "change of class") },
});

} // namespace

std::span<const Text> words()
{
    return rows;
}

} // namespace hocba::ui
