// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/class_picker.h"

#include "ui/messages/messages.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

QComboBox *addList(QHBoxLayout &row, const QString &objectName, const QString &label)
{
    auto *text = new QLabel(label);
    auto *list = new QComboBox;
    list->setObjectName(objectName);
    list->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    list->setMaxVisibleItems(20);
    text->setBuddy(list);
    row.addWidget(text);
    row.addWidget(list);
    return list;
}

} // namespace

ClassPicker::ClassPicker(Parts parts, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_class = addList(*row, u"classList"_s, tr("&Class:"));
    connect(m_class, &QComboBox::currentIndexChanged, this, [this] {
        fillSubjects(subject());
        Q_EMIT changed();
    });
    if (parts.testFlag(Subject)) {
        m_subject = addList(*row, u"subjectList"_s, tr("&Subject:"));
        connect(m_subject, &QComboBox::currentIndexChanged, this, &ClassPicker::changed);
    }
    if (parts.testFlag(Semester)) {
        m_semester = addList(*row, u"semesterList"_s, tr("Se&mester:"));
        m_semester->addItem(tr("Semester I"), static_cast<int>(Term::One));
        m_semester->addItem(tr("Semester II"), static_cast<int>(Term::Two));
        connect(m_semester, &QComboBox::currentIndexChanged, this, &ClassPicker::changed);
    }
    row->addStretch(1);
}

void ClassPicker::setClasses(const QList<services::ClassSummary> &classes)
{
    const QString keptClass = className();
    const QString keptSubject = subject();
    m_classes = classes;
    const QSignalBlocker blocked(m_class);
    m_class->clear();
    if (m_allAllowed) {
        m_class->addItem(tr("All classes"), QString());
    }
    for (const services::ClassSummary &one : classes) {
        m_class->addItem(one.name, one.name);
    }
    m_class->setCurrentIndex(std::max(0, m_class->findData(keptClass)));
    fillSubjects(keptSubject);
}

void ClassPicker::fillSubjects(const QString &keep)
{
    if (m_subject == nullptr) {
        return;
    }
    const QSignalBlocker blocked(m_subject);
    m_subject->clear();
    if (const services::ClassSummary *chosen = current()) {
        for (const QString &code : chosen->subjects) {
            m_subject->addItem(subjectName(chosen->level, code), code);
        }
    }
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(keep)));
}

QString ClassPicker::className() const
{
    return m_class->currentData().toString();
}

QString ClassPicker::subject() const
{
    return m_subject == nullptr ? QString() : m_subject->currentData().toString();
}

Term ClassPicker::semester() const
{
    return m_semester == nullptr ? Term::One : static_cast<Term>(m_semester->currentData().toInt());
}

const services::ClassSummary *ClassPicker::current() const
{
    const auto found = std::ranges::find(m_classes, className(), &services::ClassSummary::name);
    return found == m_classes.end() ? nullptr : &*found;
}

void ClassPicker::choose(const QString &className, const QString &subject, std::optional<Term> semester)
{
    const QSignalBlocker blocked(this);
    if (const int index = m_class->findData(className); index >= 0) {
        m_class->setCurrentIndex(index);
    }
    if (m_subject != nullptr && !subject.isEmpty()) {
        m_subject->setCurrentIndex(std::max(0, m_subject->findData(subject)));
    }
    if (m_semester != nullptr && semester) {
        m_semester->setCurrentIndex(m_semester->findData(static_cast<int>(*semester)));
    }
}

QString subjectName(const ::hocba::Subject &subject)
{
    return spokenLanguage() == Language::English ? subject.englishName : subject.name;
}

QString subjectName(Level level, const QString &code)
{
    const ::hocba::Subject *subject = findSubject(level, code);
    return subject == nullptr ? code : subjectName(*subject);
}

} // namespace hocba::ui
