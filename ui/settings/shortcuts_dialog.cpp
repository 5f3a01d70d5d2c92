// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcuts_dialog.h"

#include "models/tables/list_table.h"
#include "ui/actions/actions.h"
#include "ui/shell/places.h"
#include "ui/widgets/list_view.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QKeySequence>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

struct KeyRow {
    QString keys, what;
};

QList<KeyRow> keyRows(const QList<const PlaceRow *> &places)
{
    QList<KeyRow> rows;
    for (qsizetype i = 0; i < places.size() && i < 9; ++i) {
        rows.append({ u"Ctrl+%1"_s.arg(i + 1), titleOf(*places[i]) });
    }
    for (const ActionRow &action : actionTable()) {
        const auto keys = QKeySequence::fromString(QLatin1StringView(action.keys), QKeySequence::PortableText);
        rows.append({ keys.toString(QKeySequence::NativeText),
                      QCoreApplication::translate("Actions", action.text).remove(u'…') });
    }
    rows.append({ u"Enter"_s, ShortcutsDialog::tr("In the grid: keep the mark and go down") });
    rows.append({ u"Tab"_s, ShortcutsDialog::tr("In the grid: keep the mark and go to the next open column") });
    rows.append({ u"F2"_s, ShortcutsDialog::tr("In the grid: change what stands there") });
    rows.append({ u"Del"_s, ShortcutsDialog::tr("In the grid: clear the cell") });
    rows.append({ u"Esc"_s, ShortcutsDialog::tr("Leave as it was") });
    return rows;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<const PlaceRow *> &places, QWidget *parent)
    : Dialog(tr("Keys"), {}, parent)
{
    setObjectName("shortcutsDialog"_L1);
    auto *table = new tables::ListTable<KeyRow>(
        { { .title = tr("Keys"), .text = [](const KeyRow &row) { return row.keys; } },
          { .title = tr("What they do"), .text = [](const KeyRow &row) { return row.what; } } },
        this);
    auto *view = new ListView(u"keyList"_s, tr("Keys"), this);
    view->setList(table);
    table->setRows(keyRows(places));
    form().addRow(view);
    resize(520, 440);
}

} // namespace hocba::ui
