// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "models/domain/cell.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <unistd.h>

namespace hocba::cli {

using namespace Qt::StringLiterals;

QString localised(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString Table::text() const
{
    QList<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths.at(i), row.at(i).size());
        }
    }
    QString all;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row.at(i).leftJustified(widths.at(i)) + u"  "_s;
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        all += line + u'\n';
    }
    return all;
}

void Output::object(const QJsonObject &object) const
{
    raw(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::line(const QString &text) const
{
    if (!m_json) {
        raw(text.toUtf8() + '\n');
    }
}

void Output::table(const Table &table, const QString &whenEmpty) const
{
    if (!m_json) {
        raw(table.rows() == 0 ? whenEmpty.toUtf8() + '\n' : table.text().toUtf8());
    }
}

void Output::raw(const QByteArray &bytes) const
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), m_standard);
}

void Output::remark(const QString &text) const
{
    std::fflush(m_standard);
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), m_errors);
    std::fflush(m_errors);
}

void Output::warn(const Error &warning) const
{
    remark(u"hocba-cli: %1 [%2]"_s.arg(ui::sentence(warning), warning.code));
}

void Output::refuse(const Error &error) const
{
    if (m_json) {
        object({ { u"error"_s, toJson(error) } });
    } else {
        warn(error);
    }
}

void Output::progress(int done, int total) const
{
    if (isatty(fileno(m_errors)) == 0 || total == 0) {
        return;
    }
    const QByteArray text
        = "\r" + QByteArray::number(done) + "/" + QByteArray::number(total) + (done == total ? "\n" : "");
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), m_errors);
    std::fflush(m_errors);
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json { { u"code"_s, error.code }, { u"message"_s, ui::sentence(error) } };
    if (!error.detail.isEmpty()) {
        json.insert(u"detail"_s, error.detail);
    }
    return json;
}

QJsonValue toJson(const CellValue &value)
{
    return textOrNull(value.code());
}

QJsonValue averageOrNull(const QString &result)
{
    const auto value = CellValue::fromCode(result);
    return value && value->state() == CellState::Value ? QJsonValue(result) : QJsonValue::Null;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString averageForPeople(const QString &code)
{
    if (code.isEmpty()) {
        return u"-"_s;
    }
    if (code == "D"_L1) {
        return u"Đ"_s;
    }
    if (code == "CD"_L1) {
        return u"CĐ"_s;
    }
    return ui::word(code);
}

QString forPeople(const CellValue &value)
{
    return averageForPeople(value.code());
}

} // namespace hocba::cli
