<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-comparing</name>
    <message>
      <source>1 answer</source>
      <translation>답변 1개</translation>
    </message>
    <message>
      <source>About the same: {n}</source>
      <translation>비슷한 것 {n}</translation>
    </message>
    <message>
      <source>Align</source>
      <translation>맞추기</translation>
    </message>
    <message>
      <source>Align here</source>
      <translation>여기를 맞추기</translation>
    </message>
    <message>
      <source>All words are the same.</source>
      <translation>모든 말이 같습니다.</translation>
    </message>
    <message>
      <source>Below the pictures</source>
      <translation>그림 아래</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>둘 다</translation>
    </message>
    <message>
      <source>Choose an answer</source>
      <translation>답변을 고르세요</translation>
    </message>
    <message>
      <source>Choose the places…</source>
      <translation>맞출 곳 고르기…</translation>
    </message>
    <message>
      <source>Click the same moment on both sides, then align. Esc leaves it. Now the {side} one moves.</source>
      <translation>양쪽에서 같은 순간을 누른 뒤 맞춰 주세요. 지금은 {side}만 움직입니다. Esc로 그만둡니다.</translation>
    </message>
    <message>
      <source>Different: {n}</source>
      <translation>달라진 것 {n}</translation>
    </message>
    <message>
      <source>Differs here</source>
      <translation>다른 곳</translation>
    </message>
    <message>
      <source>Finding {n}: {model}</source>
      <translation>결과 {n}: {model}</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>왼쪽</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>다음 다른 곳</translation>
    </message>
    <message>
      <source>No words were heard.</source>
      <translation>들린 말이 없습니다.</translation>
    </message>
    <message>
      <source>Not analysed yet: there is nothing to compare.</source>
      <translation>아직 분석하지 않아 견줄 것이 없습니다.</translation>
    </message>
    <message>
      <source>Not comparable: {n}</source>
      <translation>견줄 수 없는 것 {n}</translation>
    </message>
    <message>
      <source>Nothing was measured in two visits that can be compared.</source>
      <translation>두 방문에서 견줄 수 있게 잰 것이 없습니다.</translation>
    </message>
    <message>
      <source>One of both is not analysed yet.</source>
      <translation>한쪽을 아직 분석하지 않았습니다.</translation>
    </message>
    <message>
      <source>Only visits whose answers you have rated stand in the charts.</source>
      <translation>내가 답변을 모두 평가한 방문만 그래프에 나옵니다.</translation>
    </message>
    <message>
      <source>Over the visits</source>
      <translation>방문별 변화</translation>
    </message>
    <message>
      <source>Progress needs a second visit of the same person that was linked with consent.</source>
      <translation>변화를 보려면 동의를 받고 이은 같은 사람의 방문이 하나 더 필요합니다.</translation>
    </message>
    <message>
      <source>Rate the left answer</source>
      <translation>왼쪽 답변 평가하기</translation>
    </message>
    <message>
      <source>Rate the right answer</source>
      <translation>오른쪽 답변 평가하기</translation>
    </message>
    <message>
      <source>Rated</source>
      <translation>평가함</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>오른쪽</translation>
    </message>
    <message>
      <source>Sound from</source>
      <translation>소리</translation>
    </message>
    <message>
      <source>Start of speech</source>
      <translation>말 시작에 맞추기</translation>
    </message>
    <message>
      <source>Start of the recording</source>
      <translation>녹화 시작에 맞추기</translation>
    </message>
    <message>
      <source>The figures are shown once you have rated both answers. Seen first, they would sway you.</source>
      <translation>값은 두 답변을 모두 평가한 뒤에 보입니다. 먼저 보면 평가가 끌려갑니다.</translation>
    </message>
    <message>
      <source>The figures are shown once you have rated this answer too. Seen first, they would sway you.</source>
      <translation>값은 이 답변도 평가한 뒤에 보입니다. 먼저 보면 평가가 끌려갑니다.</translation>
    </message>
    <message>
      <source>The recording is being opened.</source>
      <translation>녹화를 여는 중입니다.</translation>
    </message>
    <message>
      <source>There is only one answer here, and nothing to set beside it.</source>
      <translation>답변이 하나뿐이라 견줄 것이 없습니다.</translation>
    </message>
    <message>
      <source>This visit holds no answers that can be compared.</source>
      <translation>이 방문에는 견줄 답변이 없습니다.</translation>
    </message>
    <message>
      <source>To the records</source>
      <translation>기록으로</translation>
    </message>
    <message>
      <source>Tracks</source>
      <translation>트랙</translation>
    </message>
    <message>
      <source>Two answers</source>
      <translation>두 답변</translation>
    </message>
    <message>
      <source>Two rated visits are needed to show progress.</source>
      <translation>변화를 보려면 평가한 방문이 둘 있어야 합니다.</translation>
    </message>
    <message>
      <source>Unrated</source>
      <translation>평가 전</translation>
    </message>
    <message>
      <source>Visits of this person</source>
      <translation>이 사람의 방문</translation>
    </message>
    <message>
      <source>What differs</source>
      <translation>무엇이 다른가</translation>
    </message>
    <message>
      <source>What is compared</source>
      <translation>견주는 것</translation>
    </message>
    <message>
      <source>Which places of both are one moment</source>
      <translation>두 녹화의 어느 곳을 같은 때로 볼지 정합니다</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>받아쓴 글</translation>
    </message>
    <message>
      <source>Words differ in {n} places.</source>
      <translation>{n}곳의 말이 다릅니다.</translation>
    </message>
    <message>
      <source>left</source>
      <comment>moves</comment>
      <translation>왼쪽</translation>
    </message>
    <message>
      <source>no speech model</source>
      <translation>음성 모델 없음</translation>
    </message>
    <message>
      <source>right</source>
      <comment>moves</comment>
      <translation>오른쪽</translation>
    </message>
    <message>
      <source>{day} {month}</source>
      <comment>a day</comment>
      <translation>{month}월 {day}일</translation>
    </message>
    <message>
      <source>{n} answers</source>
      <translation>답변 {n}개</translation>
    </message>
    <message>
      <source>{model}, scored again by {norms}</source>
      <translation>{model}, {norms} 기준으로 다시 판정</translation>
    </message>
  </context>
</TS>
