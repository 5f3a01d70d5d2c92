// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/grant_dialogs.h"

#include "ui/messages/messages.h"
#include "ui/shell/desk.h"
#include "ui/widgets/class_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

QDateEdit *dayField(const QString &objectName, QDate day, QWidget *parent)
{
    auto *field = new QDateEdit(day, parent);
    field->setObjectName(objectName);
    field->setDisplayFormat(u"dd/MM/yyyy"_s);
    field->setCalendarPopup(true);
    return field;
}

bool isForClass(Role role)
{
    return role == Role::SubjectTeacher || role == Role::HomeroomTeacher;
}

} // namespace

QString scopeText(const Scope &scope)
{
    switch (scope.kind()) {
    case Scope::Kind::School: return GrantDialog::tr("whole school");
    case Scope::Kind::Grade: return GrantDialog::tr("grade %1").arg(scope.grade());
    case Scope::Kind::Class: return scope.className();
    case Scope::Kind::ClassSubject: {
        const auto name = ClassName::parse(scope.className());
        const QString subject = name ? subjectName(name->level(), scope.subject()) : scope.subject();
        return u"%1, %2"_s.arg(subject, scope.className());
    }
    }
    Q_UNREACHABLE_RETURN({});
}

GrantDialog::GrantDialog(Desk &desk, const services::AccountRow &account, const QList<services::ClassSummary> &classes,
                         QWidget *parent)
    : AccountForm(desk, tr("Give %1 a role").arg(account.fullName), tr("&Give the role"), parent),
      m_role(new QComboBox(this)),
      m_part(new ClassPicker(ClassPicker::Subject, this)),
      m_from(dayField(u"grantFrom"_s, desk.session().today(), this)),
      m_until(dayField(u"grantUntil"_s, QDate(desk.school().year.start + 1, 6, 30), this)),
      m_ends(new QCheckBox(tr("&Until:"), this)),
      m_imports(new QCheckBox(tr("May &import mark sheets of all classes"), this))
{
    setObjectName("grantDialog"_L1);
    m_role->setObjectName("grantRole"_L1);
    for (const Role role :
         { Role::SubjectTeacher, Role::HomeroomTeacher, Role::Deputy, Role::Principal, Role::Clerk, Role::SchoolIt }) {
        m_role->addItem(word(toCode(role)), static_cast<int>(role));
    }
    m_part->setClasses(classes);
    m_ends->setObjectName("grantEnds"_L1);
    m_imports->setObjectName("grantImports"_L1);
    m_until->setAccessibleName(tr("Last day"));
    m_until->setEnabled(false);
    form().addRow(tr("&Role:"), m_role);
    form().addRow(m_part);
    form().addRow(tr("&From:"), m_from);
    form().addRow(m_ends, m_until);
    form().addRow(m_imports);
    connect(m_role, &QComboBox::currentIndexChanged, this, &GrantDialog::fitToRole);
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    fitToRole();
    onAcceptLater([this, login = account.login, name = account.fullName] {
        const auto wanted = grant();
        if (!wanted) {
            refuse(wanted.error());
            return;
        }
        doLater(
            [login, grant = *wanted](services::Session &session) { return services::giveGrant(session, login, grant); },
            tr("%1: %2, %3.").arg(name, word(toCode(wanted->role)), scopeText(wanted->scope)));
    });
}

Role GrantDialog::role() const
{
    return static_cast<Role>(m_role->currentData().toInt());
}

void GrantDialog::fitToRole()
{
    const bool teaches = role() == Role::SubjectTeacher;
    m_part->setEnabled(isForClass(role()));
    if (auto *subject = m_part->findChild<QComboBox *>(u"subjectList"_s)) {
        subject->setEnabled(teaches);
    }
    m_imports->setEnabled(role() == Role::Clerk);
}

Result<Grant> GrantDialog::grant() const
{
    // By the role and not by what is enabled: while work is under way nothing of the form is.
    Grant grant { role(), Scope::school(), m_from->date(), m_ends->isChecked() ? m_until->date() : QDate(),
                  role() == Role::Clerk && m_imports->isChecked() };
    if (isForClass(grant.role)) {
        HOCBA_TRY_VALUE(name, ClassName::parse(m_part->className()));
        grant.scope = grant.role == Role::SubjectTeacher ? Scope::ofClassSubject(name, m_part->subject())
                                                         : Scope::ofClass(name);
    }
    return grant;
}

EndGrantDialog::EndGrantDialog(Desk &desk, const services::AccountRow &account, const services::GrantRow &grant,
                               QWidget *parent)
    : AccountForm(desk, tr("End the role of %1").arg(account.fullName), tr("&End the role"), parent)
{
    setObjectName("endGrantDialog"_L1);
    addText(tr("%1, %2. Yesterday as the last day ends it at once.")
                .arg(word(toCode(grant.grant.role)), scopeText(grant.grant.scope)));
    auto *day = dayField(u"lastDay"_s, desk.session().today(), this);
    form().addRow(tr("&Last day:"), day);
    onAcceptLater([this, id = grant.id, day] {
        doLater([id, last = day->date()](services::Session &session) { return services::endGrant(session, id, last); },
                tr("The role ends on %1.").arg(day->date().toString(u"dd/MM/yyyy"_s)));
    });
}

} // namespace hocba::ui
