// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/school.h"
#include "models/services/school_summary.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace hocba::ui {

/// Chooses a class, and where wanted a subject of it and a semester, by three drop-down lists in a row.
class ClassPicker : public QWidget
{
    Q_OBJECT

public:
    enum Part { Class = 0, Subject = 1, Semester = 2 };
    Q_DECLARE_FLAGS(Parts, Part)
    explicit ClassPicker(Parts parts, QWidget *parent = nullptr);

    /// Keeps what is chosen where it is still there.
    void setClasses(const QList<services::ClassSummary> &classes);
    /// Adds "All classes" at the top, with an empty name.
    void setAllAllowed(bool allowed) { m_allAllowed = allowed; }

    [[nodiscard]] QString className() const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] Term semester() const;
    [[nodiscard]] const services::ClassSummary *current() const;
    /// Chooses without a signal; empty values stay as they are.
    void choose(const QString &className, const QString &subject = {}, std::optional<Term> semester = {});

Q_SIGNALS:
    void changed();

private:
    void fillSubjects(const QString &keep);

    QComboBox *m_class;
    QComboBox *m_subject = nullptr;
    QComboBox *m_semester = nullptr;
    QList<services::ClassSummary> m_classes;
    bool m_allAllowed = false;
};

/// Name of a subject in the language that is spoken.
[[nodiscard]] QString subjectName(const ::hocba::Subject &subject);
[[nodiscard]] QString subjectName(Level level, const QString &code);

} // namespace hocba::ui
