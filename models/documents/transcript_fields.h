// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript.h"

namespace hocba::documents::fields {

// The attributes of each element, named once for the writer and the reader: `field` is called with the attribute's name
// and the member. T is const when writing.

template<typename T, typename Field>
void ofSchool(T &t, Field &&field)
{
    field(u"code", t.schoolCode);
    field(u"name", t.schoolName);
    field(u"commune", t.commune);
    field(u"province", t.province);
}

template<typename T, typename Field>
void ofPupil(T &t, Field &&field)
{
    field(u"code", t.pupilCode);
    field(u"fullName", t.fullName);
    field(u"sex", t.sex);
    field(u"birthDate", t.birthDate);
    field(u"birthPlace", t.birthPlace);
    field(u"ethnicGroup", t.ethnicGroup);
    field(u"personalId", t.personalId);
    field(u"policyStatus", t.policyStatus);
    field(u"residence", t.residence);
    field(u"father", t.father);
    field(u"fatherJob", t.fatherJob);
    field(u"mother", t.mother);
    field(u"motherJob", t.motherJob);
    field(u"guardian", t.guardian);
    field(u"guardianJob", t.guardianJob);
}

template<typename T, typename Field>
void ofIssue(T &t, Field &&field)
{
    field(u"place", t.place);
    field(u"date", t.date);
    field(u"logHead", t.logHead);
}

template<typename Y, typename Field>
void ofYear(Y &y, Field &&field)
{
    field(u"class", y.className);
    field(u"school", y.schoolName);
    field(u"schoolPlace", y.schoolPlace);
}

template<typename L, typename Field>
void ofSubject(L &l, Field &&field)
{
    field(u"code", l.code);
    field(u"name", l.name);
    field(u"kind", l.kind);
    field(u"semester1", l.semester1);
    field(u"semester2", l.semester2);
    field(u"wholeYear", l.year);
    field(u"retest", l.retest);
    field(u"comment", l.comment);
    field(u"teacherId", l.teacher.uid);
    field(u"teacher", l.teacher.name);
}

template<typename R, typename Field>
void ofTerm(R &r, Field &&field)
{
    field(u"conduct", r.conduct);
    field(u"learning", r.learning);
}

template<typename Y, typename Field>
void ofSummary(Y &y, Field &&field)
{
    field(u"absences", y.absences);
    field(u"retestConduct", y.retestConduct);
    field(u"retestLearning", y.retestLearning);
    field(u"promotion", y.promotion);
    field(u"title", y.title);
    field(u"completed", y.completed);
    field(u"certificates", y.certificates);
    field(u"competitions", y.competitions);
    field(u"commendations", y.commendations);
    field(u"homeroomComment", y.homeroomComment);
    field(u"summerComment", y.summerComment);
}

template<typename C, typename Field>
void ofCorrection(C &c, Field &&field)
{
    field(u"subject", c.subject);
    field(u"column", c.column);
    field(u"term", c.term);
    field(u"old", c.oldValue);
    field(u"new", c.newValue);
    field(u"approved", c.approvedAt);
}

template<typename S, typename Field>
void ofPerson(S &s, Field &&field)
{
    field(u"uid", s.uid);
    field(u"name", s.name);
}

template<typename Y, typename Field>
void ofApproval(Y &y, Field &&field)
{
    field(u"capacity", y.principalCapacity);
    field(u"place", y.place);
    field(u"date", y.date);
}

} // namespace hocba::documents::fields
