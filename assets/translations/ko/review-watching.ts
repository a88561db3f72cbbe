<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-watching</name>
    <message>
      <source>Play or pause</source>
      <translation>재생하거나 멈추기</translation>
    </message>
    <message>
      <source>Backwards; again: faster</source>
      <translation>뒤로 감기, 다시 누르면 더 빠르게</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>멈추기</translation>
    </message>
    <message>
      <source>Forwards; again: faster</source>
      <translation>재생, 다시 누르면 더 빠르게</translation>
    </message>
    <message>
      <source>1 s back</source>
      <translation>1초 앞</translation>
    </message>
    <message>
      <source>1 s on</source>
      <translation>1초 뒤</translation>
    </message>
    <message>
      <source>One word back</source>
      <translation>한 낱말 앞</translation>
    </message>
    <message>
      <source>One word on</source>
      <translation>한 낱말 뒤</translation>
    </message>
    <message>
      <source>One picture back</source>
      <translation>한 칸 앞</translation>
    </message>
    <message>
      <source>One picture on</source>
      <translation>한 칸 뒤</translation>
    </message>
    <message>
      <source>The selection begins here</source>
      <translation>고른 구간의 시작을 여기로</translation>
    </message>
    <message>
      <source>The selection ends here</source>
      <translation>고른 구간의 끝을 여기로</translation>
    </message>
    <message>
      <source>Repeat the selection</source>
      <translation>고른 구간 되풀이</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>일시 정지</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>재생</translation>
    </message>
    <message>
      <source>Frame back</source>
      <translation>한 칸 앞</translation>
    </message>
    <message>
      <source>Frame on</source>
      <translation>한 칸 뒤</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>한 칸</translation>
    </message>
    <message>
      <source>One frame back</source>
      <translation>한 칸 앞</translation>
    </message>
    <message>
      <source>One frame on</source>
      <translation>한 칸 뒤</translation>
    </message>
    <message>
      <source>Speed {rate}</source>
      <translation>빠르기 {rate}</translation>
    </message>
    <message>
      <source>Repeat selection</source>
      <translation>고른 구간 되풀이</translation>
    </message>
    <message>
      <source>Stop the short review</source>
      <translation>이어 보기 그만하기</translation>
    </message>
    <message>
      <source>Stop review</source>
      <translation>이어 보기 그만</translation>
    </message>
    <message>
      <source>Marked places only</source>
      <translation>표시된 곳만 이어 보기</translation>
    </message>
    <message>
      <source>Marked places</source>
      <translation>표시된 곳만</translation>
    </message>
    <message>
      <source>Play the marked places one after the other</source>
      <translation>표시된 곳만 이어 보기</translation>
    </message>
    <message>
      <source>Nothing is marked in this answer.</source>
      <translation>이 답변에는 표시된 곳이 없습니다.</translation>
    </message>
    <message>
      <source>{now} of {whole}</source>
      <translation>전체 {whole} 중 {now}</translation>
    </message>
    <message>
      <source>This recording has sound only.</source>
      <translation>소리만 있는 기록입니다.</translation>
    </message>
    <message>
      <source>Picture of the answer</source>
      <translation>답변 영상</translation>
    </message>
    <message>
      <source>Loop</source>
      <translation>구간 되풀이</translation>
    </message>
  </context>
</TS>
