// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/cli/secret.h"
#include "models/store/school.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace hocba::cli {

using namespace Qt::StringLiterals;

const Option classOption { "class"_L1, "CLASS"_L1, QT_TRANSLATE_NOOP("Cli", "the class, 6A1") };
const Option subjectOption { "subject"_L1, "SUBJECT"_L1, QT_TRANSLATE_NOOP("Cli", "code of the subject, toan") };
const Option termOption { "term"_L1, "1|2"_L1, QT_TRANSLATE_NOOP("Cli", "the semester") };
const Option anyTermOption { "term"_L1, "1|2|year"_L1, QT_TRANSLATE_NOOP("Cli", "a semester or the year (year)") };
const Option valueOption { "value"_L1, "VALUE"_L1,
                           QT_TRANSLATE_NOOP("Cli", "8,5 or 8.5; D or CD in comment subjects; '' clears") };
const Option pupilOption { "pupil"_L1, "CODE"_L1, QT_TRANSLATE_NOOP("Cli", "code of the pupil") };
const Option columnOption { "column"_L1, "COLUMN"_L1, QT_TRANSLATE_NOOP("Cli", "tx1 to tx5, gk or ck") };
const Option yearOption { "year"_L1, "YEAR"_L1,
                          QT_TRANSLATE_NOOP("Cli", "the school year, 2025-2026; otherwise the current one") };
const Option reasonOption { "reason"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "why") };
const Option textOption { "text"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "what to write; '' clears") };
const Option outOption { "out"_L1, "PATH"_L1,
                         QT_TRANSLATE_NOOP("Cli", "where to write: a file, or a folder for records") };
const Option scopeOption { "scope"_L1, "SCOPE"_L1,
                           QT_TRANSLATE_NOOP("Cli", "school, grade:6, class:6A1 or class:6A1/toan") };
const Option allOption { "all"_L1, {}, QT_TRANSLATE_NOOP("Cli", "all pupils of the school") };
const Option pinOption { "pin-file"_L1, "FILE"_L1,
                         QT_TRANSLATE_NOOP("Cli", "file whose first line is the PIN (or HOCBA_PIN)") };

Option needed(Option option)
{
    option.use = Use::Required;
    return option;
}

Result<QString> Context::dataDir() const
{
    QString dir = in.value("data"_L1);
    if (dir.isEmpty()) {
        dir = qEnvironmentVariable("HOCBA_DATA");
    }
    if (dir.isEmpty()) {
        return fail("data.needed"_L1);
    }
    return QDir::cleanPath(QDir().absoluteFilePath(dir));
}

namespace {

QString loginOf(const Invocation &in)
{
    return in.has("as"_L1) ? in.value("as"_L1) : qEnvironmentVariable("HOCBA_LOGIN");
}

} // namespace

bool Context::personNamed() const
{
    return !loginOf(in).isEmpty();
}

Result<QString> Context::password() const
{
    return readSecret({ .file = in.value("password-file"_L1),
                        .variable = "HOCBA_PASSWORD",
                        .prompt = localised(QT_TRANSLATE_NOOP("Cli", "Password of %1: ")).arg(loginOf(in)),
                        .missing = "signin.password_needed"_L1 });
}

Result<services::Session *> Context::session()
{
    if (m_session == nullptr) {
        HOCBA_TRY_VALUE(dir, dataDir());
        if (!personNamed()) {
            return fail("signin.needed"_L1);
        }
        HOCBA_TRY_VALUE(given, password());
        m_password = given;
        HOCBA_TRY_VALUE(opened, services::Session::signIn(dir, loginOf(in), m_password, clock));
        m_session = std::move(opened);
        if (const Status judged = m_session->judgeClock(); !judged) {
            out.warn(judged.error());
        }
    }
    return m_session.get();
}

Result<QString> Context::pin()
{
    HOCBA_TRY_VALUE(signedIn, session());
    HOCBA_TRY_VALUE(school, signedIn->school().info());
    if (school.demo && in.value("pin-file"_L1).isEmpty() && !qEnvironmentVariableIsSet("HOCBA_PIN")) {
        return m_password;
    }
    return readSecret({ .file = in.value("pin-file"_L1),
                        .variable = "HOCBA_PIN",
                        .prompt = localised(QT_TRANSLATE_NOOP("Cli", "PIN of the signing key: ")),
                        .missing = "key.pin_needed"_L1 });
}

