// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo_names.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace hocba::services {

namespace {

struct Weighted {
    QStringView text;
    int weight = 0;
};

template<std::size_t N>
QString draw(DemoRandom &random, const Weighted (&list)[N])
{
    int total = 0;
    for (const Weighted &item : list) {
        total += item.weight;
    }
    int at = random.below(total);
    for (const Weighted &item : list) {
        at -= item.weight;
        if (at < 0) {
            return item.text.toString();
        }
    }
    return {};
}

template<std::size_t N>
QString drawOne(DemoRandom &random, const QStringView (&list)[N])
{
    return list[std::size_t(random.below(int(N)))].toString();
}

constexpr Weighted families[] = {
    { u"Nguyễn", 300 }, { u"Trần", 105 }, { u"Lê", 95 },   { u"Phạm", 65 },   { u"Hoàng", 55 }, { u"Phan", 50 },
    { u"Hồ", 45 },      { u"Võ", 35 },    { u"Đặng", 30 }, { u"Bùi", 28 },    { u"Cao", 22 },   { u"Đinh", 20 },
    { u"Ngô", 18 },     { u"Dương", 14 }, { u"Thái", 14 }, { u"Trương", 13 }, { u"Vũ", 12 },    { u"Đậu", 12 },
    { u"Lý", 5 },       { u"Chu", 8 },    { u"Tạ", 4 },    { u"Lương", 8 },   { u"Mai", 6 },    { u"Lô", 5 },
};
constexpr Weighted girlsMiddle[] = {
    { u"Thị", 14 },   { u"Ngọc", 14 }, { u"Thị Ngọc", 5 }, { u"Khánh", 8 }, { u"Bảo", 9 },  { u"Minh", 8 },
    { u"Phương", 8 }, { u"Thảo", 6 },  { u"Hà", 5 },       { u"Quỳnh", 6 }, { u"Thùy", 4 }, { u"Hoài", 3 },
    { u"Diệu", 3 },   { u"Thanh", 5 }, { u"Mai", 3 },      { u"Tuệ", 3 },   { u"Gia", 4 },  { u"Nguyễn Hà", 2 },
};
constexpr Weighted girlsGiven[] = {
    { u"Anh", 16 },   { u"Linh", 14 }, { u"Ngọc", 9 }, { u"Chi", 9 },   { u"Nhi", 9 },   { u"Trang", 8 },
    { u"Hà", 7 },     { u"My", 7 },    { u"Hân", 8 },  { u"Thảo", 6 },  { u"Vy", 8 },    { u"Mai", 6 },
    { u"Phương", 6 }, { u"Ngân", 6 },  { u"Châu", 5 }, { u"An", 5 },    { u"Giang", 4 }, { u"Trâm", 4 },
    { u"Huyền", 4 },  { u"Diệp", 3 },  { u"Yến", 4 },  { u"Quỳnh", 4 }, { u"Thư", 4 },   { u"Uyên", 3 },
    { u"Khuê", 2 },   { u"Đan", 2 },   { u"Hiền", 2 }, { u"Tú", 1 },    { u"Bích", 1 },  { u"Lam", 2 },
};
constexpr Weighted boysMiddle[] = {
    { u"Văn", 10 }, { u"Gia", 10 },  { u"Minh", 12 }, { u"Đức", 10 },  { u"Quốc", 6 }, { u"Anh", 6 },
    { u"Hữu", 5 },  { u"Tuấn", 6 },  { u"Bảo", 8 },   { u"Hoàng", 7 }, { u"Đình", 5 }, { u"Xuân", 4 },
    { u"Công", 4 }, { u"Trọng", 3 }, { u"Nhật", 5 },  { u"Thành", 4 }, { u"Tiến", 4 }, { u"Phúc", 3 },
};
constexpr Weighted boysGiven[] = {
    { u"Anh", 10 },  { u"Minh", 10 },  { u"Huy", 9 },   { u"Khang", 8 }, { u"Bảo", 7 },  { u"Nam", 7 },
    { u"Phong", 6 }, { u"Quân", 7 },   { u"Dũng", 5 },  { u"Đạt", 6 },   { u"Long", 6 }, { u"Khánh", 5 },
    { u"Hoàng", 6 }, { u"Đức", 6 },    { u"Hưng", 5 },  { u"Kiên", 5 },  { u"Phúc", 5 }, { u"Sơn", 4 },
    { u"Tùng", 4 },  { u"Việt", 4 },   { u"Thắng", 3 }, { u"Trung", 4 }, { u"Hải", 3 },  { u"Cường", 3 },
    { u"Khoa", 4 },  { u"Nguyên", 4 }, { u"Quang", 4 }, { u"Tài", 3 },   { u"Vinh", 3 }, { u"Lâm", 4 },
};
constexpr Weighted womenGiven[] = {
    { u"Hoa", 8 },  { u"Hương", 9 }, { u"Lan", 8 },  { u"Hằng", 8 },  { u"Thủy", 8 }, { u"Nga", 6 },
    { u"Hà", 8 },   { u"Hạnh", 6 },  { u"Thu", 5 },  { u"Nhung", 6 }, { u"Loan", 4 }, { u"Oanh", 4 },
    { u"Liên", 3 }, { u"Vân", 6 },   { u"Tâm", 4 },  { u"Dung", 5 },  { u"Hiền", 6 }, { u"Phượng", 4 },
    { u"Huệ", 3 },  { u"Yến", 4 },   { u"Ngọc", 3 }, { u"Bình", 2 },  { u"Lý", 2 },   { u"Mai", 4 },
};
constexpr Weighted menGiven[] = {
    { u"Hùng", 9 }, { u"Dũng", 8 },  { u"Cường", 7 }, { u"Tuấn", 8 },  { u"Hải", 6 },  { u"Thắng", 5 },
    { u"Sơn", 6 },  { u"Bình", 5 },  { u"Nam", 5 },   { u"Trung", 5 }, { u"Tùng", 4 }, { u"Hòa", 4 },
    { u"Long", 4 }, { u"Quang", 4 }, { u"Thành", 5 }, { u"Đức", 4 },   { u"Minh", 4 }, { u"Hoàng", 3 },
    { u"Vinh", 3 }, { u"Phúc", 2 },  { u"Lộc", 2 },   { u"Tài", 2 },   { u"Tiến", 3 }, { u"Khanh", 1 },
};
constexpr Weighted womenMiddle[] = {
    { u"Thị", 70 }, { u"Thị Thu", 6 }, { u"Thị Thanh", 6 }, { u"Thị Ngọc", 5 }, { u"Thị Kim", 4 }, { u"Thúy", 3 },
};
constexpr Weighted menMiddle[] = {
    { u"Văn", 50 }, { u"Đình", 9 }, { u"Xuân", 8 }, { u"Hữu", 8 }, { u"Đức", 6 }, { u"Quang", 5 }, { u"Ngọc", 4 },
};
// Nghệ An: mostly Kinh; Thái, Thổ and Hmông are the largest other groups.
constexpr Weighted ethnicGroups[] = {
    { u"Kinh", 920 }, { u"Thái", 40 }, { u"Thổ", 25 }, { u"Hmông", 8 }, { u"Khơ-mú", 4 }, { u"Tày", 3 },
};
constexpr Weighted birthPlaces[] = {
    { u"Nghệ An", 880 }, { u"Hà Tĩnh", 40 }, { u"Thanh Hóa", 25 },
    { u"Hà Nội", 35 },   { u"Đắk Lắk", 10 }, { u"Thành phố Hồ Chí Minh", 10 },
};
constexpr Weighted residences[] = {
    { u"Phường Thành Vinh, tỉnh Nghệ An", 70 }, { u"Phường Trường Vinh, tỉnh Nghệ An", 12 },
    { u"Phường Vinh Phú, tỉnh Nghệ An", 8 },    { u"Phường Vinh Hưng, tỉnh Nghệ An", 6 },
    { u"Phường Vinh Lộc, tỉnh Nghệ An", 4 },
};
constexpr QStringView jobs[]
    = { u"Nông dân", u"Công nhân", u"Kinh doanh", u"Giáo viên",           u"Lái xe",   u"Bộ đội",
        u"Kỹ sư",    u"Thợ xây",   u"Nội trợ",    u"Nhân viên văn phòng", u"Buôn bán", u"Y tá" };

} // namespace

