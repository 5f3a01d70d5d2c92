// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_place.h"

#include "models/domain/text.h"
#include "ui/actions/actions.h"
#include "ui/messages/messages.h"
#include "ui/people/account_words.h"
#include "ui/people/certificate_dialog.h"
#include "ui/people/grant_dialogs.h"
#include "ui/widgets/list_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

using services::AccountRow;
using services::GrantRow;

PeoplePlace::PeoplePlace(Desk &desk, QWidget *parent)
    : Place(desk, parent),
      m_add(makeAction(ActionId::AddAccount, desk.session(), this)),
      m_bind(makeAction(ActionId::BindCertificate, desk.session(), this)),
      m_reset(makeAction(ActionId::ResetPassword, desk.session(), this)),
      m_disable(makeAction(ActionId::DisableAccount, desk.session(), this)),
      m_give(makeAction(ActionId::GiveGrant, desk.session(), this)),
      m_end(makeAction(ActionId::EndGrant, desk.session(), this)),
      m_filter(new QLineEdit(this)),
      m_certificate(new QLabel(this))
{
    makeAccounts();
    makeBar();
    makeDetails();
    connectActions();
    enableActions();
}

void PeoplePlace::makeBar()
{
    m_filter->setObjectName("accountFilter"_L1);
    m_filter->setAccessibleName(tr("Find an account"));
    m_filter->setPlaceholderText(tr("Login, name, role"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(100);
    auto *label = new QLabel(tr("&Find:"), this);
    label->setBuddy(m_filter);
    auto *bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_filter, 1);
    for (QAction *action : { m_add, m_bind, m_reset, m_disable, m_give, m_end }) {
        bar->addWidget(makeButton(action, this));
    }
    content().addLayout(bar);
    connect(m_filter, &QLineEdit::textChanged, m_accountList, &ListView::setFilterText);
}

void PeoplePlace::makeAccounts()
{
    const auto now = [this] { return desk().session().now(); };
    const auto today = [this] { return desk().session().today(); };
    m_accounts = new tables::ListTable<AccountRow>(
        { { .title = tr("Login"), .text = [](const AccountRow &row) { return row.login; } },
          { .title = tr("Name"),
            .text = [](const AccountRow &row) { return row.fullName; },
            .sort = [](const AccountRow &row) { return sortKeyOfName(row.fullName); } },
          { .title = tr("Staff number"), .text = [](const AccountRow &row) { return row.uid; } },
          { .title = tr("State"),
            .text = [](const AccountRow &row) { return accountState(row).text; },
            .tone = [](const AccountRow &row) { return accountState(row).tone; } },
          { .title = tr("Certificate"),
            .text = [now](const AccountRow &row) { return certificateState(row, now()).text; },
            .sort = [](const AccountRow &row) { return row.certificate ? row.certificate->notAfter.ms : 0; },
            .tone = [now](const AccountRow &row) { return certificateState(row, now()).tone; } },
          { .title = tr("Roles today"),
            .text = [today](const AccountRow &row) { return rolesOn(row, today()); },
            .tip = [today](const AccountRow &row) { return rolesOn(row, today()); } } },
        this);
    m_accountList = new ListView(u"accountList"_s, tr("Accounts"), this);
    m_accountList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_accountList->setEmptyText(tr("No account is like that."));
    m_accountList->setList(m_accounts);
}

void PeoplePlace::makeDetails()
{
    const auto today = [this] { return desk().session().today(); };
    const auto dayText = [](QDate day) { return day.toString(u"dd/MM/yyyy"_s); };
    m_grants = new tables::ListTable<GrantRow>(
        { { .title = tr("Role"),
            .text =
                [](const GrantRow &row) {
                    const QString role = word(toCode(row.grant.role));
                    return row.grant.importMarks ? tr("%1, imports marks").arg(role) : role;
                } },
          { .title = tr("Part of the school"), .text = [](const GrantRow &row) { return scopeText(row.grant.scope); } },
          { .title = tr("From"),
            .text = [dayText](const GrantRow &row) { return dayText(row.grant.from); },
            .sort = [](const GrantRow &row) { return row.grant.from; } },
          { .title = tr("Until"),
            .text = [dayText](const GrantRow &row) { return dayText(row.grant.to); },
            .sort = [](const GrantRow &row) { return row.grant.to; } },
          { .title = tr("State"),
            .text = [today](const GrantRow &row) { return grantState(row.grant, today()).text; },
            .tone = [today](const GrantRow &row) { return grantState(row.grant, today()).tone; } } },
        this);
    m_grantList = new ListView(u"grantList"_s, tr("Roles"), this);
    m_grantList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grantList->setEmptyText(tr("This account has no role yet. The principal gives it one."));
    m_grantList->setList(m_grants);
    m_certificate->setObjectName("certificateText"_L1);
    m_certificate->setTextFormat(Qt::PlainText);
    m_certificate->setWordWrap(true);
    m_certificate->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_certificate->setAlignment(Qt::AlignTop);
    m_certificate->setMargin(8);
    auto *side = new QScrollArea(this);
    side->setObjectName("certificateArea"_L1);
    side->setAccessibleName(tr("Certificate"));
    side->setWidgetResizable(true);
    side->setMinimumWidth(220);
    side->setWidget(m_certificate);
    auto *below = new QSplitter(Qt::Horizontal, this);
    below->addWidget(m_grantList);
    below->addWidget(side);
    below->setStretchFactor(0, 3);
    below->setStretchFactor(1, 2);
    below->setChildrenCollapsible(false);
    below->setSizes({ 600, 400 });
    auto *all = new QSplitter(Qt::Vertical, this);
    all->addWidget(m_accountList);
    all->addWidget(below);
    all->setStretchFactor(0, 3);
    all->setStretchFactor(1, 2);
    all->setChildrenCollapsible(false);
    content().addWidget(all, 1);
}

void PeoplePlace::connectActions()
{
    connect(m_accountList, &ListView::currentRowChanged, this, &PeoplePlace::showCurrent);
    connect(m_accountList, &ListView::opened, m_grantList, [this] { m_grantList->setFocus(); });
    connect(m_grantList, &ListView::currentRowChanged, this, &PeoplePlace::enableActions);
    connect(m_add, &QAction::triggered, this, [this] { openForm(new NewAccountDialog(desk(), window())); });
    connect(m_bind, &QAction::triggered, this,
            [this] { openForm(new CertificateDialog(desk(), *account(), window())); });
    connect(m_reset, &QAction::triggered, this,
            [this] { openForm(new NewPasswordDialog(desk(), *account(), window())); });
    connect(m_disable, &QAction::triggered, this,
            [this] { openForm(new DisableDialog(desk(), *account(), window())); });
    connect(m_give, &QAction::triggered, this, &PeoplePlace::giveGrant);
    connect(m_end, &QAction::triggered, this,
            [this] { openForm(new EndGrantDialog(desk(), *account(), *grant(), window())); });
}

QWidget *PeoplePlace::firstFocus() const
{
    return m_accountList;
}

void PeoplePlace::refresh()
{
    if (const AccountRow *current = account(); current != nullptr && m_wanted.isEmpty()) {
        m_wanted = current->login;
    }
    desk().background().run<QList<AccountRow>>(
        this, [](const services::Session &session, Job &) { return services::listAccounts(session); },
        [this](const Result<QList<AccountRow>> &accounts) {
            if (accounts) {
                show(*accounts);
            } else {
                refuse(accounts.error());
            }
        });
}

void PeoplePlace::open(const Destination &destination)
{
    if (!destination.item.isEmpty()) {
        m_wanted = destination.item;
        refresh();
    }
}

void PeoplePlace::show(const QList<AccountRow> &accounts)
{
    m_accounts->setRows(accounts);
    const auto wanted = std::ranges::find(accounts, m_wanted, &AccountRow::login);
    m_accountList->setCurrentRow(wanted == accounts.end() ? 0 : static_cast<int>(wanted - accounts.begin()));
    m_wanted.clear();
    showCurrent();
}

void PeoplePlace::showCurrent()
{
    const AccountRow *current = account();
    QList<GrantRow> grants = current == nullptr ? QList<GrantRow>() : current->grants;
    // What holds comes first, then what will, then what is over.
    const QDate today = desk().session().today();
    std::ranges::stable_sort(grants, {}, [today](const GrantRow &row) {
        return row.grant.holdsOn(today) ? 0 : today < row.grant.from ? 1 : 2;
    });
    m_grants->setRows(std::move(grants));
    m_grantList->setCurrentRow(0);
    if (current == nullptr) {
        m_certificate->clear();
    } else {
        const QString state = certificateState(*current, desk().session().now()).text;
        m_certificate->setText(current->certificate
                                   ? tr("Certificate: %1").arg(state) + u'\n' + factsText(*current->certificate)
                                   : tr("No certificate is bound: this person cannot sign."));
    }
    enableActions();
}

const AccountRow *PeoplePlace::account() const
{
    const int row = m_accountList->currentRow();
    return row < 0 ? nullptr : &m_accounts->row(row);
}

const GrantRow *PeoplePlace::grant() const
{
    const int row = m_grantList->currentRow();
    return row < 0 ? nullptr : &m_grants->row(row);
}

/// Nobody does these things to the own account; the services judge again.
void PeoplePlace::enableActions()
{
    const services::Session &session = desk().session();
    const AccountRow *current = account();
    const bool other = current != nullptr && current->login != session.person().login;
    const bool prepares = session.mayAnywhere(Act::PrepareAccounts);
    const bool grants = session.mayAnywhere(Act::ApproveGrants);
    m_bind->setEnabled(prepares && current != nullptr);
    m_reset->setEnabled(prepares && other);
    m_reset->setText(current != nullptr && current->disabled ? tr("Enable…") : tr("New password…"));
    m_disable->setEnabled(prepares && other && !current->disabled);
    m_give->setEnabled(grants && other);
    const GrantRow *role = grant();
    const QDate yesterday = session.today().addDays(-1);
    m_end->setEnabled(grants && other && role != nullptr && (!role->grant.to.isValid() || role->grant.to > yesterday));
}

void PeoplePlace::openForm(AccountForm *form)
{
    connect(form, &QDialog::accepted, this, &PeoplePlace::refresh);
    form->open();
}

void PeoplePlace::giveGrant()
{
    const auto classes = services::classesFor(desk().session(), desk().school().year);
    if (!classes) {
        refuse(classes.error());
        return;
    }
    openForm(new GrantDialog(desk(), *account(), *classes, window()));
}

} // namespace hocba::ui
