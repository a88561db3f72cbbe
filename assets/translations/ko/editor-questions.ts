<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-questions</name>
    <message>
      <source>A page up or down, first, last</source>
      <translation>한 쪽 위·아래, 처음, 끝</translation>
    </message>
    <message>
      <source>Add</source>
      <comment>deed</comment>
      <translation>더하기</translation>
    </message>
    <message>
      <source>Add a field of work…</source>
      <translation>직무 더하기…</translation>
    </message>
    <message>
      <source>Add a tag…</source>
      <translation>태그 붙이기…</translation>
    </message>
    <message>
      <source>Add fields of work</source>
      <translation>직무 더하기</translation>
    </message>
    <message>
      <source>Add for whom they are</source>
      <translation>대상 더하기</translation>
    </message>
    <message>
      <source>Add for whom…</source>
      <translation>대상 더하기…</translation>
    </message>
    <message>
      <source>Add tags</source>
      <translation>태그 붙이기</translation>
    </message>
    <message>
      <source>Answering again…</source>
      <translation>다시 답하기…</translation>
    </message>
    <message>
      <source>As in the bank</source>
      <translation>질문은행 차례</translation>
    </message>
    <message>
      <source>As set</source>
      <comment>by the interview</comment>
      <translation>설정대로</translation>
    </message>
    <message>
      <source>Both are the same.</source>
      <translation>찾을 말과 바꿀 말이 같습니다.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>그만두기</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Change</source>
      <comment>deed</comment>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Change answering again</source>
      <translation>다시 답하기 바꾸기</translation>
    </message>
    <message>
      <source>Change the competency</source>
      <translation>역량 바꾸기</translation>
    </message>
    <message>
      <source>Change the kind</source>
      <translation>유형 바꾸기</translation>
    </message>
    <message>
      <source>Change the time to answer</source>
      <translation>답변 시간 바꾸기</translation>
    </message>
    <message>
      <source>Change the time to think</source>
      <translation>생각 시간 바꾸기</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>점검</translation>
    </message>
    <message>
      <source>Choose a question bank</source>
      <translation>질문은행 고르기</translation>
    </message>
    <message>
      <source>Choose a question bank to see its questions here.</source>
      <translation>질문은행을 고르면 문항이 여기에 나옵니다.</translation>
    </message>
    <message>
      <source>Choose several, all</source>
      <translation>여럿 고르기, 모두 고르기</translation>
    </message>
    <message>
      <source>Choose what is to be added to the {n} questions.</source>
      <translation>{n}문항에 더할 것을 골라 주세요.</translation>
    </message>
    <message>
      <source>Choose what is to be taken off the {n} questions.</source>
      <translation>{n}문항에서 뺄 것을 골라 주세요.</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>찾기 지우기</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>보일 열</translation>
    </message>
    <message>
      <source>Compare versions</source>
      <translation>판 비교</translation>
    </message>
    <message>
      <source>Competency</source>
      <translation>역량</translation>
    </message>
    <message>
      <source>Competency…</source>
      <translation>역량…</translation>
    </message>
    <message>
      <source>Copy for a spreadsheet, paste from one</source>
      <translation>표로 복사, 표에서 붙여넣기</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>지우기</translation>
    </message>
    <message>
      <source>Delete {n} questions?</source>
      <translation>{n}문항을 지울까요?</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>복제</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>내보내기</translation>
    </message>
    <message>
      <source>Field of work</source>
      <translation>직무</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>찾을 말</translation>
    </message>
    <message>
      <source>Fine</source>
      <translation>괜찮음</translation>
    </message>
    <message>
      <source>For these people</source>
      <translation>이 대상에게 묻는 질문</translation>
    </message>
    <message>
      <source>For this field of work</source>
      <translation>이 직무의 질문</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>대상</translation>
    </message>
    <message>
      <source>From the program</source>
      <translation>프로그램에 들어 있는 질문은행</translation>
    </message>
    <message>
      <source>Import from Excel</source>
      <translation>엑셀에서 가져오기</translation>
    </message>
    <message>
      <source>In questions, reasons, hints, model answers, points and follow-ups, in both languages.</source>
      <translation>질문, 묻는 까닭, 도움말, 모범 답변, 핵심, 꼬리 질문에서 한국어와 영어를 모두 바꿉니다.</translation>
    </message>
    <message>
      <source>In-depth questions come in sets of three; that is set in the form of each.</source>
      <translation>심층 질문은 셋이 한 세트라서, 문항마다 오른쪽에서 정합니다.</translation>
    </message>
    <message>
      <source>It stands in none of the {n} questions.</source>
      <translation>고른 {n}문항에는 이 말이 없습니다.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>유형</translation>
    </message>
    <message>
      <source>Kind…</source>
      <translation>유형…</translation>
    </message>
    <message>
      <source>Let go to import into this bank</source>
      <translation>여기에 놓으면 이 질문은행으로 가져옵니다</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>옮기기</translation>
    </message>
    <message>
      <source>Move up or down</source>
      <translation>위·아래로 옮기기</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>New in-depth set</source>
      <translation>새 심층 세트</translation>
    </message>
    <message>
      <source>New question</source>
      <translation>새 질문</translation>
    </message>
    <message>
      <source>New question (Ctrl+N); the arrow offers its kinds</source>
      <translation>새 질문 (Ctrl+N). 화살표를 누르면 유형을 고릅니다</translation>
    </message>
    <message>
      <source>New question bank…</source>
      <translation>새 질문은행…</translation>
    </message>
    <message>
      <source>New question, duplicate</source>
      <translation>새 질문, 복제</translation>
    </message>
    <message>
      <source>New question: {kind}</source>
      <translation>새 질문: {kind}</translation>
    </message>
    <message>
      <source>New tag</source>
      <translation>새 태그</translation>
    </message>
    <message>
      <source>New tags</source>
      <translation>새 태그</translation>
    </message>
    <message>
      <source>No bank is open</source>
      <translation>열린 질문은행이 없습니다</translation>
    </message>
    <message>
      <source>No questions yet</source>
      <translation>아직 질문이 없습니다</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>번호</translation>
    </message>
    <message>
      <source>None named</source>
      <translation>정하지 않음</translation>
    </message>
    <message>
      <source>Nothing changes: all {n} are like this already.</source>
      <translation>고른 {n}문항이 이미 이렇게 되어 있어 바뀌는 것이 없습니다.</translation>
    </message>
    <message>
      <source>Nothing found for ‘{words}’</source>
      <translation>‘{words}’에 맞는 질문이 없습니다</translation>
    </message>
    <message>
      <source>Of this centre</source>
      <translation>우리 센터 질문은행</translation>
    </message>
    <message>
      <source>Of this kind</source>
      <translation>이 유형의 질문</translation>
    </message>
    <message>
      <source>On this competency</source>
      <translation>이 역량을 묻는 질문</translation>
    </message>
    <message>
      <source>Once</source>
      <translation>한 번</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>차례</translation>
    </message>
    <message>
      <source>Order and columns</source>
      <translation>차례와 보일 열</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>질문</translation>
    </message>
    <message>
      <source>Question bank: {name}</source>
      <translation>질문은행: {name}</translation>
    </message>
    <message>
      <source>Question before or after</source>
      <translation>앞 문항, 뒤 문항</translation>
    </message>
    <message>
      <source>Question, tag</source>
      <translation>질문, 태그 찾기</translation>
    </message>
    <message>
      <source>Questions in both languages, tags and all other fields are looked through.</source>
      <translation>한국어·영어 질문과 태그, 그 밖의 모든 칸에서 찾았습니다.</translation>
    </message>
    <message>
      <source>Questions of the bank</source>
      <translation>질문은행의 문항</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Replace text</source>
      <translation>글 바꾸기</translation>
    </message>
    <message>
      <source>Replace text…</source>
      <translation>글 바꾸기…</translation>
    </message>
    <message>
      <source>Replace with (may be empty)</source>
      <translation>바꿀 말 (비워 두면 지웁니다)</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>찾기</translation>
    </message>
    <message>
      <source>Search the questions</source>
      <translation>문항 찾기</translation>
    </message>
    <message>
      <source>Searching questions</source>
      <translation>문항을 찾는 법</translation>
    </message>
    <message>
      <source>Table of questions</source>
      <translation>문항 표</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>태그</translation>
    </message>
    <message>
      <source>Take a field of work off…</source>
      <translation>직무 빼기…</translation>
    </message>
    <message>
      <source>Take a tag off…</source>
      <translation>태그 떼기…</translation>
    </message>
    <message>
      <source>Take fields of work off</source>
      <translation>직무 빼기</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>빼기</translation>
    </message>
    <message>
      <source>Take off for whom they are</source>
      <translation>대상 빼기</translation>
    </message>
    <message>
      <source>Take off for whom…</source>
      <translation>대상 빼기…</translation>
    </message>
    <message>
      <source>Take tags off</source>
      <translation>태그 떼기</translation>
    </message>
    <message>
      <source>The chosen questions have none.</source>
      <translation>고른 문항에는 뺄 것이 없습니다.</translation>
    </message>
    <message>
      <source>These sets lose a part and are then to be mended: {sets}</source>
      <translation>일부만 지워져 고쳐야 하는 세트: {sets}</translation>
    </message>
    <message>
      <source>These words in this order</source>
      <translation>이 말이 이대로 들어 있는 질문</translation>
    </message>
    <message>
      <source>Think/answer</source>
      <translation>생각/답변</translation>
    </message>
    <message>
      <source>This bank can only be read now.</source>
      <translation>지금은 읽기만 할 수 있는 질문은행입니다.</translation>
    </message>
    <message>
      <source>Time to answer…</source>
      <translation>답변 시간…</translation>
    </message>
    <message>
      <source>Time to think…</source>
      <translation>생각 시간…</translation>
    </message>
    <message>
      <source>To move questions, show all of them in the bank's order.</source>
      <translation>문항을 옮기려면 찾기를 지우고 질문은행 차례로 두어 주세요.</translation>
    </message>
    <message>
      <source>To the form</source>
      <translation>고치는 곳으로</translation>
    </message>
    <message>
      <source>Type what is to be found.</source>
      <translation>찾을 말을 적어 주세요.</translation>
    </message>
    <message>
      <source>With something to mend; also: {others}</source>
      <translation>고칠 것이 있는 질문. 그 밖에 {others}</translation>
    </message>
    <message>
      <source>With this in its short name</source>
      <translation>짧은 이름에 이 말이 있는 질문</translation>
    </message>
    <message>
      <source>With this tag</source>
      <translation>이 태그가 붙은 질문</translation>
    </message>
    <message>
      <source>Without this word or property</source>
      <translation>이 말이나 속성이 없는 질문</translation>
    </message>
    <message>
      <source>Words are looked for in all fields and both languages. Several together must all be there.</source>
      <translation>적은 말을 모든 칸에서 한국어와 영어로 찾습니다. 여럿을 적으면 모두 맞는 질문만 나옵니다.</translation>
    </message>
    <message>
      <source>Write the first one, or take over a table you have.</source>
      <translation>첫 질문을 쓰거나, 가지고 계신 표를 가져와 보세요.</translation>
    </message>
    <message>
      <source>You can take it back as long as the bank is open.</source>
      <translation>이 질문은행을 열어 둔 동안에는 되돌릴 수 있습니다.</translation>
    </message>
    <message>
      <source>less</source>
      <translation>줄이기</translation>
    </message>
    <message>
      <source>more</source>
      <translation>늘리기</translation>
    </message>
    <message>
      <source>to look at, fine</source>
      <translation>살펴보기, 괜찮음</translation>
    </message>
    <message>
      <source>v{n}</source>
      <translation>v{n}</translation>
    </message>
    <message>
      <source>{deed}: {id}</source>
      <translation>{deed}: {id}</translation>
    </message>
    <message>
      <source>{deed}: {n} questions</source>
      <translation>{deed}: {n}문항</translation>
    </message>
    <message>
      <source>{kind}, three in a set</source>
      <translation>{kind} (세 문항이 한 세트)</translation>
    </message>
    <message>
      <source>{n} chosen</source>
      <translation>{n}문항 고름</translation>
    </message>
    <message>
      <source>{n} now</source>
      <translation>지금 {n}문항</translation>
    </message>
    <message>
      <source>{n} of {all} chosen questions change.</source>
      <translation>고른 {all}문항 가운데 {n}문항이 바뀝니다.</translation>
    </message>
    <message>
      <source>{n} of {all} questions</source>
      <translation>{all}문항 중 {n}문항</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n}초</translation>
    </message>
    <message>
      <source>{n} times</source>
      <translation>{n}번</translation>
    </message>
    <message>
      <source>{n} to look at</source>
      <translation>살펴보기 {n}</translation>
    </message>
    <message>
      <source>{n} to mend</source>
      <translation>고치기 {n}</translation>
    </message>
    <message>
      <source>{version} · {n} questions</source>
      <translation>{version} · {n}문항</translation>
    </message>
    <message>
      <source>‘As set’ leaves it to the interview.</source>
      <translation>‘설정대로’는 면접 구성에서 정한 대로 합니다.</translation>
    </message>
    <message>
      <source>Another question bank, a new one</source>
      <translation>다른 질문은행, 새 질문은행</translation>
    </message>
    <message>
      <source>Choose one alone, clear the search</source>
      <translation>하나만 고르기, 찾기 지우기</translation>
    </message>
    <message>
      <source>Nothing asked yet</source>
      <translation>아직 적지 않은 질문</translation>
    </message>
    <message>
      <source>To the search</source>
      <translation>찾기 칸으로</translation>
    </message>
  </context>
</TS>
