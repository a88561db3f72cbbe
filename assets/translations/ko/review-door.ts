<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-door</name>
    <message>
      <source>A PIN has at least {n} signs.</source>
      <translation>PIN은 {n}자리 이상이어야 합니다.</translation>
    </message>
    <message>
      <source>A page up or down</source>
      <translation>한 화면 위·아래</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>더하기</translation>
    </message>
    <message>
      <source>Add a counsellor</source>
      <translation>상담사 더하기</translation>
    </message>
    <message>
      <source>Add a counsellor…</source>
      <translation>상담사 더하기…</translation>
    </message>
    <message>
      <source>Add a trainer</source>
      <translation>강사 더하기</translation>
    </message>
    <message>
      <source>Add a trainer…</source>
      <translation>강사 더하기…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>시작하기</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Change my PIN</source>
      <translation>내 PIN 바꾸기</translation>
    </message>
    <message>
      <source>Change my PIN…</source>
      <translation>내 PIN 바꾸기…</translation>
    </message>
    <message>
      <source>Clear the search, back to the list</source>
      <translation>찾기 지우기, 목록으로</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Close the desk?</source>
      <translation>책상을 닫을까요?</translation>
    </message>
    <message>
      <source>Close without saving</source>
      <translation>저장하지 않고 닫기</translation>
    </message>
    <message>
      <source>Counsellor Kim</source>
      <translation>김 상담사</translation>
    </message>
    <message>
      <source>Counsellor's desk</source>
      <translation>상담사 책상</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>어디서나</translation>
    </message>
    <message>
      <source>Go on working</source>
      <translation>이어서 하기</translation>
    </message>
    <message>
      <source>Interview rehearsal</source>
      <translation>면접 연습실</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>글쇠 안내</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>글자 크게</translation>
    </message>
    <message>
      <source>Lift the lock</source>
      <translation>잠금 풀기</translation>
    </message>
    <message>
      <source>Lift the lock with the operator's code</source>
      <translation>운영자 코드로 잠금 풀기</translation>
    </message>
    <message>
      <source>List of visits</source>
      <translation>기록 목록</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>잠그기</translation>
    </message>
    <message>
      <source>Name</source>
      <comment>of a counsellor</comment>
      <translation>이름</translation>
    </message>
    <message>
      <source>New PIN, at least {n} signs</source>
      <translation>새 PIN, {n}자리 이상</translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation>글자 보통</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>열기</translation>
    </message>
    <message>
      <source>Open the visit</source>
      <translation>기록 열기</translation>
    </message>
    <message>
      <source>Operator's code</source>
      <translation>운영자 코드</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN until now</source>
      <translation>지금까지 쓰던 PIN</translation>
    </message>
    <message>
      <source>PIN, at least {n} signs</source>
      <translation>PIN, {n}자리 이상</translation>
    </message>
    <message>
      <source>Please type a name.</source>
      <translation>이름을 적어 주세요.</translation>
    </message>
    <message>
      <source>Question banks</source>
      <translation>질문은행 편집</translation>
    </message>
    <message>
      <source>Questions, presets and norms can be changed with this PIN alone.</source>
      <translation>질문과 면접 구성, 기준은 이 PIN이 있어야 바꿀 수 있습니다.</translation>
    </message>
    <message>
      <source>Recordings and results of visitors who agreed open with this PIN alone.</source>
      <translation>동의를 받은 녹화와 결과는 이 PIN이 있어야 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>기록</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>찾기</translation>
    </message>
    <message>
      <source>Something is not saved yet.</source>
      <translation>아직 저장하지 않은 것이 있습니다.</translation>
    </message>
    <message>
      <source>Something went wrong on our side. What is stored is untouched.</source>
      <translation>프로그램에 문제가 생겼습니다. 저장된 기록은 그대로 있습니다.</translation>
    </message>
    <message>
      <source>That does not fit. Type it again.</source>
      <translation>맞지 않습니다. 다시 적어 주세요.</translation>
    </message>
    <message>
      <source>That does not fit. You can try again in {n} s.</source>
      <translation>맞지 않습니다. {n}초 뒤에 다시 해 주세요.</translation>
    </message>
    <message>
      <source>That does not fit. You can try again in {time} min.</source>
      <translation>맞지 않습니다. {time} 뒤에 다시 해 주세요.</translation>
    </message>
    <message>
      <source>The PIN guards this program, not the disk: give the PC's account a password too. Nobody can read a PIN out of the program.</source>
      <translation>PIN은 이 프로그램을 지킵니다. 디스크의 파일까지 잠그지는 않으니 PC 계정에도 암호를 걸어 주세요. 정한 PIN은 아무도 꺼내 볼 수 없습니다.</translation>
    </message>
    <message>
      <source>The code was set on the kiosk's settings page. The PIN stays as it is.</source>
      <translation>키오스크 설정 화면에서 정한 코드입니다. PIN은 그대로 둡니다.</translation>
    </message>
    <message>
      <source>The desk locks itself in one minute. Any key goes on.</source>
      <translation>1분 뒤에 저절로 잠급니다. 아무 글쇠나 누르면 이어집니다.</translation>
    </message>
    <message>
      <source>The new PIN once more</source>
      <translation>새 PIN을 한 번 더</translation>
    </message>
    <message>
      <source>The records cannot be opened</source>
      <translation>기록을 열 수 없습니다</translation>
    </message>
    <message>
      <source>The same PIN once more</source>
      <translation>같은 PIN을 한 번 더</translation>
    </message>
    <message>
      <source>The two PINs differ. Type it once more.</source>
      <translation>두 PIN이 다릅니다. 다시 적어 주세요.</translation>
    </message>
    <message>
      <source>These keys</source>
      <translation>글쇠 안내</translation>
    </message>
    <message>
      <source>Trainer Park</source>
      <translation>박 강사</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>다시 시도</translation>
    </message>
    <message>
      <source>Visit before or after</source>
      <translation>앞·뒤 기록</translation>
    </message>
    <message>
      <source>What you have not saved is still there.</source>
      <translation>저장하지 않은 평가와 글이 그대로 있습니다.</translation>
    </message>
    <message>
      <source>Who is at the desk?</source>
      <translation>누가 쓰고 있나요?</translation>
    </message>
    <message>
      <source>Who is editing?</source>
      <translation>누가 고치고 있나요?</translation>
    </message>
    <message>
      <source>Who will edit the question banks?</source>
      <translation>질문은행을 고칠 사람을 정해 주세요</translation>
    </message>
    <message>
      <source>Who will use this desk?</source>
      <translation>이 책상을 쓸 상담사를 정해 주세요</translation>
    </message>
    <message>
      <source>Wrong tries are counted. After ten, the operator's code lifts the lock.</source>
      <translation>틀린 횟수를 셉니다. 열 번 틀리면 잠기고, 운영자 코드로 풀 수 있습니다.</translation>
    </message>
    <message>
      <source>Your PIN was changed.</source>
      <translation>PIN을 바꾸었습니다.</translation>
    </message>
    <message>
      <source>{name} has left work unsaved. It is lost when somebody else signs in.</source>
      <translation>{name} 님이 저장하지 않은 것이 있습니다. 다른 사람이 열면 사라집니다.</translation>
    </message>
    <message>
      <source>{name} was added.</source>
      <translation>{name} 님을 더했습니다.</translation>
    </message>
    <message>
      <source>{name} · locks after {n} min</source>
      <translation>{name} · {n}분 뒤 자동 잠금</translation>
    </message>
    <message>
      <source>Lift a colleague's lock</source>
      <translation>동료의 잠금 풀기</translation>
    </message>
    <message>
      <source>Lift a colleague's lock…</source>
      <translation>동료의 잠금 풀기…</translation>
    </message>
    <message>
      <source>Whose PIN was mistyped too often?</source>
      <translation>누구의 잠금을 풀까요?</translation>
    </message>
    <message>
      <source>Nobody else has a PIN here.</source>
      <translation>여기에는 다른 사람이 없습니다.</translation>
    </message>
    <message>
      <source>The PIN stays as it is; the wrong tries are forgotten.</source>
      <translation>PIN은 그대로 두고, 틀린 횟수만 지웁니다.</translation>
    </message>
    <message>
      <source>{name} can sign in again.</source>
      <translation>{name} 님이 다시 열 수 있습니다.</translation>
    </message>
    <message>
      <source>I have forgotten my PIN</source>
      <translation>PIN을 잊었습니다</translation>
    </message>
    <message>
      <source>Set a new PIN</source>
      <translation>새 PIN 정하기</translation>
    </message>
    <message>
      <source>Set the PIN</source>
      <translation>PIN 정하기</translation>
    </message>
    <message>
      <source>The code was set on the kiosk's settings page. The log notes that a new PIN was set.</source>
      <translation>키오스크 설정 화면에서 정한 코드입니다. PIN을 새로 정한 사실은 기록으로 남습니다.</translation>
    </message>
    <message>
      <source>The new PIN is set. Sign in with it.</source>
      <translation>새 PIN을 정했습니다. 새 PIN으로 열어 주세요.</translation>
    </message>
  </context>
</TS>
