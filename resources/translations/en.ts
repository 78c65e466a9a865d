<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n package(s) without a receipt</source>
        <translation>
            <numerusform>%n package without a receipt</numerusform>
            <numerusform>%n packages without a receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest: %n day(s)</source>
        <translation>
            <numerusform>oldest: %n day</numerusform>
            <numerusform>oldest: %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message numerus="yes">
        <source>%n letter(s) more</source>
        <translation>
            <numerusform>%n letter more</numerusform>
            <numerusform>%n letters more</numerusform>
        </translation>
    </message>
</context>
</TS>
