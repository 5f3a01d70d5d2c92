// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messages.h"

#include "ui/messages/table.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

struct Speech {
    Language language = Language::English;
    QTranslator ours, qts; ///< Qt has no Vietnamese of its own
};

Speech &speech()
{
    static Speech one;
    return one;
}

const char *findText(std::span<const Text> texts, const QString &code)
{
    for (const Text &text : texts) {
        if (text.code == code) {
            return text.english;
        }
    }
    return nullptr;
}

} // namespace

Language systemLanguage()
{
    for (const char *variable : { "LC_ALL", "LC_MESSAGES", "LANG" }) {
        const QString value = qEnvironmentVariable(variable);
        if (!value.isEmpty()) {
            return value.startsWith("vi"_L1) ? Language::Vietnamese : Language::English;
        }
    }
    return Language::English;
}

Result<Language> parseLanguage(const QString &code)
{
    if (code == "vi"_L1) {
        return Language::Vietnamese;
    }
    if (code == "en"_L1) {
        return Language::English;
    }
    return fail("usage.value_unknown"_L1, u"--lang "_s + code);
}

void speak(Language language)
{
    speech().language = language;
    const QString ending = language == Language::Vietnamese ? u"_vi.qm"_s : u"_en.qm"_s;
    const std::initializer_list<std::pair<QTranslator *, QString>> files {
        { &speech().qts, u":/translations/qtbase"_s + ending },
        { &speech().ours, u":/translations/hocba"_s + ending },
    };
    for (const auto &[translator, file] : files) {
        QCoreApplication::removeTranslator(translator);
        if (translator->load(file)) { // English needs none but for plurals
            QCoreApplication::installTranslator(translator);
        }
    }
}

Language spokenLanguage()
{
    return speech().language;
}

QString sentence(const QString &code, const QString &detail)
{
    const char *text = findText(schoolSentences(), code);
    if (text == nullptr) {
        text = findText(technicalSentences(), code);
    }
    if (text == nullptr) {
        text = QT_TRANSLATE_NOOP(
            "Messages",
            "This was refused for a reason that has no sentence yet; tell its code to whoever looks "
            "after Hocba.");
    }
    QString sentence = QCoreApplication::translate("Messages", text);
    if (!detail.isEmpty()) {
        sentence += u" (%1)"_s.arg(detail);
    }
    return sentence;
}

QString sentence(const Error &error)
{
    return sentence(error.code, error.detail);
}

QStringList codesWithSentence()
{
    QStringList codes;
    for (const std::span<const Text> texts : { schoolSentences(), technicalSentences() }) {
        for (const Text &text : texts) {
            codes.append(QString(text.code));
        }
    }
    return codes;
}

QString word(const QString &code)
{
    if (const char *text = findText(words(), code)) {
        return QCoreApplication::translate("Words", text);
    }
    static const QRegularExpression mark(u"^\\d{1,2}\\.\\d$"_s);
    if (speech().language == Language::Vietnamese && mark.match(code).hasMatch()) {
        return QString(code).replace(u'.', u',');
    }
    return code;
}

} // namespace hocba::ui