DemoRandom::DemoRandom(quint32 seed, Stream stream, quint32 part)
    : m_state((quint64(seed) << 32) ^ (quint64(stream) + 1) * 0x9E3779B97F4A7C15ULL ^ (quint64(part) << 8))
{
    next();
}

quint64 DemoRandom::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

quint32 demoPart(const QString &text)
{
    quint32 hash = 2166136261U; // FNV-1a
    for (const char byte : text.toUtf8()) {
        hash = (hash ^ quint8(byte)) * 16777619U;
    }
    return hash;
}

int DemoRandom::below(int bound)
{
    return int((next() >> 32U) % quint64(bound));
}

int DemoRandom::between(int low, int high)
{
    return low + below(high - low + 1);
}

int DemoRandom::bell(int middle, int reach)
{
    return middle + (between(-reach, reach) + between(-reach, reach) + between(-reach, reach)) / 3;
}

QString demoName(DemoRandom &random, bool female, int born, const QString &family)
{
    const bool young = born >= 2000;
    const QString first = family.isEmpty() ? draw(random, families) : family;
    QString middle;
    QString given;
    // A given name that repeats a part of the rest ("Ngọc Ngọc") is drawn again.
    do {
        if (female) {
            middle = young ? draw(random, girlsMiddle) : draw(random, womenMiddle);
            given = young ? draw(random, girlsGiven) : draw(random, womenGiven);
        } else {
            middle = young ? draw(random, boysMiddle) : draw(random, menMiddle);
            given = young ? draw(random, boysGiven) : draw(random, menGiven);
        }
    } while (middle.split(u' ').contains(given) || given == first);
    return u"%1 %2 %3"_s.arg(first, middle, given);
}

