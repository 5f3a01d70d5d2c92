<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>hocba::ui::ImportsPlace</name>
    <message numerus="yes">
        <source>%n pupils</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hocba::ui::IssueDialog</name>
    <message numerus="yes">
        <source>&amp;Write the files of %n record(s)</source>
        <translation>
            <numerusform>&amp;Write the files of %n record</numerusform>
            <numerusform>&amp;Write the files of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seal a&amp;nd issue %n record(s)</source>
        <translation>
            <numerusform>Seal a&amp;nd issue %n record</numerusform>
            <numerusform>Seal a&amp;nd issue %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hocba::ui::SignDialog</name>
    <message numerus="yes">
        <source>&amp;Sign %n record(s)</source>
        <translation>
            <numerusform>&amp;Sign %n record</numerusform>
            <numerusform>&amp;Sign %n records</numerusform>
        </translation>
    </message>
</context>
</TS>
