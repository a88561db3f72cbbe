<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-questions</name>
    <message>
      <source>A page up or down, first, last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <comment>deed</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a field of work…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a tag…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add fields of work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add for whom they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add for whom…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answering again…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As in the bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As set</source>
      <comment>by the interview</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both are the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <comment>deed</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change answering again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the competency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the time to answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the time to think</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a question bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a question bank to see its questions here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose several, all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose what is to be added to the {n} questions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose what is to be taken off the {n} questions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Competency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Competency…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy for a spreadsheet, paste from one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete {n} questions?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For these people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For this field of work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For whom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import from Excel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In questions, reasons, hints, model answers, points and follow-ups, in both languages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In-depth questions come in sets of three; that is set in the form of each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stands in none of the {n} questions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let go to import into this bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move up or down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New in-depth set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New question (Ctrl+N); the arrow offers its kinds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New question bank…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New question, duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New question: {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No bank is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No questions yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing changes: all {n} are like this already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found for ‘{words}’</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of this centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of this kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On this competency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order and columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question bank: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question before or after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question, tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questions in both languages, tags and all other fields are looked through.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questions of the bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace text…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace with (may be empty)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Searching questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table of questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a field of work off…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a tag off…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take fields of work off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take off for whom they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take off for whom…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take tags off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chosen questions have none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These sets lose a part and are then to be mended: {sets}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words in this order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Think/answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This bank can only be read now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time to answer…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time to think…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To move questions, show all of them in the bank's order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type what is to be found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With something to mend; also: {others}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With this in its short name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With this tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without this word or property</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words are looked for in all fields and both languages. Several together must all be there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the first one, or take over a table you have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can take it back as long as the bank is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to look at, fine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>v{n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{deed}: {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{deed}: {n} questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}, three in a set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} of {all} chosen questions change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} of {all} questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} to look at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} to mend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{version} · {n} questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>‘As set’ leaves it to the interview.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
