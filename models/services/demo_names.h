// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace hocba::services {

/// Random numbers for the demo school: SplitMix64, whole numbers only, so that a seed gives the same school on any
/// machine and with any library. Not for keys.
class DemoRandom
{
public:
    /// Streams of one seed do not disturb one another: more pupils do not change the teachers' names.
    enum class Stream { Staff, Pupils, Marks };
    DemoRandom(quint32 seed, Stream stream, quint32 part = 0);

    /// 0 .. bound-1; bound >= 1.
    [[nodiscard]] int below(int bound);
    /// low .. high, both included.
    [[nodiscard]] int between(int low, int high);
    [[nodiscard]] bool oneIn(int n) { return below(n) == 0; }
    /// About bell-shaped around `middle`, never further from it than `reach`.
    [[nodiscard]] int bell(int middle, int reach);

private:
    quint64 next();
    quint64 m_state;
};

/// The part of a stream that belongs to a text (a login, a class): the same number on any machine, unlike qHash.
[[nodiscard]] quint32 demoPart(const QString &text);

/// A Vietnamese full name, family name first, drawn by how frequent names are. `born`: names have their fashions.
/// `family` empty: drawn too.
[[nodiscard]] QString demoName(DemoRandom &random, bool female, int born, const QString &family = {});
/// The family name of a full name.
[[nodiscard]] QString familyNameOf(const QString &fullName);

/// Personal data of a made-up pupil.
struct DemoPupil {
    QString fullName;
    bool female = false;
    QDate birthDate;
    QString birthPlace, ethnicGroup, personalId, residence, policyStatus;
    QString father, fatherJob, mother, motherJob;
};
/// A pupil who enters grade 6 at eleven. The personal number (số định danh cá nhân) fits sex and birth year.
[[nodiscard]] DemoPupil demoPupil(DemoRandom &random, int grade, int schoolYearStart);

} // namespace hocba::services
