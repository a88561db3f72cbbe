<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-sharing</name>
    <message>
      <source>A4 on this answer with empty boxes: you have not rated it yet</source>
      <translation>이 답변의 A4 한 장, 평가 칸은 비어 있습니다(아직 평가 전)</translation>
    </message>
    <message>
      <source>A4 on this answer: figures, rating, notes for the visitor</source>
      <translation>이 답변의 A4 한 장: 잰 값, 평가, 방문자에게 줄 메모</translation>
    </message>
    <message>
      <source>All answers with points, advice and the notes for the visitor</source>
      <translation>모든 답변의 값과 조언, 방문자에게 줄 메모</translation>
    </message>
    <message>
      <source>Being made. You may close this; it goes on.</source>
      <translation>만들고 있습니다. 닫아도 계속됩니다.</translation>
    </message>
    <message>
      <source>Being printed.</source>
      <translation>인쇄하고 있습니다.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Captions</source>
      <translation>자막</translation>
    </message>
    <message>
      <source>Choose another name</source>
      <translation>다른 이름으로</translation>
    </message>
    <message>
      <source>Choose seconds first: drag over the tracks.</source>
      <translation>아래 트랙에서 끌어 구간을 먼저 골라 주세요.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Every measure of every answer, one row each</source>
      <translation>모든 답변의 측정값, 한 줄에 하나씩</translation>
    </message>
    <message>
      <source>Film of the chosen seconds</source>
      <translation>고른 구간 영상</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>폴더</translation>
    </message>
    <message>
      <source>Full report</source>
      <translation>전체 보고서</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>종류</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>No answer of this visit is analysed yet.</source>
      <translation>이 방문에는 분석한 답변이 아직 없습니다.</translation>
    </message>
    <message>
      <source>Nothing was transcribed in this answer.</source>
      <translation>이 답변에는 받아쓴 말이 없습니다.</translation>
    </message>
    <message>
      <source>One page</source>
      <translation>한 장 요약</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>폴더 열기</translation>
    </message>
    <message>
      <source>Package for the visitor</source>
      <translation>방문자에게 줄 묶음</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>인쇄</translation>
    </message>
    <message>
      <source>Put it here</source>
      <translation>여기에 두기</translation>
    </message>
    <message>
      <source>Replace it</source>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Report, films, captions and notes in one folder, for a stick</source>
      <translation>보고서, 영상, 자막, 메모를 폴더 하나에(USB에 담아 드릴 때)</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>저장</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>저장했습니다: {path}</translation>
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation>프린터로 보냈습니다.</translation>
    </message>
    <message>
      <source>Share {ticket}</source>
      <translation>{ticket} 내보내기</translation>
    </message>
    <message>
      <source>Table of the measures</source>
      <translation>측정값 표</translation>
    </message>
    <message>
      <source>The recording of this answer is gone.</source>
      <translation>이 답변의 녹화가 없습니다.</translation>
    </message>
    <message>
      <source>There is a file {name} already.</source>
      <translation>{name} 파일이 이미 있습니다.</translation>
    </message>
    <message>
      <source>This answer is not analysed yet.</source>
      <translation>이 답변은 아직 분석하지 않았습니다.</translation>
    </message>
    <message>
      <source>What was said in this answer, as corrected, with its times</source>
      <translation>이 답변에서 한 말(바로잡은 대로)과 그 시각</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>위치</translation>
    </message>
    <message>
      <source>Where shall it go?</source>
      <translation>어디에 둘까요?</translation>
    </message>
    <message>
      <source>agreed to show</source>
      <translation>보여 주기에 동의함</translation>
    </message>
    <message>
      <source>agreed to show, for this centre only</source>
      <translation>보여 주기에 동의함 · 센터 안에서만</translation>
    </message>
    <message>
      <source>captions</source>
      <translation>자막</translation>
    </message>
    <message>
      <source>consent withdrawn</source>
      <translation>동의를 거둠</translation>
    </message>
    <message>
      <source>film</source>
      <translation>영상</translation>
    </message>
    <message>
      <source>measures</source>
      <translation>측정값</translation>
    </message>
    <message>
      <source>no consent</source>
      <translation>동의 없음</translation>
    </message>
    <message>
      <source>no printer here</source>
      <translation>연결된 프린터 없음</translation>
    </message>
    <message>
      <source>one page</source>
      <translation>한 장 요약</translation>
    </message>
    <message>
      <source>opened by the visitor</source>
      <translation>방문자가 비밀번호로 엶</translation>
    </message>
    <message>
      <source>report</source>
      <translation>보고서</translation>
    </message>
    <message>
      <source>{start} to {end}, the pictures as they were recorded</source>
      <translation>{start}부터 {end}까지, 녹화된 화질 그대로</translation>
    </message>
  </context>
</TS>
