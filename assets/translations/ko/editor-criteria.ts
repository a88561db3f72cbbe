<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-criteria</name>
    <message>
      <source>Add this word</source>
      <translation>이 말 더하기</translation>
    </message>
    <message>
      <source>Add “{word}”</source>
      <translation>“{word}” 더하기</translation>
    </message>
    <message>
      <source>An empty limit is open: on that side nothing is to be practised.</source>
      <translation>비워 둔 경계는 열려 있습니다. 그쪽으로는 연습할 곳이 없습니다.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>답변</translation>
    </message>
    <message>
      <source>Answers are measured by it from now on. Results that are stored keep the version they name.</source>
      <translation>이제부터 답변을 이 판으로 잽니다. 저장된 결과에는 그때 쓴 판이 그대로 남습니다.</translation>
    </message>
    <message>
      <source>Answers are measured by this version now.</source>
      <translation>지금 이 판으로 답변을 잽니다.</translation>
    </message>
    <message>
      <source>Answers are measured by what was shipped from now on.</source>
      <translation>이제부터 프로그램에 딸린 기준으로 답변을 잽니다.</translation>
    </message>
    <message>
      <source>Answers are told the figure without a band.</source>
      <translation>숫자만 알려 주고 좋고 나쁨은 말하지 않습니다.</translation>
    </message>
    <message>
      <source>As everybody</source>
      <translation>모두와 같게</translation>
    </message>
    <message>
      <source>As shipped with the program</source>
      <translation>프로그램에 딸린 그대로</translation>
    </message>
    <message>
      <source>Back to what is in use</source>
      <translation>쓰는 판으로 되돌리기</translation>
    </message>
    <message>
      <source>Begin from theirs</source>
      <translation>그 판에서 다시 시작</translation>
    </message>
    <message>
      <source>Change for whom {measure} is judged</source>
      <translation>‘{measure}’ 판정 대상 바꾸기</translation>
    </message>
    <message>
      <source>Change the source of {measure}</source>
      <translation>‘{measure}’ 출처 바꾸기</translation>
    </message>
    <message>
      <source>Change “{field}” of {measure}</source>
      <translation>‘{measure}’의 “{field}” 바꾸기</translation>
    </message>
    <message>
      <source>Change “{word}”</source>
      <translation>“{word}” 바꾸기</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Comparing.</source>
      <translation>견주고 있습니다.</translation>
    </message>
    <message>
      <source>Criteria</source>
      <translation>기준</translation>
    </message>
    <message>
      <source>Decide later</source>
      <translation>나중에 정하기</translation>
    </message>
    <message>
      <source>Draft saved</source>
      <translation>초안 저장됨</translation>
    </message>
    <message>
      <source>Each line holds words that count as one another for expected points.</source>
      <translation>한 줄에 적힌 말은 핵심 내용을 찾을 때 서로 같은 말로 봅니다.</translation>
    </message>
    <message>
      <source>English</source>
      <translation>영어</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>모두</translation>
    </message>
    <message>
      <source>Filled pauses</source>
      <translation>군말</translation>
    </message>
    <message>
      <source>Find a word</source>
      <translation>말 찾기</translation>
    </message>
    <message>
      <source>For the staff, why it is here</source>
      <translation>왜 넣었는지, 직원만 봅니다</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>누구에게</translation>
    </message>
    <message>
      <source>Good from</source>
      <translation>좋음 시작</translation>
    </message>
    <message>
      <source>Good up to</source>
      <translation>좋음 끝</translation>
    </message>
    <message>
      <source>Habit words</source>
      <translation>버릇말</translation>
    </message>
    <message>
      <source>Hints for the visitor alone: school, family, home town. Patterns.</source>
      <translation>구직자에게만 알려 주는 학교, 가족, 고향 이야기입니다. 찾는 꼴로 적습니다.</translation>
    </message>
    <message>
      <source>How foreign words and signs sound in Korean, for counting syllables.</source>
      <translation>음절을 세려고 외국말과 기호를 우리말로 읽는 법입니다.</translation>
    </message>
    <message>
      <source>How it is written, with a comma between</source>
      <translation>적히는 모양 (쉼표로 나눔)</translation>
    </message>
    <message>
      <source>How this group is judged</source>
      <translation>이 사람들의 판정</translation>
    </message>
    <message>
      <source>How words are read out</source>
      <translation>말을 읽는 법</translation>
    </message>
    <message>
      <source>In a few words; it may stay empty</source>
      <translation>짧게 적어 주세요. 비워도 됩니다</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>쓰는 판</translation>
    </message>
    <message>
      <source>It is known once everything is mended.</source>
      <translation>고칠 곳을 모두 고치면 알 수 있습니다.</translation>
    </message>
    <message>
      <source>Judged</source>
      <translation>판정</translation>
    </message>
    <message>
      <source>Keep my draft on top</source>
      <translation>내 초안을 그 위에 두기</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>갈래</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>한국어</translation>
    </message>
    <message>
      <source>Make v{n}</source>
      <translation>v{n} 만들기</translation>
    </message>
    <message>
      <source>Make {version}</source>
      <translation>{version} 만들기</translation>
    </message>
    <message>
      <source>Make {version} of “{name}”</source>
      <translation>“{name}” {version} 만들기</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>항목</translation>
    </message>
    <message>
      <source>Move “{word}”</source>
      <translation>“{word}” 옮기기</translation>
    </message>
    <message>
      <source>New word</source>
      <translation>새 말</translation>
    </message>
    <message>
      <source>No differences.</source>
      <translation>다른 곳이 없습니다.</translation>
    </message>
    <message>
      <source>None of {n} answers would change.</source>
      <translation>답변 {n}개 가운데 달라지는 것이 없습니다.</translation>
    </message>
    <message>
      <source>Norms for English answers</source>
      <translation>영어 답변 기준</translation>
    </message>
    <message>
      <source>Norms for Korean answers</source>
      <translation>한국어 답변 기준</translation>
    </message>
    <message>
      <source>Not judged</source>
      <translation>판정하지 않음</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>지금은 안 함</translation>
    </message>
    <message>
      <source>Not where one of these stands before</source>
      <translation>앞에 이 말이 있으면 빼기</translation>
    </message>
    <message>
      <source>Not where the next word begins with</source>
      <translation>다음 말이 이렇게 시작하면 빼기</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>Nothing differs from what is in use.</source>
      <translation>쓰는 판과 다른 곳이 없습니다.</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>지금</translation>
    </message>
    <message>
      <source>Own limits</source>
      <translation>따로 정함</translation>
    </message>
    <message>
      <source>Pattern</source>
      <translation>찾는 꼴</translation>
    </message>
    <message>
      <source>Read out as</source>
      <translation>읽는 소리</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>다시 하기</translation>
    </message>
    <message>
      <source>Remove this word</source>
      <translation>이 말 지우기</translation>
    </message>
    <message>
      <source>Remove “{word}”</source>
      <translation>“{word}” 지우기</translation>
    </message>
    <message>
      <source>Saving</source>
      <translation>저장하는 중</translation>
    </message>
    <message>
      <source>Scale from</source>
      <translation>눈금 시작</translation>
    </message>
    <message>
      <source>Scale to</source>
      <translation>눈금 끝</translation>
    </message>
    <message>
      <source>Somebody published meanwhile</source>
      <translation>그사이에 다른 판이 나왔습니다</translation>
    </message>
    <message>
      <source>Sounds that are counted as filled pauses, and how they are written.</source>
      <translation>군말로 세는 소리와 그 적는 모양입니다.</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>출처</translation>
    </message>
    <message>
      <source>Source (English)</source>
      <translation>출처 (영어)</translation>
    </message>
    <message>
      <source>Source (Korean)</source>
      <translation>출처 (한국어)</translation>
    </message>
    <message>
      <source>Source of the error</source>
      <translation>오차의 출처</translation>
    </message>
    <message>
      <source>Take it up all the same</source>
      <translation>그래도 되돌리기</translation>
    </message>
    <message>
      <source>Take up this version again</source>
      <translation>이 판으로 되돌리기</translation>
    </message>
    <message>
      <source>The centre's own</source>
      <translation>센터의 기준</translation>
    </message>
    <message>
      <source>The draft that was begun before is open.</source>
      <translation>전에 쓰던 초안을 열었습니다.</translation>
    </message>
    <message>
      <source>The file itself</source>
      <translation>파일 전체</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>바꾸면</translation>
    </message>
    <message>
      <source>There is no stored answer to try this on that staff may see.</source>
      <translation>직원이 볼 수 있는 저장된 답변이 아직 없습니다.</translation>
    </message>
    <message>
      <source>To practise above</source>
      <translation>이보다 크면 연습</translation>
    </message>
    <message>
      <source>To practise below</source>
      <translation>이보다 작으면 연습</translation>
    </message>
    <message>
      <source>Told as “at least”</source>
      <translation>“적어도”로 알림</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>되돌리기</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>단위</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>값</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>지난 판</translation>
    </message>
    <message>
      <source>Versions of “{name}”</source>
      <translation>“{name}”의 판</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>비중</translation>
    </message>
    <message>
      <source>What a sentence has when it tells of situation, task, action or result. Patterns.</source>
      <translation>상황, 맡은 일, 한 일, 결과를 말하는 문장에 나오는 말입니다. 찾는 꼴로 적습니다.</translation>
    </message>
    <message>
      <source>What answers are measured by</source>
      <translation>답변을 재는 기준</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>바뀐 점</translation>
    </message>
    <message>
      <source>What counts as good, and how much each figure weighs.</source>
      <translation>어디까지를 좋음으로 보고 얼마나 무겁게 볼지 정합니다.</translation>
    </message>
    <message>
      <source>What stands only in the draft would be lost. Publish it first to keep it.</source>
      <translation>초안에만 있는 것은 사라집니다. 남기려면 먼저 판으로 만들어 주세요.</translation>
    </message>
    <message>
      <source>What stays unsaid in blind hiring</source>
      <translation>블라인드 채용에서 말하지 않을 것</translation>
    </message>
    <message>
      <source>What stored answers would be</source>
      <translation>기준을 바꾸면</translation>
    </message>
    <message>
      <source>What this list changes is known when an answer is analysed again.</source>
      <translation>이 목록을 바꾸어 달라지는 것은 답변을 다시 분석해야 알 수 있습니다.</translation>
    </message>
    <message>
      <source>Where the limits come from; every report shows it</source>
      <translation>경계가 어디에서 왔는지, 모든 보고서에 나옵니다</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>말</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>달라진 말</translation>
    </message>
    <message>
      <source>Words that are left out when contents are compared.</source>
      <translation>내용을 견줄 때 빼는 말입니다.</translation>
    </message>
    <message>
      <source>Words that are told when they come again and again.</source>
      <translation>자꾸 되풀이하면 알려 주는 말입니다.</translation>
    </message>
    <message>
      <source>Words that say nothing</source>
      <translation>뜻이 없는 말</translation>
    </message>
    <message>
      <source>Words that say the same</source>
      <translation>같은 뜻의 말</translation>
    </message>
    <message>
      <source>Words that say the same, with a blank between</source>
      <translation>같은 뜻의 말 (빈칸으로 나눔)</translation>
    </message>
    <message>
      <source>Words that tell a story's parts</source>
      <translation>이야기 짜임을 알리는 말</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>적히는 모양</translation>
    </message>
    <message>
      <source>action</source>
      <translation>한 일</translation>
    </message>
    <message>
      <source>added</source>
      <translation>더함</translation>
    </message>
    <message>
      <source>always</source>
      <translation>언제나</translation>
    </message>
    <message>
      <source>before anybody edited</source>
      <translation>고치기 전부터</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>바뀜</translation>
    </message>
    <message>
      <source>everybody</source>
      <translation>모두</translation>
    </message>
    <message>
      <source>exception</source>
      <translation>예외</translation>
    </message>
    <message>
      <source>family</source>
      <translation>가족</translation>
    </message>
    <message>
      <source>habit word</source>
      <translation>버릇말</translation>
    </message>
    <message>
      <source>home town</source>
      <translation>고향</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>쓰는 중</translation>
    </message>
    <message>
      <source>letter</source>
      <translation>글자</translation>
    </message>
    <message>
      <source>money</source>
      <translation>돈</translation>
    </message>
    <message>
      <source>no</source>
      <translation>아니요</translation>
    </message>
    <message>
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>not judged</source>
      <translation>판정하지 않음</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>뺌</translation>
    </message>
    <message>
      <source>result</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>school</source>
      <translation>학교</translation>
    </message>
    <message>
      <source>shipped with the program</source>
      <translation>프로그램에 딸린 것</translation>
    </message>
    <message>
      <source>sign</source>
      <translation>기호</translation>
    </message>
    <message>
      <source>situation</source>
      <translation>상황</translation>
    </message>
    <message>
      <source>takes up v{n} again</source>
      <translation>v{n}을 다시 씀</translation>
    </message>
    <message>
      <source>task</source>
      <translation>맡은 일</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>같은 뜻</translation>
    </message>
    <message>
      <source>the step after</source>
      <translation>다음 단계</translation>
    </message>
    <message>
      <source>the step before</source>
      <translation>앞 단계</translation>
    </message>
    <message>
      <source>to mend</source>
      <translation>고칠 것</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>단위</translation>
    </message>
    <message>
      <source>v{n}</source>
      <translation>v{n}</translation>
    </message>
    <message>
      <source>v{n} is made: answers are measured by it from now on.</source>
      <translation>v{n} 판을 만들었습니다. 이제부터 이 판으로 답변을 잽니다.</translation>
    </message>
    <message>
      <source>word</source>
      <translation>말</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>예</translation>
    </message>
    <message>
      <source>{by} made v{n} after your draft was begun. Your draft is kept.</source>
      <translation>초안을 쓰는 사이에 {by} 님이 v{n} 판을 만들었습니다. 초안은 그대로 있습니다.</translation>
    </message>
    <message>
      <source>{group} · own norm</source>
      <translation>{group} · 따로 정함</translation>
    </message>
    <message>
      <source>{name} is editing this; it can only be read.</source>
      <translation>{name} 님이 고치고 있어 읽기만 할 수 있습니다.</translation>
    </message>
    <message>
      <source>{n} to mend before a version can be made</source>
      <translation>판을 만들기 전에 고칠 곳 {n}개</translation>
    </message>
    <message>
      <source>{n} values differ</source>
      <translation>값 {n}개가 다름</translation>
    </message>
    <message>
      <source>{other} of {n} answers would change.</source>
      <translation>답변 {n}개 가운데 {other}개가 달라집니다.</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>좋음</translation>
    </message>
    <message>
      <source>{version}, in use</source>
      <translation>{version} (쓰는 중)</translation>
    </message>
    <message>
      <source>near a pause</source>
      <translation>멈춤과 함께</translation>
    </message>
    <message>
      <source>The centre's own file cannot be used</source>
      <translation>센터의 파일을 쓸 수 없음</translation>
    </message>
    <message>
      <source>One value differs</source>
      <translation>값 1개가 다름</translation>
    </message>
    <message>
      <source>What you changed in ‘{name}’ could not be saved.</source>
      <translation>‘{name}’에서 바꾼 것을 저장하지 못했습니다.</translation>
    </message>
  </context>
</TS>
