// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pupils/pupil_card_dialog.h"

#include "ui/messages/messages.h"
#include "ui/pupils/result_rows.h"
#include "ui/shell/desk.h"
#include "ui/shell/places.h"
#include "ui/widgets/list_view.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

QPushButton *smallButton(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

bool hasPlace(const services::Session &session, PlaceId id)
{
    return std::ranges::any_of(placesOf(session), [id](const PlaceRow *row) { return row->id == id; });
}

} // namespace

PupilCardDialog::PupilCardDialog(Desk &desk, services::PupilCard card, QWidget *parent)
    : Dialog(tr("Pupil card: %1").arg(card.name), {}, parent),
      m_desk(desk),
      m_card(std::move(card)),
      m_pages(new QTabWidget(this))
{
    setObjectName("pupilCard"_L1);
    m_pages->setObjectName("cardPages"_L1);
    addHead();
    form().addRow(m_pages);
    addResults();
    addClasses();
    addRecords();
    if (mayReadPrivate()) {
        addPrivate();
    }
    resize(760, 470);
}

void PupilCardDialog::addHead()
{
    auto *head
        = new QLabel(tr("%1 · class %2 · code %3 · born %4 · %5")
                         .arg(m_card.name, m_card.className, m_card.code.text(), dayText(m_card.birthDate), m_card.sex),
                     this);
    head->setObjectName("cardHead"_L1);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(head, 1);
    if (hasPlace(m_desk.session(), PlaceId::Gradebook)) {
        QPushButton *button = smallButton(u"cardToGradebook"_s, tr("&Gradebook"), this);
        connect(button, &QPushButton::clicked, this, [this] { leaveFor(false); });
        row->addWidget(button);
    }
    if (hasPlace(m_desk.session(), PlaceId::ClassOverview)) {
        QPushButton *button = smallButton(u"cardToOverview"_s, tr("Class &overview"), this);
        connect(button, &QPushButton::clicked, this, [this] { leaveFor(true); });
        row->addWidget(button);
    }
    form().addRow(row);
}

void PupilCardDialog::leaveFor(bool overview)
{
    m_desk.go({ .place = overview ? PlaceId::ClassOverview : PlaceId::Gradebook,
                .className = m_card.className,
                .pupil = m_card.code.text() });
    accept();
}

void PupilCardDialog::addResults()
{
    const auto tone = [](const ResultRow &row) { return row.summary ? u"info"_s : QString(); };
    const auto column = [&](const QString &title, QString ResultRow::*field) {
        return tables::ListColumn<ResultRow> { .title = title,
                                               .text = [field](const ResultRow &row) { return row.*field; },
                                               .tone = tone };
    };
    auto *table = new tables::ListTable<ResultRow>(
        { column(tr("Year"), &ResultRow::year), column(tr("Subject"), &ResultRow::what),
          column(tr("Semester I"), &ResultRow::semester1), column(tr("Semester II"), &ResultRow::semester2),
          column(tr("Whole year"), &ResultRow::wholeYear), column(tr("After the summer"), &ResultRow::summer) },
        this);
    auto *view = new ListView(u"cardResults"_s, tr("Results"), this);
    view->setEmptyText(tr("There are no results that you may read."));
    view->setList(table);
    table->setRows(resultRows(m_card.results));
    m_pages->addTab(view, tr("Results"));
}

void PupilCardDialog::addClasses()
{
    using services::ClassStay;
    auto *table = new tables::ListTable<ClassStay>(
        { { .title = tr("Year"), .text = [](const ClassStay &stay) { return stay.year.text(); } },
          { .title = tr("Class"), .text = [](const ClassStay &stay) { return stay.className; } },
          { .title = tr("No."),
            .text = [](const ClassStay &stay) { return QString::number(stay.rollNumber); },
            .right = true },
          { .title = tr("From"),
            .text = [](const ClassStay &stay) { return dayText(stay.from); },
            .sort = [](const ClassStay &stay) { return stay.from; } },
          { .title = tr("Until"),
            .text = [](const ClassStay &stay) { return stay.to.isValid() ? dayText(stay.to) : tr("now"); },
            .sort = [](const ClassStay &stay) { return stay.to; } },
          { .title = tr("Why"), .text = [](const ClassStay &stay) { return word(stay.reason); } } },
        this);
    auto *view = new ListView(u"cardClasses"_s, tr("Classes"), this);
    view->setList(table);
    table->setRows(m_card.classes);
    m_pages->addTab(view, tr("Classes"));
}