Result<SchoolYear> Context::year()
{
    if (in.has("year"_L1)) {
        return SchoolYear::parse(in.value("year"_L1));
    }
    HOCBA_TRY_VALUE(signedIn, session());
    HOCBA_TRY_VALUE(school, signedIn->school().info());
    return school.year;
}

Result<PupilCode> Context::pupil() const
{
    return PupilCode::parse(in.value("pupil"_L1));
}

Result<QString> Context::className() const
{
    HOCBA_TRY_VALUE(name, ClassName::parse(in.value("class"_L1)));
    return name.text();
}

Result<Term> Context::semester() const
{
    HOCBA_TRY_VALUE(term, parseTerm(in.value("term"_L1)));
    if (term == Term::Year) {
        return fail("usage.value_unknown"_L1, u"--term year"_s);
    }
    return term;
}

Result<Term> Context::anyTerm() const
{
    return parseTerm(in.value("term"_L1));
}

Result<services::SheetKey> Context::sheet()
{
    HOCBA_TRY_VALUE(classText, className());
    HOCBA_TRY_VALUE(term, semester());
    HOCBA_TRY_VALUE(schoolYear, year());
    return services::SheetKey { schoolYear, term, classText, in.value("subject"_L1) };
}

Result<CellKey> Context::cell()
{
    HOCBA_TRY_VALUE(code, pupil());
    HOCBA_TRY_VALUE(column, parseColumn(in.value("column"_L1)));
    HOCBA_TRY_VALUE(key, sheet());
    return key.cell(code, column);
}

Result<CellValue> Context::cellValue(const CellKey &cell)
{
    if (in.has("value"_L1) == in.has("state"_L1)) {
        return fail("usage.one_of"_L1, u"--value, --state"_s);
    }
    if (in.has("value"_L1)) {
        HOCBA_TRY_VALUE(signedIn, session());
        HOCBA_TRY_VALUE(sheet, services::readSheet(*signedIn, { cell.year, cell.term, cell.className, cell.subject }));
        return CellValue::parse(in.value("value"_L1), sheet.kind);
    }
    const auto state = cellStateFromCode(in.value("state"_L1));
    if (!state || *state == CellState::Value) {
        return fail("usage.value_unknown"_L1, u"--state "_s + in.value("state"_L1));
    }
    return *state == CellState::Empty ? CellValue() : CellValue::ofState(*state);
}

Result<services::PupilSelection> Context::selection() const
{
    const int given = int(in.has("pupil"_L1)) + int(in.has("class"_L1)) + int(in.has("all"_L1));
    if (given != 1) {
        return fail("usage.one_of"_L1, u"--pupil, --class, --all"_s);
    }
    services::PupilSelection selection;
    if (in.has("pupil"_L1)) {
        HOCBA_TRY_VALUE(code, pupil());
        selection.pupil = code;
    }
    if (in.has("class"_L1)) {
        HOCBA_TRY_VALUE(name, className());
        selection.className = name;
    }
    return selection;
}

Result<int> Context::number(QLatin1StringView option, int least, int most, int otherwise) const
{
    if (!in.has(option)) {
        return otherwise;
    }
    bool ok = false;
    const int number = in.value(option).toInt(&ok);
    if (!ok || number < least || number > most) {
        return fail("usage.value_unknown"_L1, u"--%1 %2"_s.arg(option, in.value(option)));
    }
    return number;
}

Result<QByteArray> readFile(const QString &path)
{
    constexpr qint64 most = 100LL * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("file.unreadable"_L1, path);
    }
    if (file.size() > most) {
        return fail("file.too_large"_L1, path);
    }
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError) {
        return fail("file.unreadable"_L1, path);
    }
    return bytes;
}

Status writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail("file.unwritable"_L1, path);
    }
    return {};
}

} // namespace hocba::cli
