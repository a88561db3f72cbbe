<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>report</name>
    <message>
      <source>Your result</source>
      <translation>오늘의 결과</translation>
    </message>
    <message>
      <source>Next time, only this</source>
      <translation>다음에는 이것만</translation>
    </message>
    <message>
      <source>Next time, only these two</source>
      <translation>다음에는 이 두 가지만</translation>
    </message>
    <message>
      <source>Next time, only these three</source>
      <translation>다음에는 이 세 가지만</translation>
    </message>
    <message>
      <source>Finish and delete</source>
      <translation>끝내고 지우기</translation>
    </message>
    <message>
      <source>Finish · kept for {days} days</source>
      <translation>끝내기 · {days}일 보관</translation>
    </message>
    <message>
      <source>Change consents</source>
      <translation>동의 바꾸기</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>인쇄</translation>
    </message>
    <message>
      <source>Save to USB</source>
      <translation>USB에 담기</translation>
    </message>
    <message>
      <source>Replay from the start</source>
      <translation>처음부터 다시 보기</translation>
    </message>
    <message>
      <source>Replay</source>
      <translation>다시 보기</translation>
    </message>
    <message>
      <source>Keep going like this. We found nothing that stands out to change.</source>
      <translation>지금처럼 하시면 됩니다. 눈에 띄게 고칠 곳을 찾지 못했습니다.</translation>
    </message>
    <message>
      <source>first time {value}</source>
      <translation>처음 {value}</translation>
    </message>
    <message>
      <source>More {page}/{pages}</source>
      <translation>다음 항목 {page}/{pages}</translation>
    </message>
    <message>
      <source>Practice</source>
      <translation>연습</translation>
    </message>
    <message>
      <source>Question {number}, again</source>
      <translation>질문 {number} 다시</translation>
    </message>
    <message>
      <source>Question {number}</source>
      <translation>질문 {number}</translation>
    </message>
    <message>
      <source>Whole interview</source>
      <translation>면접 전체</translation>
    </message>
    <message>
      <source>points</source>
      <translation>점</translation>
    </message>
    <message>
      <source>Too little was measured for points: {share}% of the weights, 60% is needed.</source>
      <translation>점수를 낼 만큼 재지 못했습니다. 가중치의 {share}%만 쟀고 60%가 넘어야 합니다.</translation>
    </message>
    <message>
      <source>{share}% of the weights were measured. Not a forecast.</source>
      <translation>가중치의 {share}%를 쟀습니다. 합격을 뜻하지 않습니다.</translation>
    </message>
    <message>
      <source>Too few yet to compare with</source>
      <translation>아직 비교할 만큼 모이지 않았습니다</translation>
    </message>
    <message>
      <source>{count} people, same interview</source>
      <translation>이 센터의 같은 면접 {count}명</translation>
    </message>
    <message>
      <source>The same as last time</source>
      <translation>지난번과 같습니다</translation>
    </message>
    <message>
      <source>One point down on last time</source>
      <translation>지난번보다 1점 내렸습니다</translation>
    </message>
    <message>
      <source>One point up on last time</source>
      <translation>지난번보다 1점 올랐습니다</translation>
    </message>
    <message>
      <source>{points} points up on last time</source>
      <translation>지난번보다 {points}점 올랐습니다</translation>
    </message>
    <message>
      <source>{points} points down on last time</source>
      <translation>지난번보다 {points}점 내렸습니다</translation>
    </message>
    <message>
      <source>+5 s</source>
      <translation>+5초</translation>
    </message>
    <message>
      <source>Back 5 s</source>
      <translation>5초 되감기</translation>
    </message>
    <message>
      <source>Next advice {number}/{count}</source>
      <translation>다음 조언 {number}/{count}</translation>
    </message>
    <message>
      <source>No words were written down for this answer.</source>
      <translation>이 답변에는 받아쓴 말이 없습니다.</translation>
    </message>
    <message>
      <source>Other question</source>
      <translation>다른 질문</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>멈추기</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>재생하기</translation>
    </message>
    <message>
      <source>Repeat these {seconds} s</source>
      <translation>이 {seconds}초만 되풀이</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>결과로</translation>
    </message>
    <message>
      <source>Skip 5 s</source>
      <translation>5초 건너뛰기</translation>
    </message>
    <message>
      <source>Slower</source>
      <translation>천천히</translation>
    </message>
    <message>
      <source>Sound only</source>
      <translation>소리만 있습니다</translation>
    </message>
    <message>
      <source>This recording cannot be played.</source>
      <translation>이 녹화를 재생할 수 없습니다.</translation>
    </message>
    <message>
      <source>−5 s</source>
      <translation>−5초</translation>
    </message>
    <message>
      <source>Too little was measured to choose advice. What could be measured stands below.</source>
      <translation>조언을 고를 만큼 재지 못했습니다. 잰 것은 아래에 있습니다.</translation>
    </message>
    <message>
      <source>Question {number}, follow-up</source>
      <translation>질문 {number}, 꼬리 질문</translation>
    </message>
  </context>
</TS>