QString familyNameOf(const QString &fullName)
{
    return fullName.section(u' ', 0, 0);
}

DemoPupil demoPupil(DemoRandom &random, int grade, int schoolYearStart)
{
    DemoPupil pupil;
    const int birthYear = schoolYearStart - grade - 5;
    pupil.female = random.below(100) < 48;
    pupil.birthDate = QDate(birthYear, 1, 1).addDays(random.below(365));
    const QString fatherFamily = draw(random, families);
    pupil.fullName = demoName(random, pupil.female, birthYear, fatherFamily);
    pupil.birthPlace = draw(random, birthPlaces);
    pupil.ethnicGroup = draw(random, ethnicGroups);
    pupil.residence = draw(random, residences);
    if (random.oneIn(25)) {
        pupil.policyStatus = random.oneIn(3) ? u"Con thương binh"_s : u"Hộ nghèo"_s;
    }
    // 3 digits place of registration (Nghệ An 040), sex and century, birth year, 6 digits.
    pupil.personalId = u"040%1%2%3"_s.arg(pupil.female ? 3 : 2)
                           .arg(birthYear % 100, 2, 10, QLatin1Char('0'))
                           .arg(random.below(1'000'000), 6, 10, QLatin1Char('0'));
    pupil.father = demoName(random, false, birthYear - 30, fatherFamily);
    pupil.fatherJob = drawOne(random, jobs);
    pupil.mother = demoName(random, true, birthYear - 27);
    pupil.motherJob = drawOne(random, jobs);
    return pupil;
}

} // namespace hocba::services
