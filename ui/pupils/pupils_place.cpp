// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pupils/pupils_place.h"

#include "models/domain/text.h"
#include "ui/actions/actions.h"
#include "ui/pupils/pupil_card_dialog.h"
#include "ui/widgets/class_picker.h"
#include "ui/widgets/list_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PupilsPlace::PupilsPlace(Desk &desk, QWidget *parent)
    : Place(desk, parent),
      m_find(makeAction(ActionId::FindPupil, desk.session(), this)),
      m_card(makeAction(ActionId::ShowCard, desk.session(), this)),
      m_classes(new ClassPicker(ClassPicker::Class, this)),
      m_text(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_typing(new QTimer(this))
{
    m_typing->setSingleShot(true);
    m_typing->setInterval(150ms);
    makeBar();
    makeList();
    connect(m_typing, &QTimer::timeout, this, &PupilsPlace::search);
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_classes, &ClassPicker::changed, this, [this] {
        m_text->clear();
        search();
    });
    connect(m_find, &QAction::triggered, m_text, [this] {
        m_text->setFocus();
        m_text->selectAll();
    });
    const auto showCurrent = [this] {
        if (const int row = m_list->currentRow(); row >= 0) {
            showCard(m_table->row(row).code.text());
        }
    };
    connect(m_card, &QAction::triggered, this, showCurrent);
    connect(m_list, &ListView::opened, this, showCurrent);
    connect(m_list, &ListView::currentRowChanged, m_card, [this](int row) { m_card->setEnabled(row >= 0); });
}

void PupilsPlace::makeBar()
{
    m_classes->setAllAllowed(true);
    m_text->setObjectName("pupilFind"_L1);
    m_text->setPlaceholderText(tr("Name or code, in the whole school"));
    m_text->setAccessibleName(tr("Find a pupil by name or code"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(100);
    m_count->setObjectName("pupilCount"_L1);
    auto *label = new QLabel(tr("&Find:"), this);
    label->setBuddy(m_text);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_classes);
    bar->addWidget(label);
    bar->addWidget(m_text, 1);
    bar->addWidget(m_count);
    bar->addWidget(makeButton(m_card, this));
    content().addLayout(bar);
}

void PupilsPlace::makeList()
{
    using services::PupilRow;
    const auto left = [](const PupilRow &row) { return row.left.isValid() ? u"info"_s : QString(); };
    m_table = new tables::ListTable<PupilRow>(
        { { .title = tr("No."),
            .text = [](const PupilRow &row) { return QString::number(row.rollNumber); },
            .sort = [](const PupilRow &row) { return row.rollNumber; },
            .right = true },
          { .title = tr("Code"), .text = [](const PupilRow &row) { return row.code.text(); } },
          { .title = tr("Name"),
            .text = [](const PupilRow &row) { return row.name; },
            .sort = [](const PupilRow &row) { return sortKeyOfName(row.name); } },
          { .title = tr("Class"),
            .text =
                [](const PupilRow &row) {
                    return row.left.isValid()
                        ? tr("%1, until %2").arg(row.className, row.left.toString(u"dd/MM/yyyy"_s))
                        : row.className;
                },
            .tone = left },
          { .title = tr("Birth date"),
            .text = [](const PupilRow &row) { return row.birthDate.toString(u"dd/MM/yyyy"_s); },
            .sort = [](const PupilRow &row) { return row.birthDate; } },
          { .title = tr("Sex"), .text = [](const PupilRow &row) { return row.sex; } } },
        this);
    m_list = new ListView(u"pupilList"_s, tr("Pupils"), this);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setList(m_table);
    content().addWidget(m_list, 1);
}

QWidget *PupilsPlace::firstFocus() const
{
    return m_list;
}

void PupilsPlace::refresh()
{
    const auto classes = services::classesFor(desk().session(), desk().school().year);
    if (!classes) {
        refuse(classes.error());
        return;
    }
    m_classes->setClasses(*classes);
    if (const int row = m_list->currentRow(); row >= 0) {
        m_wanted = m_table->row(row).code.text();
    }
    search();
}

void PupilsPlace::open(const Destination &destination)
{
    if (!destination.className.isEmpty() && destination.className != m_classes->className()) {
        m_classes->choose(destination.className);
        m_text->clear();
        search();
    }
    if (!destination.pupil.isEmpty()) {
        m_wanted = destination.pupil;
        showCard(destination.pupil);
    }
}

/// What is typed is looked for in the whole school; otherwise the class is shown.
void PupilsPlace::search()
{
    m_typing->stop();
    const QString text = m_text->text().trimmed();
    const QString className = text.isEmpty() ? m_classes->className() : QString();
    desk().background().run<QList<services::PupilRow>>(
        this,
        [text, className](const services::Session &session, Job &) -> Result<QList<services::PupilRow>> {
            HOCBA_TRY_VALUE(rows, services::findPupils(session, text));
            if (!className.isEmpty()) {
                rows.removeIf([&](const services::PupilRow &row) { return row.className != className; });
            }
            return std::move(rows);
        },
        [this, run = ++m_run](const Result<QList<services::PupilRow>> &rows) {
            if (run != m_run) {
                return;
            }
            if (rows) {
                show(*rows);
            } else {
                refuse(rows.error());
            }
        });
}

void PupilsPlace::show(const QList<services::PupilRow> &rows)
{
    m_list->setEmptyText(!m_text->text().isEmpty() ? tr("No pupil has such a name or code.")
                             : m_classes->current() == nullptr && rows.isEmpty()
                             ? tr("There are no pupils yet. Import a pupil list in the place Imports.")
                             : tr("The class has no pupils."));
    m_table->setRows(rows);
    m_count->setText(tr("Pupils: %1").arg(rows.size()));
    const auto wanted = std::ranges::find(rows, m_wanted, [](const auto &row) { return row.code.text(); });
    m_list->setCurrentRow(wanted == rows.end() ? 0 : static_cast<int>(wanted - rows.begin()));
    m_wanted.clear();
    m_card->setEnabled(m_list->currentRow() >= 0);
}

void PupilsPlace::showCard(const QString &code)
{
    const auto pupil = PupilCode::parse(code);
    if (!pupil) {
        refuse(pupil.error());
        return;
    }
    desk().background().run<services::PupilCard>(
        this,
        [pupil = *pupil](services::Session &session, Job &) { return services::pupilCard(session, pupil, false); },
        [this](const Result<services::PupilCard> &card) {
            if (card) {
                (new PupilCardDialog(desk(), *card, window()))->open();
            } else {
                refuse(card.error());
            }
        });
}

} // namespace hocba::ui