void PupilCardDialog::addRecords()
{
    using services::RegisterRow;
    auto *table = new tables::ListTable<RegisterRow>(
        { { .title = tr("Number"), .text = [](const RegisterRow &row) { return row.number; } },
          { .title = tr("Version"),
            .text = [](const RegisterRow &row) { return QString::number(row.version); },
            .right = true },
          { .title = tr("State"),
            .text = [](const RegisterRow &row) { return word(row.status); },
            .tone = [](const RegisterRow &row) { return row.status == "issued"_L1 ? u"good"_s : u"warn"_s; } },
          { .title = tr("Issued"),
            .text = [](const RegisterRow &row) { return dayText(row.issuedAt.date()); },
            .sort = [](const RegisterRow &row) { return row.issuedAt.ms; } },
          { .title = tr("For what"), .text = [](const RegisterRow &row) { return row.purpose; } },
          { .title = tr("For whom"), .text = [](const RegisterRow &row) { return row.receiver; } } },
        this);
    auto *view = new ListView(u"cardRecords"_s, tr("Issued records"), this);
    view->setEmptyText(m_desk.session().may(Act::ReadMarks)
                           ? tr("No record has been issued yet.")
                           : tr("The register of records is read by principal, deputy and clerk."));
    view->setList(table);
    table->setRows(m_card.records);
    m_pages->addTab(view, tr("Records"));
}

bool PupilCardDialog::mayReadPrivate() const
{
    const auto name = ClassName::parse(m_card.className);
    return name && m_desk.session().may(Act::ReadSensitive, Scope::ofClass(*name));
}

void PupilCardDialog::addPrivate()
{
    using services::PrivateField;
    auto *page = new QWidget(this);
    auto *box = new QVBoxLayout(page);
    auto *why = new QLabel(tr("Ethnic group, personal number, policy status, residence and parents are shown only when "
                              "you need them. The log keeps who has read them."),
                           page);
    why->setWordWrap(true);
    m_fetch = smallButton(u"showPrivate"_s, tr("&Show personal data"), page);
    connect(m_fetch, &QPushButton::clicked, this, &PupilCardDialog::fetchPrivate);
    m_private = new tables::ListTable<PrivateField>(
        { { .title = tr("Field"), .text = [](const PrivateField &field) { return word(field.name); } },
          { .title = tr("What is known"), .text = [](const PrivateField &field) { return field.value; } } },
        this);
    m_privateList = new ListView(u"privateList"_s, tr("Personal data"), page);
    m_privateList->setList(m_private);
    m_privateList->hide();
    box->addWidget(why);
    box->addWidget(m_fetch, 0, Qt::AlignLeft);
    box->addWidget(m_privateList, 1);
    box->addStretch(0);
    m_pages->addTab(page, tr("Personal data"));
}

void PupilCardDialog::fetchPrivate()
{
    m_fetch->setEnabled(false);
    m_desk.background().run<services::PupilCard>(
        this,
        [pupil = m_card.code](services::Session &session, Job &) { return services::pupilCard(session, pupil, true); },
        [this](const Result<services::PupilCard> &card) {
            if (!card) {
                m_fetch->setEnabled(true);
                refuse(card.error());
                return;
            }
            m_private->setRows(card->privateFields);
            m_privateList->show();
            m_privateList->setCurrentRow(0);
            m_privateList->setFocus();
            m_desk.wrote();
        });
}

} // namespace hocba::ui
