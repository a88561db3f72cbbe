<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-presets</name>
    <message>
      <source>A new interview</source>
      <translation>새 면접 구성</translation>
    </message>
    <message>
      <source>Add a step</source>
      <translation>순서 더하기</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>아무 꼬리표나</translation>
    </message>
    <message>
      <source>As above</source>
      <translation>위와 같이</translation>
    </message>
    <message>
      <source>As the question says</source>
      <translation>문항에 적힌 대로</translation>
    </message>
    <message>
      <source>At once</source>
      <translation>바로</translation>
    </message>
    <message>
      <source>Back to the shipped one</source>
      <translation>기본 제공으로 되돌리기</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>만들기</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>그만두기</translation>
    </message>
    <message>
      <source>Choose an interview at the left</source>
      <translation>왼쪽에서 면접 구성을 골라 주세요</translation>
    </message>
    <message>
      <source>Choose questions</source>
      <translation>문항 고르기</translation>
    </message>
    <message>
      <source>Chosen</source>
      <comment>questions</comment>
      <translation>고른 문항</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Cues while answering</source>
      <translation>답변 중 도움 표시</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>삭제</translation>
    </message>
    <message>
      <source>Delete ‘{name}’?</source>
      <translation>‘{name}’ 구성을 삭제할까요?</translation>
    </message>
    <message>
      <source>Description (English)</source>
      <translation>설명 (영어)</translation>
    </message>
    <message>
      <source>Description (Korean)</source>
      <translation>설명 (한국어)</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>초안</translation>
    </message>
    <message>
      <source>Draft saved</source>
      <translation>초안 저장됨</translation>
    </message>
    <message>
      <source>Draw again</source>
      <translation>다시 뽑기</translation>
    </message>
    <message>
      <source>Draw once</source>
      <translation>한 번 뽑아 보기</translation>
    </message>
    <message>
      <source>Drawn from ‘{bank}’ for a visitor who was never here.</source>
      <translation>처음 온 방문자에게 ‘{bank}’에서 뽑은 것입니다.</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>복제</translation>
    </message>
    <message>
      <source>Duplicate ‘{name}’</source>
      <translation>‘{name}’ 복제하기</translation>
    </message>
    <message>
      <source>Either</source>
      <translation>아무 언어나</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>찾기</translation>
    </message>
    <message>
      <source>Follow-up questions</source>
      <translation>꼬리 질문</translation>
    </message>
    <message>
      <source>From ‘{bank}’. They are asked in the order in which you tick them.</source>
      <translation>‘{bank}’의 문항입니다. 고른 차례대로 묻습니다.</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>몇 문항</translation>
    </message>
    <message>
      <source>In-depth sets (three questions)</source>
      <translation>심층 묶음 (세 문항씩)</translation>
    </message>
    <message>
      <source>Interviews</source>
      <translation>면접 구성</translation>
    </message>
    <message>
      <source>It begins as a draft. Visitors are offered it once you have published it.</source>
      <translation>초안으로 시작합니다. 게시하면 방문자가 고를 수 있습니다.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>언어</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>시간</translation>
    </message>
    <message>
      <source>Length not known yet</source>
      <translation>아직 시간을 알 수 없습니다</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>아래로</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>위로</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>Name (English)</source>
      <translation>이름 (영어)</translation>
    </message>
    <message>
      <source>Name (English), may be empty</source>
      <translation>이름 (영어), 비워 두어도 됩니다</translation>
    </message>
    <message>
      <source>Name (Korean)</source>
      <translation>이름 (한국어)</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>New interview</source>
      <translation>새 구성</translation>
    </message>
    <message>
      <source>No time limits</source>
      <translation>시간 제한 없음</translation>
    </message>
    <message>
      <source>None</source>
      <comment>follow-ups</comment>
      <translation>없음</translation>
    </message>
    <message>
      <source>Of when</source>
      <translation>언제 것</translation>
    </message>
    <message>
      <source>On or off</source>
      <translation>켜고 끄기</translation>
    </message>
    <message>
      <source>Once</source>
      <translation>한 번</translation>
    </message>
    <message>
      <source>One possible interview</source>
      <translation>이렇게 나올 수 있습니다</translation>
    </message>
    <message>
      <source>Only for these groups</source>
      <translation>이 대상의 문항만</translation>
    </message>
    <message>
      <source>Only with these tags</source>
      <translation>이 꼬리표가 있는 문항만</translation>
    </message>
    <message>
      <source>Own</source>
      <translation>센터</translation>
    </message>
    <message>
      <source>Place in the list</source>
      <translation>목록 차례</translation>
    </message>
    <message>
      <source>Please choose</source>
      <translation>골라 주세요</translation>
    </message>
    <message>
      <source>Please type a name, so that you find it again.</source>
      <translation>다시 찾을 수 있게 이름을 적어 주세요.</translation>
    </message>
    <message>
      <source>Practice question first</source>
      <translation>연습 질문 먼저</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>문항</translation>
    </message>
    <message>
      <source>Questions I choose</source>
      <translation>직접 고른 문항</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>다시 하기</translation>
    </message>
    <message>
      <source>Remove this step</source>
      <translation>이 순서 빼기</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>규칙</translation>
    </message>
    <message>
      <source>Save as v{n}</source>
      <translation>저장하고 v{n} 만들기</translation>
    </message>
    <message>
      <source>Saving</source>
      <translation>저장하는 중</translation>
    </message>
    <message>
      <source>Second tries</source>
      <translation>다시 답하기</translation>
    </message>
    <message>
      <source>Shipped</source>
      <translation>기본 제공</translation>
    </message>
    <message>
      <source>Show expected points</source>
      <translation>핵심 내용 보여 주기</translation>
    </message>
    <message>
      <source>Show the hint</source>
      <translation>도움말 보여 주기</translation>
    </message>
    <message>
      <source>State</source>
      <translation>상태</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>순서</translation>
    </message>
    <message>
      <source>Take these</source>
      <translation>이 문항으로</translation>
    </message>
    <message>
      <source>The draft that was begun before is open.</source>
      <translation>전에 고치던 초안을 열었습니다.</translation>
    </message>
    <message>
      <source>This can only be read.</source>
      <translation>지금은 읽을 수만 있습니다.</translation>
    </message>
    <message>
      <source>Time to answer</source>
      <translation>답변 시간</translation>
    </message>
    <message>
      <source>Time to think</source>
      <translation>생각 시간</translation>
    </message>
    <message>
      <source>Times</source>
      <translation>시간</translation>
    </message>
    <message>
      <source>Times of its own</source>
      <translation>시간 따로</translation>
    </message>
    <message>
      <source>Told to take</source>
      <translation>안내하는 시간</translation>
    </message>
    <message>
      <source>Tried with</source>
      <translation>뽑아 볼 질문은행</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>되돌리기</translation>
    </message>
    <message>
      <source>Version {n} is published: visitors are offered it from now on.</source>
      <translation>{n}판을 게시했습니다. 이제부터 방문자가 고를 수 있습니다.</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>판 목록</translation>
    </message>
    <message>
      <source>Visitors are no longer offered it. Visits that used it stay as they are.</source>
      <translation>방문자에게 더는 보이지 않습니다. 이것을 쓴 방문 기록은 그대로 남습니다.</translation>
    </message>
    <message>
      <source>Visitors are offered the shipped one again. What you changed is not used any more.</source>
      <translation>다시 기본 제공 구성이 쓰입니다. 고친 것은 더는 쓰이지 않습니다.</translation>
    </message>
    <message>
      <source>What a visitor was asked lately is left out as long as there is something else.</source>
      <translation>최근에 받은 질문은 피해서 뽑습니다.</translation>
    </message>
    <message>
      <source>What step {n} asks</source>
      <translation>{n}번째 순서에서 묻는 것</translation>
    </message>
    <message>
      <source>What the visitor reads before choosing</source>
      <translation>방문자가 고르기 전에 읽는 글</translation>
    </message>
    <message>
      <source>Where this form comes from</source>
      <translation>이 구성의 출처</translation>
    </message>
    <message>
      <source>Whoever it fits</source>
      <translation>방문자에게 맞는 문항</translation>
    </message>
    <message>
      <source>Your centre, a leaflet, a web page</source>
      <translation>센터, 안내문, 웹 문서 등</translation>
    </message>
    <message>
      <source>add a step</source>
      <translation>순서 더하기</translation>
    </message>
    <message>
      <source>and {n} more</source>
      <translation>그 밖에 {n}군데</translation>
    </message>
    <message>
      <source>change ‘{field}’</source>
      <translation>‘{field}’ 바꾸기</translation>
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
      <source>move a step</source>
      <translation>순서 옮기기</translation>
    </message>
    <message>
      <source>no practice first</source>
      <translation>연습 질문 빼기</translation>
    </message>
    <message>
      <source>practice first</source>
      <translation>연습 질문 먼저</translation>
    </message>
    <message>
      <source>remove ‘{step}’</source>
      <translation>‘{step}’ 빼기</translation>
    </message>
    <message>
      <source>up to {n}</source>
      <translation>{n}개까지</translation>
    </message>
    <message>
      <source>words, tag:…, kind:…</source>
      <translation>낱말, 태그:…, 유형:…</translation>
    </message>
    <message>
      <source>{name} (copy)</source>
      <translation>{name} (복제)</translation>
    </message>
    <message>
      <source>{name} is editing this interview; it can only be read.</source>
      <translation>{name} 님이 지금 고치고 있어 읽을 수만 있습니다.</translation>
    </message>
    <message>
      <source>{n} chosen</source>
      <translation>{n}문항을 골랐습니다</translation>
    </message>
    <message>
      <source>{n} interviews</source>
      <translation>{n}개</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n}분</translation>
    </message>
    <message>
      <source>{n} minutes in all</source>
      <translation>모두 {n}분</translation>
    </message>
    <message>
      <source>{n} questions</source>
      <translation>{n}문항</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n}초</translation>
    </message>
    <message>
      <source>{n} sets</source>
      <translation>{n}묶음</translation>
    </message>
    <message>
      <source>{n} things must be mended before a new version can be made</source>
      <translation>{n}군데를 고쳐야 새 판을 만들 수 있습니다</translation>
    </message>
    <message>
      <source>{n} times</source>
      <translation>{n}번</translation>
    </message>
    <message>
      <source>{n} to practise</source>
      <translation>연습 {n}문항</translation>
    </message>
    <message>
      <source>{n}–{m} minutes in all</source>
      <translation>모두 {n}–{m}분</translation>
    </message>
    <message>
      <source>{think} + {answer} s</source>
      <translation>{think} + {answer}초</translation>
    </message>
    <message>
      <source>{title} (and {n} more)</source>
      <translation>{title} (그 밖에 {n}건)</translation>
    </message>
    <message>
      <source>‘Done’ opens after</source>
      <translation>‘마치기’ 열림</translation>
    </message>
    <message>
      <source>1 set</source>
      <translation>1묶음</translation>
    </message>
    <message>
      <source>1 question</source>
      <translation>1문항</translation>
    </message>
    <message>
      <source>What you changed in ‘{name}’ could not be saved.</source>
      <translation>‘{name}’에서 고친 것을 저장하지 못했습니다.</translation>
    </message>
    <message>
      <source>Another version was published since this draft was begun.</source>
      <translation>이 초안을 쓰는 사이에 다른 판이 게시되었습니다.</translation>
    </message>
    <message>
      <source>Back to the shipped ‘{name}’?</source>
      <translation>‘{name}’ 구성을 기본 제공으로 되돌릴까요?</translation>
    </message>
  </context>
</TS>
