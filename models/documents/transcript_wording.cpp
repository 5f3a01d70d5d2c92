// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_wording.h"

#include <QHash>
#include <QStringList>

namespace hocba::documents::wording {

using namespace Qt::StringLiterals;

namespace {

QString subjectName(const YearPage &year, const QString &code)
{
    for (const SubjectLine &line : year.subjects) {
        if (line.code == code) {
            return line.name;
        }
    }
    return code;
}

QString columnName(const QString &code)
{
    return code.isEmpty() ? QString() : u"ĐĐG"_s + code;
}

} // namespace

QString result(const QString &code)
{
    static const QHash<QString, QString> words {
        { u"D"_s, u"Đ"_s }, { u"CD"_s, u"CĐ"_s }, { u"exempt"_s, u"Miễn"_s }, { u"iep"_s, u"KHCN"_s }
    };
    const QString word = words.value(code, code);
    return QString(word).replace(QLatin1Char('.'), QLatin1Char(','));
}

QString cell(const QString &code)
{
    static const QHash<QString, QString> words {
        { QString(), u"(trống)"_s },
        { u"empty"_s, u"(trống)"_s },
        { u"pending"_s, u"chờ kiểm tra bù"_s },
        { u"zero_by_rule"_s, u"0 (không kiểm tra bù)"_s },
        { u"not_offered"_s, u"không học"_s },
    };
    return words.value(code, result(code));
}

QString rating(const std::optional<Rating> &rating)
{
    return rating ? toVietnamese(*rating) : QString();
}

QString promotion(const QString &code)
{
    static const QHash<QString, QString> words {
        { u"promoted"_s, u"Được lên lớp"_s },
        { u"retest"_s, u"Đánh giá lại trong kì nghỉ hè"_s },
        { u"summer_training"_s, u"Rèn luyện trong kì nghỉ hè"_s },
        { u"repeat"_s, u"Không được lên lớp"_s },
        { u"principal_decides"_s, u"Hiệu trưởng quyết định"_s },
    };
    return words.value(code, code);
}

QString title(const QString &code)
{
    static const QHash<QString, QString> words { { u"xuatsac"_s, u"Học sinh Xuất sắc"_s },
                                                 { u"gioi"_s, u"Học sinh Giỏi"_s } };
    return words.value(code, code);
}

QString day(const QString &isoDate)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() ? date.toString(u"dd/MM/yyyy"_s) : isoDate;
}

QString placeAndDay(const QString &place, const QString &isoDate)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    if (!date.isValid()) {
        return u"%1, ngày ..... tháng ..... năm .........."_s.arg(place.isEmpty() ? u"...................."_s : place);
    }
    // two digits for days below 10 and for January and February, so that nothing can be put before them
    const int width = date.month() <= 2 ? 2 : 1;
    return u"%1, ngày %2 tháng %3 năm %4"_s.arg(place.isEmpty() ? u"...................."_s : place)
        .arg(date.day(), 2, 10, QLatin1Char('0'))
        .arg(date.month(), width, 10, QLatin1Char('0'))
        .arg(date.year());
}

QString level(Level level)
{
    return level == Level::UpperSecondary ? u"TRUNG HỌC PHỔ THÔNG"_s : u"TRUNG HỌC CƠ SỞ"_s;
}

QString levelShort(Level level)
{
    return level == Level::UpperSecondary ? u"THPT"_s : u"THCS"_s;
}

QString corrections(const YearPage &year)
{
    const QString line = u"Trong bảng này có sửa chữa ở: %1 chỗ, thuộc các môn học, hoạt động giáo dục: %2."_s;
    if (year.corrections.isEmpty()) {
        return line.arg(u"không"_s, u"không"_s);
    }
    QStringList subjects;
    for (const CorrectionNote &note : year.corrections) {
        subjects.append(subjectName(year, note.subject));
    }
    subjects.removeDuplicates();
    return line.arg(u"%1"_s.arg(year.corrections.size(), 2, 10, QLatin1Char('0')), subjects.join(u", "_s));
}

QString correctionDetails(const YearPage &year)
{
    QStringList notes;
    for (const CorrectionNote &note : year.corrections) {
        const QString term = note.term == 1 ? u"học kì I"_s : u"học kì II"_s;
        notes.append(u"%1, %2 %3: sửa từ %4 thành %5 (duyệt ngày %6)"_s.arg(
            subjectName(year, note.subject), columnName(note.column), term, cell(note.oldValue), cell(note.newValue),
            day(note.approvedAt)));
    }
    return notes.isEmpty() ? QString() : notes.join(u"; "_s) + u'.';
}

QString capacity(const YearPage &year)
{
    return year.principalCapacity.isEmpty() ? u"HIỆU TRƯỞNG"_s : year.principalCapacity;
}

} // namespace hocba::documents::wording
