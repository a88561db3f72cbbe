<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-transcript</name>
    <message>
      <source>A filler behind this word</source>
      <translation>이 말 뒤에 군말 넣기</translation>
    </message>
    <message>
      <source>A filler in the chosen seconds</source>
      <translation>고른 구간에 군말 넣기</translation>
    </message>
    <message>
      <source>A filler that was marked by hand</source>
      <translation>직접 표시한 군말</translation>
    </message>
    <message>
      <source>A filler that was marked by hand. At first: {words}</source>
      <translation>직접 표시한 군말. 처음: {words}</translation>
    </message>
    <message>
      <source>A pause here</source>
      <translation>여기 멈춤</translation>
    </message>
    <message>
      <source>A pause here: choose its seconds in the tracks first</source>
      <translation>여기 멈춤: 먼저 아래 줄에서 구간을 골라 주세요</translation>
    </message>
    <message>
      <source>A pause in the chosen seconds</source>
      <translation>고른 구간을 멈춤으로</translation>
    </message>
    <message>
      <source>A pause that was marked by hand</source>
      <translation>직접 표시한 멈춤</translation>
    </message>
    <message>
      <source>At first: a pause</source>
      <translation>처음: 멈춤</translation>
    </message>
    <message>
      <source>At first: {words}</source>
      <translation>처음: {words}</translation>
    </message>
    <message>
      <source>Back to the text</source>
      <translation>글로 돌아가기</translation>
    </message>
    <message>
      <source>Close the search</source>
      <translation>찾기 닫기</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>복사</translation>
    </message>
    <message>
      <source>Correct the words</source>
      <translation>말 고치기</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>고친 곳</translation>
    </message>
    <message>
      <source>Corrections {n}</source>
      <translation>고친 곳 {n}</translation>
    </message>
    <message>
      <source>Filler “{sound}”</source>
      <translation>군말 ‘{sound}’ 표시</translation>
    </message>
    <message>
      <source>Find in the transcript</source>
      <translation>글에서 찾기</translation>
    </message>
    <message>
      <source>Gaze: {before} → {after}</source>
      <translation>시선: {before} → {after}</translation>
    </message>
    <message>
      <source>Mark as a filler</source>
      <translation>군말로 표시</translation>
    </message>
    <message>
      <source>Mark as a filler again</source>
      <translation>다시 군말로</translation>
    </message>
    <message>
      <source>Mark as a pause again</source>
      <translation>다시 멈춤으로</translation>
    </message>
    <message>
      <source>No pause ({seconds})</source>
      <translation>멈춤 아님({seconds})</translation>
    </message>
    <message>
      <source>No words were heard in this answer.</source>
      <translation>이 답변에서는 말이 들리지 않았습니다.</translation>
    </message>
    <message>
      <source>Not a filler</source>
      <translation>군말 아님</translation>
    </message>
    <message>
      <source>Not a pause</source>
      <translation>멈춤 아님</translation>
    </message>
    <message>
      <source>Not sure that this was said</source>
      <translation>확실하지 않음</translation>
    </message>
    <message>
      <source>Pause ({seconds})</source>
      <translation>멈춤 표시({seconds})</translation>
    </message>
    <message>
      <source>Show the corrected text</source>
      <translation>고친 글 보기</translation>
    </message>
    <message>
      <source>Show the first text</source>
      <translation>처음 글 보기</translation>
    </message>
    <message>
      <source>Take back: {words}</source>
      <translation>되돌리기: {words}</translation>
    </message>
    <message>
      <source>Take this correction back</source>
      <translation>이 고침을 되돌리기</translation>
    </message>
    <message>
      <source>The next one</source>
      <translation>다음 곳</translation>
    </message>
    <message>
      <source>The one before</source>
      <translation>앞의 곳</translation>
    </message>
    <message>
      <source>There is no transcript: there was no sound, or the speech model was missing.</source>
      <translation>받아 적은 글이 없습니다. 소리가 없었거나 말을 알아듣는 모델이 없었습니다.</translation>
    </message>
    <message>
      <source>This answer has not been analysed.</source>
      <translation>아직 분석하지 않은 답변입니다.</translation>
    </message>
    <message>
      <source>Transcript</source>
      <translation>받아 적은 글</translation>
    </message>
    <message>
      <source>Was heard at first, but not said</source>
      <translation>처음에는 들린 것으로 적혔지만 말하지 않았음</translation>
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
      <source>not found</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>side</source>
      <translation>옆</translation>
    </message>
    <message>
      <source>up</source>
      <translation>위</translation>
    </message>
    <message>
      <source>“{before}” was not said</source>
      <translation>‘{before}’ 말하지 않음</translation>
    </message>
    <message>
      <source>“{before}” → “{after}”</source>
      <translation>‘{before}’ → ‘{after}’</translation>
    </message>
    <message>
      <source>“{sound}” is not a filler</source>
      <translation>‘{sound}’ 군말 아님</translation>
    </message>
    <message>
      <source>Does not fit this text, so it is not used.</source>
      <translation>지금 글과 맞지 않아 쓰지 않았습니다.</translation>
    </message>
  </context>
</TS>
