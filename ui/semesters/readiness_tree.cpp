// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/semesters/readiness_tree.h"

#include "ui/theme/theme.h"
#include "ui/widgets/class_picker.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMap>
#include <QSet>
#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::WindowRow;

namespace {

enum Part { NamePart, TeacherPart, MissingPart, StatePart, OpensPart, ClosesPart };
constexpr int scopeRole = Qt::UserRole + 1;

bool matches(const WindowRow &row, const QString &filter)
{
    const auto name = ClassName::parse(row.className);
    const QString subject = name ? subjectName(name->level(), row.subject) : row.subject;
    return filter.isEmpty()
        || (row.className + u' ' + subject + u' ' + row.teacher).contains(filter, Qt::CaseInsensitive);
}

Scope gradeOf(const WindowRow &row)
{
    const auto name = ClassName::parse(row.className);
    return Scope::parse(u"grade:%1"_s.arg(name ? name->grade() : 0)).value_or(Scope::school());
}

} // namespace

ReadinessTree::ReadinessTree(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName("readinessTree"_L1);
    setAccessibleName(tr("Readiness"));
    setHeaderLabels({ tr("Class, subject"), tr("Teacher"), tr("Missing"), tr("State"), tr("Opens"), tr("Closes") });
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    // Wide enough for usual names and for a date with its time; all of it fits into the smallest window.
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (const auto &[column, digits] :
         { std::pair(NamePart, 26), std::pair(TeacherPart, 21), std::pair(OpensPart, 17), std::pair(ClosesPart, 17) }) {
        setColumnWidth(column, digits * digit);
    }
    connect(this, &QTreeWidget::currentItemChanged, this, &ReadinessTree::currentChanged);
    connect(this, &QTreeWidget::itemDoubleClicked, this, &ReadinessTree::openCurrent);
}

QTreeWidgetItem *ReadinessTree::add(QTreeWidgetItem *parent, const PartOfSchool &part)
{
    auto *item = new QTreeWidgetItem(parent);
    const bool sheet = part.scope.kind() == Scope::Kind::ClassSubject;
    const auto name = ClassName::parse(part.scope.className());
    item->setText(NamePart,
                  sheet && name ? subjectName(name->level(), part.scope.subject()) : ReadinessWords::name(part.scope));
    item->setText(TeacherPart, sheet ? part.sheets.constFirst().teacher : QString());
    item->setText(MissingPart, part.missing == 0 ? QString() : QString::number(part.missing));
    item->setTextAlignment(MissingPart, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(StatePart, ReadinessWords::state(part));
    item->setText(OpensPart, ReadinessWords::sharedTime(part, &WindowRow::opensAt));
    item->setText(ClosesPart, ReadinessWords::sharedTime(part, &WindowRow::closesAt));
    item->setData(NamePart, scopeRole, part.scope.text());
    if (part.unready > 0) {
        item->setForeground(MissingPart, ink(Ink::Missing));
    }
    return item;
}

void ReadinessTree::addClass(QTreeWidgetItem *grade, const QList<WindowRow> &sheets, Term term)
{
    const auto name = ClassName::parse(sheets.constFirst().className);
    if (!name) {
        return;
    }
    auto *item = add(grade, partOf(sheets, Scope::ofClass(*name), term));
    for (const WindowRow &row : sheets) {
        add(item, partOf({ row }, Scope::ofClassSubject(*name, row.subject), term));
    }
}

void ReadinessTree::show(const QList<WindowRow> &rows, Term term, bool unreadyOnly, const QString &filter)
{
    const QString kept = current().text();
    QSet<QString> unfolded;
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
        if ((*it)->isExpanded()) {
            unfolded.insert((*it)->data(NamePart, scopeRole).toString());
        }
    }
    QMap<int, QMap<QString, QList<WindowRow>>> grades;
    QMap<int, QStringList> order;
    QList<WindowRow> shown;
    for (const WindowRow &row : rows) {
        if (row.term != term || (unreadyOnly && !isUnready(row)) || !matches(row, filter)) {
            continue;
        }
        const int grade = gradeOf(row).grade();
        if (!grades[grade].contains(row.className)) {
            order[grade].append(row.className);
        }
        grades[grade][row.className].append(row);
        shown.append(row);
    }
    const QSignalBlocker blocked(this);
    clear();
    // Made apart and put in as one: a school has hundreds of sheets.
    auto *school = add(nullptr, partOf(shown, Scope::school(), term));
    for (const auto &[grade, classes] : grades.asKeyValueRange()) {
        const Scope scope = gradeOf(classes.constBegin()->constFirst());
        auto *item = add(school, partOf(shown, scope, term));
        for (const QString &className : std::as_const(order[grade])) {
            addClass(item, classes[className], term);
        }
    }
    addTopLevelItem(school);
    school->setExpanded(true);
    const bool few = shown.size() <= 40;
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
        const QString scope = (*it)->data(NamePart, scopeRole).toString();
        if ((*it)->childCount() > 0 && (few || scope.startsWith("grade:"_L1) || unfolded.contains(scope))) {
            (*it)->setExpanded(true);
        }
    }
    QTreeWidgetItem *again = itemOf(kept);
    setCurrentItem(again != nullptr ? again : school);
    for (const int column : { StatePart, MissingPart }) {
        resizeColumnToContents(column);
    }
}

QTreeWidgetItem *ReadinessTree::itemOf(const QString &scope) const
{
    for (QTreeWidgetItemIterator it(const_cast<ReadinessTree *>(this)); *it != nullptr; ++it) { // NOLINT
        if ((*it)->data(NamePart, scopeRole).toString() == scope) {
            return *it;
        }
    }
    return nullptr;
}

Scope ReadinessTree::current() const
{
    const QTreeWidgetItem *item = currentItem();
    return item == nullptr ? Scope::school()
                           : Scope::parse(item->data(NamePart, scopeRole).toString()).value_or(Scope::school());
}

void ReadinessTree::setCurrent(const Scope &scope)
{
    if (QTreeWidgetItem *item = itemOf(scope.text())) {
        setCurrentItem(item);
        scrollToItem(item);
    }
}

void ReadinessTree::openCurrent()
{
    QTreeWidgetItem *item = currentItem();
    if (item == nullptr) {
        return;
    }
    if (item->childCount() > 0) {
        item->setExpanded(!item->isExpanded());
    } else if (current().kind() == Scope::Kind::ClassSubject) {
        Q_EMIT opened(current());
    }
}

void ReadinessTree::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        openCurrent();
    } else {
        QTreeWidget::keyPressEvent(event);
    }
}

} // namespace hocba::ui
