// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"

#include "models/domain/text.h"

#include <algorithm>

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr auto byMarks = SubjectKind::Marks;
constexpr auto byComment = SubjectKind::Comment;
constexpr qsizetype sheetNameLimit = 31; // spreadsheet programs cut names of sheets here

// Number of regular assessments (TT 22/2021 Đ6): 2 up to 35 periods a year and for comment subjects, 3 up to 70, 4
// above. Periods by the programme of 2018 (TT 32/2018).

const QList<Subject> &primarySubjects()
{
    // Regular assessment in primary school is by comments alone (TT 27/2020 Đ6): no columns. Marks: those with tests.
    static const QList<Subject> subjects {
        { u"tieng_viet"_s, u"Tiếng Việt"_s, u"Vietnamese"_s, byMarks, 0, { u"TV"_s } },
        { u"toan"_s, u"Toán"_s, u"Mathematics"_s, byMarks, 0, { u"TOAN HOC"_s } },
        { u"ngoai_ngu_1"_s,
          u"Ngoại ngữ 1"_s,
          u"Foreign language 1"_s,
          byMarks,
          0,
          { u"NGOAI NGU"_s, u"TIENG ANH"_s, u"NN1"_s } },
        { u"dao_duc"_s, u"Đạo đức"_s, u"Ethics"_s, byComment, 0, {} },
        { u"tnxh"_s, u"Tự nhiên và Xã hội"_s, u"Nature and society"_s, byComment, 0, { u"TNXH"_s, u"TN VA XH"_s } },
        { u"ls_dl"_s,
          u"Lịch sử và Địa lí"_s,
          u"History and geography"_s,
          byMarks,
          0,
          { u"LICH SU VA DIA LY"_s, u"LICH SU DIA LI"_s, u"LS VA DL"_s, u"LSDL"_s } },
        { u"khoa_hoc"_s, u"Khoa học"_s, u"Science"_s, byMarks, 0, {} },
        { u"tin_hoc_cong_nghe"_s,
          u"Tin học và Công nghệ"_s,
          u"Informatics and technology"_s,
          byMarks,
          0,
          { u"TIN HOC CONG NGHE"_s, u"TH VA CN"_s } },
        { u"gdtc"_s, u"Giáo dục thể chất"_s, u"Physical education"_s, byComment, 0, { u"GDTC"_s, u"THE DUC"_s } },
        { u"nghe_thuat"_s, u"Nghệ thuật"_s, u"Arts"_s, byComment, 0, { u"NGHE THUAT AM NHAC MI THUAT"_s } },
        { u"hdtn"_s, u"Hoạt động trải nghiệm"_s, u"Experiential activities"_s, byComment, 0, { u"HDTN"_s } },
    };
    return subjects;
}

const QList<Subject> &lowerSecondarySubjects()
{
    static const QList<Subject> subjects {
        { u"toan"_s, u"Toán"_s, u"Mathematics"_s, byMarks, 4, { u"TOAN HOC"_s } },
        { u"ngu_van"_s, u"Ngữ văn"_s, u"Literature"_s, byMarks, 4, { u"VAN"_s, u"VAN HOC"_s } },
        { u"ngoai_ngu_1"_s,
          u"Ngoại ngữ 1"_s,
          u"Foreign language 1"_s,
          byMarks,
          4,
          { u"NGOAI NGU"_s, u"TIENG ANH"_s, u"NN1"_s } },
        { u"gdcd"_s, u"Giáo dục công dân"_s, u"Civic education"_s, byMarks, 2, { u"GDCD"_s } },
        { u"khtn"_s, u"Khoa học tự nhiên"_s, u"Natural sciences"_s, byMarks, 4, { u"KHTN"_s } },
        { u"ls_dl"_s,
          u"Lịch sử và Địa lí"_s,
          u"History and geography"_s,
          byMarks,
          4,
          { u"LICH SU VA DIA LY"_s, u"LICH SU DIA LI"_s, u"LS VA DL"_s, u"LSDL"_s, u"LS DL"_s } },
        { u"tin_hoc"_s, u"Tin học"_s, u"Informatics"_s, byMarks, 2, { u"TIN"_s } },
        { u"cong_nghe"_s, u"Công nghệ"_s, u"Technology"_s, byMarks, 2, { u"CN"_s } },
        { u"gdtc"_s, u"Giáo dục thể chất"_s, u"Physical education"_s, byComment, 2, { u"GDTC"_s, u"THE DUC"_s } },
        { u"nghe_thuat"_s, u"Nghệ thuật"_s, u"Arts"_s, byComment, 2, { u"NGHE THUAT AM NHAC MI THUAT"_s } },
        { u"gddp"_s,
          u"Nội dung giáo dục của địa phương"_s,
          u"Local education"_s,
          byComment,
          2,
          { u"GIAO DUC DIA PHUONG"_s, u"GIAO DUC CUA DIA PHUONG"_s, u"NOI DUNG GIAO DUC DIA PHUONG"_s, u"GDDP"_s } },
        { u"hdtn_hn"_s,
          u"Hoạt động trải nghiệm, hướng nghiệp"_s,
          u"Experiential and career activities"_s,
          byComment,
          2,
          { u"HOAT DONG TRAI NGHIEM"_s, u"HOAT DONG TRAI NGHIEM VA HUONG NGHIEP"_s, u"HDTN HN"_s, u"HDTNHN"_s,
            u"HDTN"_s } },
    };
    return subjects;
}

