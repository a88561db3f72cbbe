<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-desk</name>
    <message>
      <source>A filler was here: {sound}</source>
      <translation>여기 군말이 있습니다: {sound}</translation>
    </message>
    <message>
      <source>A pause was here</source>
      <translation>여기 멈춤이 있습니다</translation>
    </message>
    <message>
      <source>A rating is begun and not saved.</source>
      <translation>쓰다 만 평가가 있습니다.</translation>
    </message>
    <message>
      <source>An opened answer</source>
      <translation>열어 둔 답변</translation>
    </message>
    <message>
      <source>Answer before or after</source>
      <translation>앞 답변, 뒤 답변</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>목록으로</translation>
    </message>
    <message>
      <source>Choose a visit at the left. Up and down move, Enter opens.</source>
      <translation>왼쪽에서 기록을 골라 주세요. 위아래로 옮기고 Enter로 엽니다.</translation>
    </message>
    <message>
      <source>Choose an answer of this visit</source>
      <translation>이 기록의 답변 고르기</translation>
    </message>
    <message>
      <source>Done again: {step}</source>
      <translation>다시 했습니다: {step}</translation>
    </message>
    <message>
      <source>Find in the transcript</source>
      <translation>받아쓴 글에서 찾기</translation>
    </message>
    <message>
      <source>Gaze measured in {n}% only</source>
      <translation>시선은 {n}%만 쟀음</translation>
    </message>
    <message>
      <source>Looks aside</source>
      <translation>옆을 봅니다</translation>
    </message>
    <message>
      <source>Looks at the camera</source>
      <translation>카메라를 봅니다</translation>
    </message>
    <message>
      <source>Looks down</source>
      <translation>아래를 봅니다</translation>
    </message>
    <message>
      <source>Looks up</source>
      <translation>위를 봅니다</translation>
    </message>
    <message>
      <source>Mark before or after</source>
      <translation>앞 표시, 뒤 표시</translation>
    </message>
    <message>
      <source>More to do with this visit</source>
      <translation>이 기록으로 더 할 일</translation>
    </message>
    <message>
      <source>Not a filler</source>
      <translation>군말이 아닙니다</translation>
    </message>
    <message>
      <source>Not a pause</source>
      <translation>멈춤이 아닙니다</translation>
    </message>
    <message>
      <source>Not analysed yet</source>
      <translation>아직 분석하지 않음</translation>
    </message>
    <message>
      <source>Note at the cursor</source>
      <translation>지금 위치에 메모</translation>
    </message>
    <message>
      <source>Practice</source>
      <translation>연습</translation>
    </message>
    <message>
      <source>Question {n}</source>
      <translation>질문 {n}</translation>
    </message>
    <message>
      <source>Question {n} · take {m}</source>
      <translation>질문 {n} · {m}회차</translation>
    </message>
    <message>
      <source>Quick note at the cursor</source>
      <translation>지금 위치에 빠른 메모</translation>
    </message>
    <message>
      <source>Rate the row at hand</source>
      <translation>고른 항목에 점수</translation>
    </message>
    <message>
      <source>Save the rating</source>
      <translation>평가 저장</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>내보내기</translation>
    </message>
    <message>
      <source>Take the last change back</source>
      <translation>마지막으로 한 일 되돌리기</translation>
    </message>
    <message>
      <source>Take this correction back</source>
      <translation>이 고침을 되돌리기</translation>
    </message>
    <message>
      <source>Taken back: {step}</source>
      <translation>되돌렸습니다: {step}</translation>
    </message>
    <message>
      <source>The recording is being opened.</source>
      <translation>녹화를 여는 중입니다.</translation>
    </message>
    <message>
      <source>These keys</source>
      <translation>이 단축키</translation>
    </message>
    <message>
      <source>This recording has no sound.</source>
      <translation>소리가 없는 녹화입니다.</translation>
    </message>
    <message>
      <source>This visit holds no answers.</source>
      <translation>이 기록에는 답변이 없습니다.</translation>
    </message>
    <message>
      <source>change of a note</source>
      <translation>메모 바꾸기</translation>
    </message>
    <message>
      <source>correction</source>
      <translation>고침</translation>
    </message>
    <message>
      <source>deletion of a note</source>
      <translation>메모 지우기</translation>
    </message>
    <message>
      <source>deletion of an outcome</source>
      <translation>결과 지우기</translation>
    </message>
    <message>
      <source>end of a link</source>
      <translation>기록 잇기 풀기</translation>
    </message>
    <message>
      <source>link between visits</source>
      <translation>기록 잇기</translation>
    </message>
    <message>
      <source>new analysis</source>
      <translation>새 분석</translation>
    </message>
    <message>
      <source>note</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>outcome</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>rating</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>withdrawal of a correction</source>
      <translation>고침 되돌리기</translation>
    </message>
    <message>
      <source>Analyse again…</source>
      <translation>다시 분석…</translation>
    </message>
    <message>
      <source>Delete this visit…</source>
      <translation>이 기록 지우기…</translation>
    </message>
    <message>
      <source>Link with another visit…</source>
      <translation>다른 기록과 잇기…</translation>
    </message>
    <message>
      <source>The new analysis is there.</source>
      <translation>새 분석이 나왔습니다.</translation>
    </message>
    <message>
      <source>The visit was deleted.</source>
      <translation>기록을 지웠습니다.</translation>
    </message>
    <message>
      <source>What became of the visitor…</source>
      <translation>그 뒤 결과 적기…</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>견주기</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>다른 답변과 견주기…</translation>
    </message>
    <message>
      <source>Farther</source>
      <translation>더 멀리</translation>
    </message>
    <message>
      <source>Fillers</source>
      <translation>군말</translation>
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
      <source>Loudness</source>
      <translation>소리 크기</translation>
    </message>
    <message>
      <source>Nearer</source>
      <translation>더 가까이</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>Parts of the story</source>
      <translation>이야기 짜임</translation>
    </message>
    <message>
      <source>Pauses</source>
      <translation>멈춤</translation>
    </message>
    <message>
      <source>Pitch</source>
      <translation>목소리 높낮이</translation>
    </message>
    <message>
      <source>Rows and zoom…</source>
      <translation>보이는 줄과 확대…</translation>
    </message>
    <message>
      <source>The whole answer</source>
      <translation>답변 전체</translation>
    </message>
    <message>
      <source>Waveform</source>
      <translation>소리 모양</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>말</translation>
    </message>
    <message>
      <source>The result is of a newer program</source>
      <translation>더 새로운 프로그램의 결과라 읽지 못함</translation>
    </message>
    <message>
      <source>Watching</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>Question {n} · follow-up</source>
      <translation>질문 {n} · 꼬리 질문</translation>
    </message>
  </context>
</TS>
