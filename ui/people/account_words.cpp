// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/account_words.h"

#include "ui/messages/messages.h"

#include <QCoreApplication>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int warnDays = 30;

QString tell(const char *text)
{
    return QCoreApplication::translate("Accounts", text);
}

QString dayText(QDate day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

} // namespace

ToldState certificateState(const services::AccountRow &account, Instant now)
{
    if (!account.certificate) {
        return { tell(QT_TRANSLATE_NOOP("Accounts", "not bound")), u"warn"_s };
    }
    const Instant begin = account.certificate->notBefore;
    const Instant end = account.certificate->notAfter;
    if (end < now) {
        return { tell(QT_TRANSLATE_NOOP("Accounts", "ended %1")).arg(dayText(end.date())), u"bad"_s };
    }
    if (now < begin) {
        return { tell(QT_TRANSLATE_NOOP("Accounts", "from %1")).arg(dayText(begin.date())), u"warn"_s };
    }
    if (now.date().daysTo(end.date()) <= warnDays) {
        return { tell(QT_TRANSLATE_NOOP("Accounts", "ends %1")).arg(dayText(end.date())), u"warn"_s };
    }
    return { tell(QT_TRANSLATE_NOOP("Accounts", "until %1")).arg(dayText(end.date())), {} };
}

ToldState accountState(const services::AccountRow &account)
{
    if (account.disabled) {
        return { tell(QT_TRANSLATE_NOOP("Accounts", "disabled")), u"bad"_s };
    }
    if (!account.passwordBy.isEmpty()) {
        return { tell(QT_TRANSLATE_NOOP("Accounts", "password set by %1")).arg(account.passwordBy), u"warn"_s };
    }
    return { tell(QT_TRANSLATE_NOOP("Accounts", "active")), {} };
}

ToldState grantState(const Grant &grant, QDate today)
{
    if (grant.holdsOn(today)) {
        return { tell(QT_TRANSLATE_NOOP("Accounts", "active")), u"good"_s };
    }
    return today < grant.from ? ToldState { tell(QT_TRANSLATE_NOOP("Accounts", "future")), u"info"_s }
                              : ToldState { tell(QT_TRANSLATE_NOOP("Accounts", "ended")), {} };
}

QString rolesOn(const services::AccountRow &account, QDate today)
{
    QStringList roles;
    for (const services::GrantRow &row : account.grants) {
        const QString role = word(toCode(row.grant.role));
        if (row.grant.holdsOn(today) && !roles.contains(role)) {
            roles.append(role);
        }
    }
    return roles.join(u", "_s);
}

} // namespace hocba::ui