const QList<Subject> &upperSecondarySubjects()
{
    static const QList<Subject> subjects {
        { u"toan"_s, u"Toán"_s, u"Mathematics"_s, byMarks, 4, { u"TOAN HOC"_s } },
        { u"ngu_van"_s, u"Ngữ văn"_s, u"Literature"_s, byMarks, 4, { u"VAN"_s, u"VAN HOC"_s } },
        { u"ngoai_ngu_1"_s,
          u"Ngoại ngữ 1"_s,
          u"Foreign language 1"_s,
          byMarks,
          4,
          { u"NGOAI NGU"_s, u"TIENG ANH"_s, u"NN1"_s } },
        { u"lich_su"_s, u"Lịch sử"_s, u"History"_s, byMarks, 3, { u"SU"_s } },
        { u"gdqp_an"_s,
          u"Giáo dục quốc phòng và an ninh"_s,
          u"Defence and security education"_s,
          byMarks,
          2,
          { u"GDQP AN"_s, u"GDQPAN"_s, u"GDQP VA AN"_s, u"GIAO DUC QUOC PHONG AN NINH"_s, u"QUOC PHONG AN NINH"_s } },
        { u"dia_li"_s, u"Địa lí"_s, u"Geography"_s, byMarks, 3, { u"DIA LY"_s, u"DIA"_s } },
        { u"gdkt_pl"_s,
          u"Giáo dục kinh tế và pháp luật"_s,
          u"Economics and law"_s,
          byMarks,
          3,
          { u"GDKT PL"_s, u"GDKTPL"_s, u"GDKT VA PL"_s, u"GIAO DUC KINH TE PHAP LUAT"_s, u"KINH TE PHAP LUAT"_s } },
        { u"vat_li"_s, u"Vật lí"_s, u"Physics"_s, byMarks, 3, { u"VAT LY"_s, u"LY"_s, u"LI"_s } },
        { u"hoa_hoc"_s, u"Hóa học"_s, u"Chemistry"_s, byMarks, 3, { u"HOA"_s } },
        { u"sinh_hoc"_s, u"Sinh học"_s, u"Biology"_s, byMarks, 3, { u"SINH"_s } },
        { u"cong_nghe"_s, u"Công nghệ"_s, u"Technology"_s, byMarks, 3, { u"CN"_s } },
        { u"tin_hoc"_s, u"Tin học"_s, u"Informatics"_s, byMarks, 3, { u"TIN"_s } },
        { u"am_nhac"_s, u"Âm nhạc"_s, u"Music"_s, byComment, 2, {} },
        { u"mi_thuat"_s, u"Mĩ thuật"_s, u"Fine arts"_s, byComment, 2, { u"MY THUAT"_s } },
        { u"gdtc"_s, u"Giáo dục thể chất"_s, u"Physical education"_s, byComment, 2, { u"GDTC"_s, u"THE DUC"_s } },
        { u"gddp"_s,
          u"Nội dung giáo dục của địa phương"_s,
          u"Local education"_s,
          byComment,
          2,
          { u"GIAO DUC DIA PHUONG"_s, u"GIAO DUC CUA DIA PHUONG"_s, u"NOI DUNG GIAO DUC DIA PHUONG"_s, u"GDDP"_s } },
        { u"hdtn_hn"_s,
          u"Hoạt động trải nghiệm, hướng nghiệp"_s,
          u"Experiential and career activities"_s,
          byComment,
          2,
          { u"HOAT DONG TRAI NGHIEM"_s, u"HOAT DONG TRAI NGHIEM VA HUONG NGHIEP"_s, u"HDTN HN"_s, u"HDTNHN"_s,
            u"HDTN"_s } },
    };
    return subjects;
}

/// Letters and digits with single blanks: commas, hyphens and brackets differ from file to file.
QString comparable(const QString &title)
{
    QString plain = folded(title);
    for (QChar &c : plain) {
        c = c.isLetterOrNumber() ? c : QChar(u' ');
    }
    plain = plain.simplified();
    return plain.startsWith("MON "_L1) ? plain.sliced(4) : plain;
}

QStringList comparableTitles(const Subject &subject)
{
    return QStringList { comparable(subject.name), comparable(subject.code) } + subject.sheetTitles;
}

} // namespace

const QList<Subject> &subjectsOf(Level level)
{
    switch (level) {
    case Level::Primary: return primarySubjects();
    case Level::LowerSecondary: return lowerSecondarySubjects();
    case Level::UpperSecondary: return upperSecondarySubjects();
    }
    Q_UNREACHABLE_RETURN(primarySubjects());
}

const Subject *findSubject(Level level, const QString &code)
{
    const auto &subjects = subjectsOf(level);
    const auto found = std::ranges::find(subjects, code, &Subject::code);
    return found == subjects.end() ? nullptr : &*found;
}

const Subject *findSubjectByTitle(Level level, const QString &title)
{
    const QString wanted = comparable(title);
    if (wanted.isEmpty()) {
        return nullptr;
    }
    // A cut may fall on a blank, which is trimmed away on reading: one character less is also a cut title.
    const bool mayBeCut = title.size() >= sheetNameLimit - 1;
    const Subject *cutMatch = nullptr;
    for (const Subject &subject : subjectsOf(level)) {
        for (const QString &known : comparableTitles(subject)) {
            if (known == wanted) {
                return &subject;
            }
            if (!mayBeCut || !known.startsWith(wanted)) {
                continue;
            }
            if (cutMatch != nullptr && cutMatch != &subject) {
                return nullptr;
            }
            cutMatch = &subject;
        }
    }
    return cutMatch;
}

int regularCount(const Subject &subject, int grade)
{
    // Công nghệ has 35 periods a year in grades 6 and 7, 52 in grades 8 and 9.
    const bool moreTechnology = subject.code == "cong_nghe"_L1 && (grade == 8 || grade == 9);
    return moreTechnology ? 3 : subject.regularCount;
}

} // namespace hocba
