<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArrivalSheet</name>
    <message numerus="yes">
        <source>%n file(s) cannot be received.</source>
        <translation>
            <numerusform>%n file cannot be received.</numerusform>
            <numerusform>%n files cannot be received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are kept aside.</source>
        <translation>
            <numerusform>%n package is kept aside.</numerusform>
            <numerusform>%n packages are kept aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) can be received:</source>
        <translation>
            <numerusform>%n package can be received:</numerusform>
            <numerusform>%n packages can be received:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) for other computers stay where they are.</source>
        <translation>
            <numerusform>%n package for another computer stays where it is.</numerusform>
            <numerusform>%n packages for other computers stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) were received before.</source>
        <translation>
            <numerusform>%n package was received before.</numerusform>
            <numerusform>%n packages were received before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receive %n package(s)</source>
        <translation>
            <numerusform>Receive %n package</numerusform>
            <numerusform>Receive %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameHere</name>
    <message numerus="yes">
        <source>Parted again, %n household(s) go back to {village}.</source>
        <translation>
            <numerusform>Parted again, %n household goes back to {village}.</numerusform>
            <numerusform>Parted again, %n households go back to {village}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message numerus="yes">
        <source>The office returned this survey: %n question(s) to see.</source>
        <translation>
            <numerusform>The office returned this survey: %n question to see.</numerusform>
            <numerusform>The office returned this survey: %n questions to see.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommunePanel</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settled. %n conflict(s) left.</source>
        <translation>
            <numerusform>Settled. %n conflict left.</numerusform>
            <numerusform>Settled. %n conflicts left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n value(s) on the screens were not as they should be.</source>
        <translation>
            <numerusform>%n value on the screens was not as it should be.</numerusform>
            <numerusform>%n values on the screens were not as they should be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n value(s) on the screens were not as they should be.</source>
        <translation>
            <numerusform>Besides, %n value on the screens was not as it should be.</numerusform>
            <numerusform>Besides, %n values on the screens were not as they should be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n attached file(s)</source>
        <translation>
            <numerusform>%n attached file</numerusform>
            <numerusform>%n attached files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other form(s)</source>
        <translation>
            <numerusform>%n other form</numerusform>
            <numerusform>%n other forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n other record</numerusform>
            <numerusform>%n other records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published questionnaire(s)</source>
        <translation>
            <numerusform>%n published questionnaire</numerusform>
            <numerusform>%n published questionnaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n support(s)</source>
        <translation>
            <numerusform>%n support</numerusform>
            <numerusform>%n supports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n survey(s)</source>
        <translation>
            <numerusform>%n survey</numerusform>
            <numerusform>%n surveys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n household(s) not counted: you are keying them twice</source>
        <translation>
            <numerusform>%n household not counted: you are keying it twice</numerusform>
            <numerusform>%n households not counted: you are keying them twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoiningSheet</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) go to the other village called {there}.</source>
        <translation>
            <numerusform>%n household goes to the other village called {there}.</numerusform>
            <numerusform>%n households go to the other village called {there}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) of {gone} go to {there}.</source>
        <translation>
            <numerusform>%n household of {gone} goes to {there}.</numerusform>
            <numerusform>%n households of {gone} go to {there}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join %n household(s)</source>
        <translation>
            <numerusform>Join %n household</numerusform>
            <numerusform>Join %n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyActs</name>
    <message numerus="yes">
        <source>%n household(s) moved to {village}.</source>
        <translation>
            <numerusform>%n household moved to {village}.</numerusform>
            <numerusform>%n households moved to {village}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) taken into the review of {year}.</source>
        <translation>
            <numerusform>%n household taken into the review of {year}.</numerusform>
            <numerusform>%n households taken into the review of {year}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n household(s) as before.</source>
        <translation>
            <numerusform>Undone: %n household as before.</numerusform>
            <numerusform>Undone: %n households as before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchesPage</name>
    <message numerus="yes">
        <source>%n pair(s) may be one person.</source>
        <translation>
            <numerusform>%n pair may be one person.</numerusform>
            <numerusform>%n pairs may be one person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergingPage</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle.</source>
        <translation>
            <numerusform>%n conflict to settle.</numerusform>
            <numerusform>%n conflicts to settle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n new file(s)…</source>
        <translation>
            <numerusform>Look at %n new file…</numerusform>
            <numerusform>Look at %n new files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingSheet</name>
    <message numerus="yes">
        <source>Move %n that lose(s) nothing</source>
        <translation>
            <numerusform>Move %n that loses nothing</numerusform>
            <numerusform>Move %n that lose nothing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>passphrase of %n letter(s) or more</source>
        <translation>
            <numerusform>passphrase of %n letter or more</numerusform>
            <numerusform>passphrase of %n letters or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n question(s) have a comment (F3).</source>
        <translation>
            <numerusform>%n question has a comment (F3).</numerusform>
            <numerusform>%n questions have a comment (F3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The register has %n change(s) since this form was begun.</source>
        <translation>
            <numerusform>The register has %n change since this form was begun.</numerusform>
            <numerusform>The register has %n changes since this form was begun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextPaper</name>
    <message numerus="yes">
        <source>%n household(s): type the village too, or choose by ↓.</source>
        <translation>
            <numerusform>%n household: type the village too, or choose by ↓.</numerusform>
            <numerusform>%n households: type the village too, or choose by ↓.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassesView</name>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n to settle</numerusform>
            <numerusform>%n to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatesPanel</name>
    <message numerus="yes">
        <source>From %n survey(s) keyed twice; capitals and tone letters do not count.</source>
        <translation>
            <numerusform>From %n survey keyed twice; capitals and tone letters do not count.</numerusform>
            <numerusform>From %n surveys keyed twice; capitals and tone letters do not count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiveCard</name>
    <message numerus="yes">
        <source>%n new file(s) lie in the folder</source>
        <translation>
            <numerusform>%n new file lies in the folder</numerusform>
            <numerusform>%n new files lie in the folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n household(s) behind it</source>
        <translation>
            <numerusform>%n household behind it</numerusform>
            <numerusform>%n households behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundSheet</name>
    <message numerus="yes">
        <source>%n household(s) will be on the list.</source>
        <translation>
            <numerusform>%n household will be on the list.</numerusform>
            <numerusform>%n households will be on the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message numerus="yes">
        <source>Copy %n package(s) to the stick</source>
        <translation>
            <numerusform>Copy %n package to the stick</numerusform>
            <numerusform>Copy %n packages to the stick</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sideways</name>
    <message numerus="yes">
        <source>%n more column(s) to the left</source>
        <translation>
            <numerusform>%n more column to the left</numerusform>
            <numerusform>%n more columns to the left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) to the right</source>
        <translation>
            <numerusform>%n more column to the right</numerusform>
            <numerusform>%n more columns to the right</numerusform>
        </translation>
    </message>
