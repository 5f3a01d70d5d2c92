// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/accounts.h"
#include "models/tables/list_table.h"
#include "tests/gui/window_fixture.h"
#include "ui/people/certificate_dialog.h"
#include "ui/widgets/list_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

namespace {

class PeopleWindow : public TestWindow
{
public:
    PeopleWindow(const QString &which, const QString &login) : TestWindow(which, login) { enter(); }
    PeopleWindow(const QString &which, const QString &login, const char *now) : TestWindow(which)
    {
        school().clock().set(Instant::fromIso(QString::fromLatin1(now)));
        signIn(login);
        enter();
    }
    ListView *accounts() { return find<ListView>("accountList"); }
    ListView *grants() { return find<ListView>("grantList"); }
    QAction *action(const char *name) { return find<QAction>(name); }
    int rowOf(const QString &login)
    {
        const QAbstractItemModel *model = accounts()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == login) {
                return row;
            }
        }
        return -1;
    }
    void choose(const QString &login)
    {
        accounts()->setCurrentIndex(accounts()->model()->index(rowOf(login), 0));
        accounts()->setFocus();
    }
    QString cell(const QString &login, int column)
    {
        return accounts()->model()->index(rowOf(login), column).data().toString();
    }
    QString tone(const QString &login, int column)
    {
        return accounts()->model()->index(rowOf(login), column).data(tables::ToneRole).toString();
    }
    QString grantCell(int row, int column) { return grants()->model()->index(row, column).data().toString(); }
    void fill(const char *field, const QString &text)
    {
        find<QLineEdit>(field)->setFocus();
        type(text);
    }
    bool closed(const char *dialog) { return !has<QDialog>(dialog); }
    QString said(const char *dialog) { return find(dialog)->findChild<QLabel *>(u"bannerText"_s)->text(); }

private:
    void enter()
    {
        go(PlaceId::People);
        QTRY_VERIFY(accounts()->model()->rowCount() > 0);
    }
};

} // namespace

class TestPeoplePlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void showsAccountsWithRolesAndCertificates()
    {
        PeopleWindow test(u"small"_s, u"hieutruong"_s);
        test.choose(u"gv.toan"_s);
        QCOMPARE(test.cell(u"gv.toan"_s, 3), u"active"_s);
        QCOMPARE(test.cell(u"gv.toan"_s, 5), word(u"teacher"_s));
        QVERIFY(test.cell(u"gv.toan"_s, 4).contains(u"2030"_s));
        QCOMPARE(test.grants()->model()->rowCount(), 2);
        QVERIFY(test.grantCell(0, 1).endsWith(u"6A1"_s));
        QVERIFY(test.grantCell(1, 1).endsWith(u"7A1"_s));
        QVERIFY(test.find<QLabel>("certificateText")->text().contains(test.cell(u"gv.toan"_s, 2)));
    }

    void certificatesThatEndSoonOrHaveEndedStandOut_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("tone");
        QTest::addRow("31 days before") << u"2030-05-31T08:00:00+07:00"_s << QString();
        QTest::addRow("30 days before") << u"2030-06-01T08:00:00+07:00"_s << u"warn"_s;
        QTest::addRow("afterwards") << u"2030-07-02T08:00:00+07:00"_s << u"bad"_s;
    }
    void certificatesThatEndSoonOrHaveEndedStandOut()
    {
        QFETCH(QString, now);
        QFETCH(QString, tone);
        PeopleWindow test(u"small"_s, u"quantri"_s, now.toLatin1().constData());
        QCOMPARE(test.tone(u"gv.toan"_s, 4), tone);
    }

    void eachSeesTheOwnActsAlone()
    {
        PeopleWindow principal(u"small"_s, u"hieutruong"_s);
        principal.choose(u"gv.toan"_s);
        QVERIFY(principal.action("giveGrant")->isEnabled() && principal.action("endGrant")->isEnabled());
        QVERIFY(!principal.action("addAccount")->isVisible() && !principal.action("bindCertificate")->isEnabled());
        principal.choose(u"hieutruong"_s); // nobody gives a role to himself
        QVERIFY(!principal.action("giveGrant")->isEnabled() && !principal.action("endGrant")->isEnabled());
        PeopleWindow it(u"small"_s, u"quantri"_s);
        it.choose(u"gv.toan"_s);
        QVERIFY(it.action("resetPassword")->isEnabled() && it.action("disableAccount")->isEnabled());
        QVERIFY(!it.action("giveGrant")->isEnabled());
        it.choose(u"quantri"_s);
        QVERIFY(!it.action("resetPassword")->isEnabled() && !it.action("disableAccount")->isEnabled());
    }

    void thePrincipalGivesARoleForSomeDaysAndEndsIt()
    {
        PeopleWindow test(u"small"_s, u"hieutruong"_s);
        test.choose(u"gv.toan"_s);
        test.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(test.has<QDialog>("grantDialog"));
        QDialog *dialog = test.find<QDialog>("grantDialog");
        dialog->findChild<QComboBox *>(u"classList"_s)->setCurrentText(u"7A1"_s);
        auto *subjects = dialog->findChild<QComboBox *>(u"subjectList"_s);
        subjects->setCurrentIndex(subjects->findData(u"khtn"_s));
        dialog->findChild<QDateEdit *>(u"grantFrom"_s)->setDate({ 2026, 2, 1 });
        dialog->findChild<QCheckBox *>(u"grantEnds"_s)->setChecked(true);
        dialog->findChild<QDateEdit *>(u"grantUntil"_s)->setDate({ 2026, 2, 28 });
        dialog->findChild<QPushButton *>(u"mainButton"_s)->click();
        QTRY_VERIFY(test.closed("grantDialog"));
        QTRY_COMPARE(test.grants()->model()->rowCount(), 3);
        QCOMPARE(test.grantCell(2, 3), u"28/02/2026"_s);
        QCOMPARE(test.grantCell(2, 4), u"future"_s);
        test.window().activateWindow();
        test.grants()->setCurrentIndex(test.grants()->model()->index(0, 0));
        test.action("endGrant")->trigger();
        QTRY_VERIFY(test.has<QDialog>("endGrantDialog"));
        test.find<QDateEdit>("lastDay")->setDate({ 2026, 1, 19 });
        test.find("endGrantDialog")->findChild<QPushButton *>(u"mainButton"_s)->click();
        QTRY_VERIFY(test.closed("endGrantDialog"));
        QTRY_COMPARE(test.grantCell(2, 4), u"ended"_s);
    }

    void aRoleThatDoesNotFitIsRefusedInTheForm()
    {
        PeopleWindow test(u"small"_s, u"hieutruong"_s);
        test.choose(u"gv.toan"_s);
        test.action("giveGrant")->trigger();
        QTRY_VERIFY(test.has<QDialog>("grantDialog"));
        QDialog *dialog = test.find<QDialog>("grantDialog");
        dialog->findChild<QCheckBox *>(u"grantEnds"_s)->setChecked(true);
        dialog->findChild<QDateEdit *>(u"grantUntil"_s)->setDate({ 2025, 12, 31 });
        dialog->findChild<QPushButton *>(u"mainButton"_s)->click();
        QTRY_VERIFY(test.said("grantDialog").startsWith(sentence(u"grant.bad_dates"_s, {})));
        QVERIFY(dialog->findChild<QComboBox *>(u"grantRole"_s)->isEnabled()); // the form is still there
    }

    void schoolItMakesAnAccountByKeysAlone()
    {
        PeopleWindow test(u"small"_s, u"quantri"_s);
        test.accounts()->setFocus();
        test.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(test.has<QDialog>("accountDialog"));
        test.fill("newLogin", u"gv.lan"_s);
        test.fill("newName", u"Trần Thị Lan"_s);
        test.fill("newUid", u"40421507900"_s);
        test.fill("firstPassword", u"mat-khau-dau"_s);
        test.fill("firstPasswordAgain", u"mat-khau-sau"_s);
        test.fill("ownPassword", u"hocba-demo"_s);
        test.key(Qt::Key_Return);
        QTRY_VERIFY(test.said("accountDialog").startsWith(sentence(u"password.not_repeated"_s, {})));
        test.find<QLineEdit>("firstPasswordAgain")->clear();
        test.fill("firstPasswordAgain", u"mat-khau-dau"_s);
        test.key(Qt::Key_Return);
        QTRY_VERIFY(test.closed("accountDialog"));
        QTRY_VERIFY(test.rowOf(u"gv.lan"_s) >= 0);
        QVERIFY(services::unlock(test.school().dir(), u"gv.lan"_s, u"mat-khau-dau"_s).has_value());
    }

    void anAccountIsDisabledAndEnabledWithANewPassword()
    {
        PeopleWindow test(u"small"_s, u"quantri"_s);
        test.choose(u"gv.toan"_s);
        test.action("disableAccount")->trigger();
        QTRY_VERIFY(test.has<QDialog>("disableDialog"));
        test.find("disableDialog")->findChild<QPushButton *>(u"mainButton"_s)->click();
        QTRY_COMPARE(test.cell(u"gv.toan"_s, 3), u"disabled"_s);
        QVERIFY(!test.action("disableAccount")->isEnabled());
        QCOMPARE(test.action("resetPassword")->text(), u"Enable…"_s);
        test.action("resetPassword")->trigger();
        QTRY_VERIFY(test.has<QDialog>("newPasswordDialog"));
        test.find<QLineEdit>("firstPassword")->setText(u"mat-khau-moi"_s);
        test.find<QLineEdit>("firstPasswordAgain")->setText(u"mat-khau-moi"_s);
        test.find<QLineEdit>("ownPassword")->setText(u"wrong one"_s);
        auto *button = test.find("newPasswordDialog")->findChild<QPushButton *>(u"mainButton"_s);
        button->click();
        QTRY_VERIFY(test.said("newPasswordDialog").startsWith(sentence(u"signin.wrong_password"_s, {})));
        test.find<QLineEdit>("ownPassword")->setText(u"hocba-demo"_s);
        button->click();
        QTRY_COMPARE(test.cell(u"gv.toan"_s, 3), u"active"_s);
    }

    void aCertificateIsBoundOrRefusedWithItsReason()
    {
        PeopleWindow test(u"small"_s, u"quantri"_s);
        test.choose(u"gv.toan"_s);
        test.action("bindCertificate")->trigger();
        QTRY_VERIFY(test.has<QDialog>("certificateDialog"));
        auto *dialog = test.find<CertificateDialog>("certificateDialog");
        auto *button = dialog->findChild<QPushButton *>(u"mainButton"_s);
        QVERIFY(!button->isEnabled());
        dialog->read(test.school().dir() + "/certs/gv.ngu_van.pem"_L1);
        QVERIFY(test.find<QLabel>("certificateFacts")->text().contains(word(u"teacher"_s)));
        button->click();
        QTRY_VERIFY(test.said("certificateDialog").startsWith(sentence(u"certificate.wrong_person"_s, {})));
        dialog->read(test.school().dir() + "/keys/gv.toan.p12"_L1);
        test.find<QLineEdit>("certificatePin")->setText(u"wrong"_s);
        button->click();
        QTRY_VERIFY(test.said("certificateDialog").startsWith(sentence(u"key.wrong_pin"_s, {})));
        test.find<QLineEdit>("certificatePin")->setText(u"hocba-demo"_s);
        button->click();
        QTRY_VERIFY(test.closed("certificateDialog"));
        QVERIFY(test.message().contains(u"gv.toan"_s));
    }

    void findsAnAccount()
    {
        PeopleWindow test(u"small"_s, u"quantri"_s);
        test.fill("accountFilter", u"vanthu"_s);
        QTRY_COMPARE(test.accounts()->model()->rowCount(), 1);
    }
};

HOCBA_WINDOW_TEST(TestPeoplePlace)
#include "tst_people_place.moc"
