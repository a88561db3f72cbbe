<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-tracks</name>
    <message>
      <source>Sound wave</source>
      <translation>소리 물결</translation>
    </message>
    <message>
      <source>Loudness</source>
      <translation>소리 크기</translation>
    </message>
    <message>
      <source>Pitch of the voice</source>
      <translation>목소리 높낮이</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>말</translation>
    </message>
    <message>
      <source>Fillers</source>
      <translation>군말</translation>
    </message>
    <message>
      <source>Pauses</source>
      <translation>멈춤</translation>
    </message>
    <message>
      <source>Gaze</source>
      <translation>시선</translation>
    </message>
    <message>
      <source>Head movement</source>
      <translation>머리 움직임</translation>
    </message>
    <message>
      <source>Structure</source>
      <translation>말의 짜임</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>situation</source>
      <translation>상황</translation>
    </message>
    <message>
      <source>task</source>
      <translation>할 일</translation>
    </message>
    <message>
      <source>action</source>
      <translation>한 일</translation>
    </message>
    <message>
      <source>result</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Not in this result. Analyse again to see it.</source>
      <translation>이 결과에는 없습니다. 다시 분석하면 보입니다.</translation>
    </message>
    <message>
      <source>Not measured · {reason}</source>
      <translation>재지 못함 · {reason}</translation>
    </message>
    <message>
      <source>Not measured</source>
      <translation>재지 못함</translation>
    </message>
    <message>
      <source>This recording has no sound</source>
      <translation>이 녹화에는 소리가 없습니다</translation>
    </message>
    <message>
      <source>Reading the sound</source>
      <translation>소리를 읽는 중</translation>
    </message>
    <message>
      <source>sideways</source>
      <translation>좌우</translation>
    </message>
    <message>
      <source>up and down</source>
      <translation>위아래</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>전체 보기</translation>
    </message>
    <message>
      <source>camera</source>
      <translation>카메라</translation>
    </message>
    <message>
      <source>down</source>
      <translation>아래</translation>
    </message>
    <message>
      <source>up</source>
      <translation>위</translation>
    </message>
    <message>
      <source>to the side</source>
      <translation>옆</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>재지 못함</translation>
    </message>
    <message>
      <source>corrected: added</source>
      <translation>고침: 더함</translation>
    </message>
    <message>
      <source>corrected: taken out</source>
      <translation>고침: 뺌</translation>
    </message>
    <message>
      <source>corrected</source>
      <translation>고침</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds}초</translation>
    </message>
    <message>
      <source>{what}, {seconds} s</source>
      <translation>{what} {seconds}초</translation>
    </message>
    <message>
      <source>Long pauses</source>
      <translation>긴 멈춤</translation>
    </message>
    <message>
      <source>Short pauses</source>
      <translation>짧은 멈춤</translation>
    </message>
    <message>
      <source>Looking away</source>
      <translation>다른 곳을 봄</translation>
    </message>
    <message>
      <source>{name}: {n}</source>
      <translation>{name} {n}개</translation>
    </message>
    <message>
      <source>{name}: none</source>
      <translation>{name} 없음</translation>
    </message>
    <message>
      <source>and {n} more</source>
      <translation>그 밖에 {n}개</translation>
    </message>
    <message>
      <source>Tracks</source>
      <translation>시간 줄</translation>
    </message>
    <message>
      <source>Ctrl and wheel, or + and −: nearer and further. 0: the whole answer.</source>
      <translation>Ctrl을 누르고 휠을 돌리거나 + 와 − 를 누르면 확대·축소됩니다. 0을 누르면 전체가 보입니다.</translation>
    </message>
  </context>
</TS>
