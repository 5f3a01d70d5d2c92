// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript.h"

namespace hocba::tests {

/// A record as a lower secondary school would issue it: the subjects of TT 22/2021, invented people.
inline documents::YearPage sampleYear(int start, const QString &className)
{
    using namespace Qt::StringLiterals;
    struct Row {
        QString code, name;
        SubjectKind kind;
        QString one, two, year, comment, uid, teacher;
    };
    const QList<Row> rows {
        { u"ngu_van"_s, u"Ngữ văn"_s, SubjectKind::Marks, u"7.8"_s, u"8.1"_s, u"8.0"_s,
          u"Đọc hiểu tốt, diễn đạt trôi chảy; cần luyện thêm cách lập luận khi viết bài nghị luận."_s, u"GV001"_s,
          u"Nguyễn Thị Thu Hường"_s },
        { u"toan"_s, u"Toán"_s, SubjectKind::Marks, u"6.3"_s, u"7.0"_s, u"6.8"_s,
          u"Nắm chắc kiến thức cơ bản, tính toán còn nhầm dấu."_s, u"GV002"_s, u"Trần Văn Khải"_s },
        { u"ngoai_ngu_1"_s, u"Ngoại ngữ 1 (Tiếng Anh)"_s, SubjectKind::Marks, u"8.5"_s, u"8.9"_s, u"8.8"_s,
          u"Phát âm rõ, chăm chỉ học từ vựng."_s, u"GV003"_s, u"Lê Thị Ngọc Ánh"_s },
        { u"gdcd"_s, u"Giáo dục công dân"_s, SubjectKind::Marks, u"9.0"_s, u"9.2"_s, u"9.1"_s,
          u"Có ý thức tốt, tích cực thảo luận."_s, u"GV004"_s, u"Phạm Thị Mỹ Dung"_s },
        { u"khtn"_s, u"Khoa học tự nhiên"_s, SubjectKind::Marks, u"7.1"_s, u"7.6"_s, u"7.4"_s,
          u"Thực hành cẩn thận; cần trình bày bài rõ hơn."_s, u"GV002"_s, u"Trần Văn Khải"_s },
        { u"ls_dl"_s, u"Lịch sử và Địa lí"_s, SubjectKind::Marks, u"8.0"_s, u"8.3"_s, u"8.2"_s,
          u"Nhớ mốc sự kiện tốt, biết đọc bản đồ."_s, u"GV004"_s, u"Phạm Thị Mỹ Dung"_s },
        { u"tin_hoc"_s, u"Tin học"_s, SubjectKind::Marks, u"8.8"_s, u"9.0"_s, u"8.9"_s, u"Sử dụng máy thành thạo."_s,
          u"GV005"_s, u"Hoàng Đức Thuận"_s },
        { u"cong_nghe"_s, u"Công nghệ"_s, SubjectKind::Marks, u"8.2"_s, u"8.0"_s, u"8.1"_s,
          u"Khéo tay, hoàn thành tốt sản phẩm."_s, u"GV005"_s, u"Hoàng Đức Thuận"_s },
        { u"gdtc"_s, u"Giáo dục thể chất"_s, SubjectKind::Comment, u"D"_s, u"D"_s, u"D"_s, u"Tích cực tập luyện."_s,
          u"GV006"_s, u"Võ Quốc Bảo"_s },
        { u"nghe_thuat"_s, u"Nghệ thuật (Âm nhạc, Mĩ thuật)"_s, SubjectKind::Comment, u"CD"_s, u"D"_s, u"D"_s,
          u"Tiến bộ rõ ở học kì II, hát đúng giai điệu."_s, u"GV007"_s, u"Đặng Thị Quỳnh Như"_s },
        { u"gddp"_s, u"Nội dung giáo dục của địa phương"_s, SubjectKind::Comment, u"D"_s, u"D"_s, u"D"_s,
          u"Hiểu biết về quê hương."_s, u"GV004"_s, u"Phạm Thị Mỹ Dung"_s },
        { u"hdtn_hn"_s, u"Hoạt động trải nghiệm, hướng nghiệp"_s, SubjectKind::Comment, u"D"_s, u"D"_s, u"D"_s,
          u"Tham gia đầy đủ, biết hợp tác."_s, u"GV001"_s, u"Nguyễn Thị Thu Hường"_s },
    };
    documents::YearPage year;
    year.year = { start };
    year.className = className;
    year.schoolName = u"Trường THCS Nguyễn Huệ"_s;
    year.schoolPlace = u"Phường Trường Vinh, tỉnh Nghệ An"_s;
    for (const Row &row : rows) {
        year.subjects.append(
            { row.code, row.name, row.kind, row.one, row.two, row.year, {}, row.comment, { row.uid, row.teacher } });
    }
    year.semester1 = { Rating::Good, Rating::Passed };
    year.semester2 = { Rating::Good, Rating::Fair };
    year.wholeYear = { Rating::Good, Rating::Fair };
    year.absences = 4;
    year.promotion = u"promoted"_s;
    year.competitions = u"Giải Ba cuộc thi Viết thư quốc tế UPU cấp tỉnh"_s;
    year.commendations = u"Khen thưởng đột xuất vì thành tích tham gia phong trào kế hoạch nhỏ"_s;
    year.homeroomComment
        = u"Ngoan, lễ phép, hòa đồng với bạn bè; có tinh thần trách nhiệm trong công việc của lớp. Cần "
          "mạnh dạn hơn khi phát biểu và chú ý rèn chữ viết."_s;
    year.homeroom = { u"GV001"_s, u"Nguyễn Thị Thu Hường"_s };
    year.principal = { u"HT001"_s, u"Đỗ Ngọc Tường Vĩ"_s };
    year.place = u"Trường Vinh"_s;
    year.date = u"%1-06-02"_s.arg(start + 1);
    return year;
}

inline documents::Transcript sampleTranscript()
{
    using namespace Qt::StringLiterals;
    documents::Transcript t;
    t.number = u"40421507/2026/0001"_s;
    t.schoolCode = u"40421507"_s;
    t.schoolName = u"Trường THCS Nguyễn Huệ"_s;
    t.commune = u"Phường Trường Vinh"_s;
    t.province = u"Nghệ An"_s;
    t.pupilCode = u"4012345678"_s;
    t.fullName = u"Nguyễn Hoàng Khánh Đăng"_s;
    t.sex = u"Nam"_s;
    t.birthDate = u"2014-03-09"_s;
    t.birthPlace = u"Bệnh viện Sản Nhi Nghệ An, thành phố Vinh, tỉnh Nghệ An"_s;
    t.ethnicGroup = u"Kinh"_s;
    t.personalId = u"040214001234"_s;
    t.policyStatus = u"Không"_s;
    t.residence = u"Số 12, đường Lê Hồng Phong, phường Trường Vinh, tỉnh Nghệ An"_s;
    t.father = u"Nguyễn Văn Phước"_s;
    t.fatherJob = u"Thợ điện"_s;
    t.mother = u"Hồ Thị Thùy Linh"_s;
    t.motherJob = u"Nhân viên y tế"_s;
    t.years = { sampleYear(2025, u"6A1"_s) };
    t.place = u"Trường Vinh"_s;
    t.date = u"2026-06-05"_s;
    t.logHead = u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
    return t;
}

/// Two years, so that the record has the usual six to seven pages; corrections and a mark re-assessed in summer.
inline documents::Transcript correctedTranscript()
{
    using namespace Qt::StringLiterals;
    documents::Transcript t = sampleTranscript();
    documents::YearPage &year = t.years.last();
    year.corrections = { { u"toan"_s, u"gk"_s, 1, u"5.5"_s, u"6.5"_s, u"2026-01-22"_s },
                         { u"nghe_thuat"_s, u"tx2"_s, 1, u"D"_s, u"CD"_s, u"2026-01-23"_s } };
    year.subjects[1].retest = u"7.2"_s;
    year.retestLearning = Rating::Fair;
    return t;
}

/// Names and comments of the greatest length a school may type, nine corrections, four years, a deputy who signs.
inline documents::Transcript crowdedTranscript()
{
    using namespace Qt::StringLiterals;
    documents::Transcript t = sampleTranscript();
    t.fullName = u"Công Tằng Tôn Nữ Nguyễn Hoàng Thị Huyền Trân Ngọc Phương Uyên"_s;
    t.schoolName = u"Trường Phổ thông Dân tộc Bán trú Trung học cơ sở Nguyễn Thị Minh Khai Huồi Tụ"_s;
    t.residence = u"Xóm 14, thôn Đông Thượng, phường Trường Vinh (trước là xã Nghi Phú, thành phố Vinh), tỉnh Nghệ An, "
                  "gần cầu Bến Thủy"_s;
    t.demo = true;
    t.years = { sampleYear(2022, u"6A1"_s), sampleYear(2023, u"7A1"_s), sampleYear(2024, u"8A1"_s),
                sampleYear(2025, u"9A1"_s) };
    documents::YearPage &year = t.years.last();
    const QString sentence = u"Có nhiều tiến bộ trong học tập, tích cực phát biểu xây dựng bài, hoàn thành đầy đủ các "
                             "nhiệm vụ được giao; tuy nhiên cần rèn thêm kĩ năng trình bày và tính cẩn thận. "_s;
    for (documents::SubjectLine &line : year.subjects) {
        line.comment = sentence.repeated(2).trimmed();
        line.teacher.name = u"Nguyễn Thị Thu Hường Quỳnh Trang"_s;
    }
    for (int i = 0; i < 9; ++i) {
        year.corrections.append({ year.subjects.at(i).code, u"tx%1"_s.arg(i % 4 + 1), 1 + i % 2,
                                  u"%1.5"_s.arg(i % 9 + 1), u"%1.0"_s.arg(i % 9 + 2), u"2026-05-1%1"_s.arg(i) });
    }
    year.subjects[8].semester1 = u"exempt"_s;
    year.subjects[9].semester2 = u"iep"_s;
    year.homeroomComment = sentence.repeated(5).trimmed();
    year.summerComment = sentence.repeated(2).trimmed();
    year.certificates = sentence;
    year.title = u"gioi"_s;
    year.completed = true;
    year.principalCapacity = u"KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"_s;
    year.principal = { u"PHT01"_s, u"Phan Thị Thanh Nhàn"_s };
    return t;
}

} // namespace hocba::tests