</context>
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
        <source>%n letter(s) more, {least} at least</source>
        <translation>
            <numerusform>%n letter more, {least} at least</numerusform>
            <numerusform>%n letters more, {least} at least</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n draft(s) of an older version of a questionnaire</source>
        <translation>
            <numerusform>%n draft of an older version of a questionnaire</numerusform>
            <numerusform>%n drafts of an older version of a questionnaire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) were added by hand; the others come from the list in Excel.</source>
        <translation>
            <numerusform>%n household was added by hand; the others come from the list in Excel.</numerusform>
            <numerusform>%n households were added by hand; the others come from the list in Excel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) whose records do not agree</source>
        <translation>
            <numerusform>%n household whose records do not agree</numerusform>
            <numerusform>%n households whose records do not agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) with values in conflict</source>
        <translation>
            <numerusform>%n household with values in conflict</numerusform>
            <numerusform>%n households with values in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more draft(s)</source>
        <translation>
            <numerusform>%n more draft</numerusform>
            <numerusform>%n more drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more list(s) wait</source>
        <translation>
            <numerusform>%n more list waits</numerusform>
            <numerusform>%n more lists wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a receipt</source>
        <translation>
            <numerusform>%n package without a receipt</numerusform>
            <numerusform>%n packages without a receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n support(s) decided and not handed over</source>
        <translation>
            <numerusform>%n support decided and not handed over</numerusform>
            <numerusform>%n supports decided and not handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s) bear the name that another one has</source>
        <translation>
            <numerusform>%n village bears the name that another one has</numerusform>
            <numerusform>%n villages bear the names that others have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s) whose zone is not known</source>
        <translation>
            <numerusform>%n village whose zone is not known</numerusform>
            <numerusform>%n villages whose zone is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The oldest was made %n day(s) ago.</source>
        <translation>
            <numerusform>The oldest was made %n day ago.</numerusform>
            <numerusform>The oldest was made %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n new questionnaire(s)</source>
        <translation>
            <numerusform>There is %n new questionnaire</numerusform>
            <numerusform>There are %n new questionnaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left alone for %n day(s)</source>
        <translation>
            <numerusform>left alone for %n day</numerusform>
            <numerusform>left alone for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tidings</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n conflict settled</numerusform>
            <numerusform>%n conflicts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new change(s)</source>
        <translation>
            <numerusform>%n new change</numerusform>
            <numerusform>%n new changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not copied yet.</source>
        <translation>
            <numerusform>%n of them is not copied yet.</numerusform>
            <numerusform>%n of them are not copied yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) not copied yet.</source>
        <translation>
            <numerusform>%n package not copied yet.</numerusform>
            <numerusform>%n packages not copied yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n survey(s) returned</source>
        <translation>
            <numerusform>%n survey returned</numerusform>
            <numerusform>%n surveys returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} (for %n computer(s))</source>
        <translation>
            <numerusform>{what} (for %n computer)</numerusform>
            <numerusform>{what} (for %n computers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} has received package {number}: {what}; %n point(s) to look at again.</source>
        <translation>
            <numerusform>{who} has received package {number}: {what}; %n point to look at again.</numerusform>
            <numerusform>{who} has received package {number}: {what}; %n points to look at again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwicePage</name>
    <message numerus="yes">
        <source>Survey {which}: %n answer(s) differ; the paper decides</source>
        <translation>
            <numerusform>Survey {which}: %n answer differs; the paper decides</numerusform>
            <numerusform>Survey {which}: %n answers differ; the paper decides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VillageListSheet</name>
    <message numerus="yes">
        <source>%n village(s) understood</source>
        <translation>
            <numerusform>%n village understood</numerusform>
            <numerusform>%n villages understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n village(s)</source>
        <translation>
            <numerusform>Write %n new village</numerusform>
            <numerusform>Write %n new villages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VillageSheet</name>
    <message numerus="yes">
        <source>%n household(s) will live in {village}.</source>
        <translation>
            <numerusform>%n household will live in {village}.</numerusform>
            <numerusform>%n households will live in {village}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VillagesPage</name>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n village</numerusform>
            <numerusform>%n villages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s) written down.</source>
        <translation>
            <numerusform>%n village written down.</numerusform>
            <numerusform>%n villages written down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already: {names}.</source>
        <translation>
            <numerusform>%n was here already: {names}.</numerusform>
            <numerusform>%n were here already: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n it is not known in which zone they lie: line 3 needs it.</source>
        <translation>
            <numerusform>Of %n it is not known in which zone it lies: line 3 needs it.</numerusform>
            <numerusform>Of %n it is not known in which zone they lie: line 3 needs it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n household(s) went back.</source>
        <translation>
            <numerusform>Undone: %n household went back.</numerusform>
            <numerusform>Undone: %n households went back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n village(s) are off the list again.</source>
        <translation>
            <numerusform>Undone: %n village is off the list again.</numerusform>
            <numerusform>Undone: %n villages are off the list again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: the zones of %n village(s) as before.</source>
        <translation>
            <numerusform>Undone: the zones of %n village as before.</numerusform>
            <numerusform>Undone: the zones of %n villages as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zones written down for %n village(s).</source>
        <translation>
            <numerusform>Zones written down for %n village.</numerusform>
            <numerusform>Zones written down for %n villages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{gone} is joined to {there}: %n household(s) moved.</source>
        <translation>
            <numerusform>{gone} is joined to {there}: %n household moved.</numerusform>
            <numerusform>{gone} is joined to {there}: %n households moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkbookView</name>
    <message numerus="yes">
        <source>%n error(s) stop this form.</source>
        <translation>
            <numerusform>%n error stops this form.</numerusform>
            <numerusform>%n errors stop this form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) still to be accepted.</source>
        <translation>
            <numerusform>%n warning is still to be accepted.</numerusform>
            <numerusform>%n warnings are still to be accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>Return it with %n comment(s) and the typed one</source>
        <translation>
            <numerusform>Return it with %n comment and the typed one</numerusform>
            <numerusform>Return it with %n comments and the typed one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return the survey with %n comment(s)</source>
        <translation>
            <numerusform>Return the survey with %n comment</numerusform>
            <numerusform>Return the survey with %n comments</numerusform>
        </translation>
    </message>
</context>
</TS>
