// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/pupil_list_fields.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

std::optional<Field> fieldOfKey(const QString &key)
{
    static const QHash<QString, Field> fields = [] {
        const QList<std::pair<Field, QLatin1StringView>> spellings {
            { Field::Roll, "STT TT SOTT SOTHUTU"_L1 },
            { Field::Code, "MAHOCSINH MAHS MASOHOCSINH MADINHDANHHOCSINH MAHOCSINHBOGDDT MAHSBO"_L1 },
            { Field::Name, "HOVATEN HOTEN HOVATENHOCSINH HOTENHOCSINH HOTENHS TENHOCSINH"_L1 },
            { Field::FamilyName, "HOVADEM HODEM HOLOT HOVATENDEM HOTENDEM HOVATENLOT HO"_L1 },
            { Field::GivenName, "TEN"_L1 },
            { Field::BirthDate, "NGAYSINH NGAYTHANGNAMSINH NGAYTHANGNAM NGAYTHANGSINH"_L1 },
            { Field::Sex, "GIOITINH PHAI GT"_L1 },
            { Field::EthnicGroup, "DANTOC"_L1 },
            { Field::PersonalId, "SODINHDANHCANHAN SODINHDANH SODDCN MADINHDANHCANHAN DDCN CCCD SOCCCD CCCDDDCN"_L1 },
            { Field::BirthPlace, "NOISINH"_L1 },
            { Field::Residence,
              "CHOOHIENNAY NOIOHIENNAY DIACHI DIACHIHIENNAY NOIOHIENTAI CHOOHIENTAI DIACHITHUONGTRU"_L1 },
            { Field::Father, "HOTENCHA HOVATENCHA HOTENBO HOVATENBO CHA"_L1 },
            { Field::FatherJob, "NGHENGHIEPCHA NGHENGHIEPBO"_L1 },
            { Field::Mother, "HOTENME HOVATENME ME"_L1 },
            { Field::MotherJob, "NGHENGHIEPME"_L1 },
            { Field::Guardian, "HOTENNGUOIGIAMHO HOVATENNGUOIGIAMHO NGUOIGIAMHO HOTENNGH"_L1 },
            { Field::GuardianJob, "NGHENGHIEPNGUOIGIAMHO NGHENGHIEPNGH"_L1 },
            { Field::PolicyStatus, "DOITUONGCHINHSACH DIENCHINHSACH CHINHSACH CONLIETSITHUONGBINH"_L1 },
            { Field::Class, "LOP LOPHOC TENLOP"_L1 },
        };
        QHash<QString, Field> table;
        for (const auto &[field, keys] : spellings) {
            for (const QString &spelling : QString(keys).split(u' ')) {
                table.insert(spelling, field);
            }
        }
        return table;
    }();
    const auto found = fields.constFind(key);
    return found == fields.cend() ? std::nullopt : std::optional(*found);
}

} // namespace hocba::exchange
