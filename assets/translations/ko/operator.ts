<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>operator</name>
    <message>
      <source>Above the screen</source>
      <translation>화면 위</translation>
    </message>
    <message>
      <source>Below it</source>
      <translation>화면 아래</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>카메라</translation>
    </message>
    <message>
      <source>Centre's name</source>
      <translation>센터 이름</translation>
    </message>
    <message>
      <source>Choose at least four digits.</source>
      <translation>숫자 네 자리 이상을 정해 주세요.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Counsellor's name</source>
      <translation>상담사 이름</translation>
    </message>
    <message>
      <source>Days until kept sessions are deleted</source>
      <translation>보관한 기록을 지우기까지(일)</translation>
    </message>
    <message>
      <source>End the program</source>
      <translation>프로그램 끝내기</translation>
    </message>
    <message>
      <source>English</source>
      <translation>영어</translation>
    </message>
    <message>
      <source>Interviews offered (five at most)</source>
      <translation>고를 수 있는 면접(다섯 개까지)</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>한국어</translation>
    </message>
    <message>
      <source>Language of the first screen</source>
      <translation>첫 화면 언어</translation>
    </message>
    <message>
      <source>Languages of answers</source>
      <translation>답변 언어</translation>
    </message>
    <message>
      <source>Larger text from the start</source>
      <translation>처음부터 글자 크게</translation>
    </message>
    <message>
      <source>Leave full screen</source>
      <translation>전체 화면 나가기</translation>
    </message>
    <message>
      <source>Left of it</source>
      <translation>화면 왼쪽</translation>
    </message>
    <message>
      <source>Less motion</source>
      <translation>움직임 줄이기</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>마이크</translation>
    </message>
    <message>
      <source>New operator's code</source>
      <translation>새 운영자 코드</translation>
    </message>
    <message>
      <source>No</source>
      <translation>아니요</translation>
    </message>
    <message>
      <source>None</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>Operator's code (choose one)</source>
      <translation>운영자 코드(새로 정하기)</translation>
    </message>
    <message>
      <source>Right of it</source>
      <translation>화면 오른쪽</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>저장</translation>
    </message>
    <message>
      <source>Seconds without input until the warning</source>
      <translation>입력이 없을 때 묻기까지(초)</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>Some values do not work yet; what would work stands beside them.</source>
      <translation>쓸 수 없는 값이 있습니다. 옆에 쓸 수 있는 값이 있습니다.</translation>
    </message>
    <message>
      <source>Speech model</source>
      <translation>음성 모델</translation>
    </message>
    <message>
      <source>The first one found</source>
      <translation>처음 찾은 것</translation>
    </message>
    <message>
      <source>The same on the result</source>
      <translation>결과 화면에서(초)</translation>
    </message>
    <message>
      <source>Where the camera stands</source>
      <translation>카메라 위치</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>예</translation>
    </message>
    <message>
      <source>at least four digits</source>
      <translation>네 자리 이상</translation>
    </message>
    <message>
      <source>at least four digits; empty: as it is</source>
      <translation>네 자리 이상, 비우면 그대로</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>열기</translation>
    </message>
    <message>
      <source>Operator's code</source>
      <translation>운영자 코드</translation>
    </message>
    <message>
      <source>Settings are saved.</source>
      <translation>설정을 저장했습니다.</translation>
    </message>
    <message>
      <source>Settings open from the first page only.</source>
      <translation>설정은 첫 화면에서만 열립니다.</translation>
    </message>
    <message>
      <source>This code does not fit.</source>
      <translation>코드가 맞지 않습니다.</translation>
    </message>
    <message>
      <source>Minutes until the counsellor's desk locks itself</source>
      <translation>상담사 책상이 저절로 잠길 때까지(분)</translation>
    </message>
  </context>
</TS>
