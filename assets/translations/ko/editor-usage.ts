<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-usage</name>
    <message>
      <source>All</source>
      <comment>period</comment>
      <translation>전체</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>답함</translation>
    </message>
    <message>
      <source>Answered again in {n} visits.</source>
      <translation>다시 답한 면접이 {n}번입니다.</translation>
    </message>
    <message>
      <source>Answers fill {share} of the time, over {n}: it may be too short.</source>
      <translation>답변 {n}개가 시간을 평균 {share} 씁니다. 시간이 모자랄 수 있습니다.</translation>
    </message>
    <message>
      <source>Answers hold {share} of what they should, over {n} answers.</source>
      <translation>답변 {n}개에 담긴 내용이 평균 {share}입니다.</translation>
    </message>
    <message>
      <source>Answers use {share} of the time, over {n} answers.</source>
      <translation>답변 {n}개가 시간을 평균 {share}만 씁니다.</translation>
    </message>
    <message>
      <source>As in the bank</source>
      <translation>은행 순서</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>횟수</translation>
    </message>
    <message>
      <source>Choose another name</source>
      <translation>다른 이름 고르기</translation>
    </message>
    <message>
      <source>Content</source>
      <translation>내용</translation>
    </message>
    <message>
      <source>Counting …</source>
      <translation>세는 중입니다 …</translation>
    </message>
    <message>
      <source>Expected points in answers</source>
      <translation>답변에 담긴 기대 요소</translation>
    </message>
    <message>
      <source>Followed up in {n}.</source>
      <translation>꼬리 질문을 {n}번 물었습니다.</translation>
    </message>
    <message>
      <source>In how many visits it was asked</source>
      <translation>몇 번의 면접에서 물었는지</translation>
    </message>
    <message>
      <source>It was asked in {n} visits of this time. Figures stand here from {least} on, where nobody is found in them, also not by comparing one time with another.</source>
      <translation>이 기간에 {n}번 물었습니다. {least}번부터 수치를 보여 줍니다. 기간을 서로 견주어도 누구의 답변인지 알 수 없을 때만 나타납니다.</translation>
    </message>
    <message>
      <source>Its place among the questions to write anew</source>
      <translation>고쳐 쓸 순서</translation>
    </message>
    <message>
      <source>Mean length</source>
      <translation>평균 길이</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>답 없음</translation>
    </message>
    <message>
      <source>No question of this bank was asked yet in a visit that may be counted, in this time.</source>
      <translation>이 기간에는 집계에 동의한 면접에서 이 은행의 질문을 물은 적이 없습니다.</translation>
    </message>
    <message>
      <source>Nothing speaks for writing it anew.</source>
      <translation>고쳐 쓸 까닭이 보이지 않습니다.</translation>
    </message>
    <message>
      <source>Nothing was said in {n}.</source>
      <translation>말이 없었던 면접이 {n}번입니다.</translation>
    </message>
    <message>
      <source>Open in the form</source>
      <translation>문항 열기</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>순서</translation>
    </message>
    <message>
      <source>Parts of the story in answers</source>
      <translation>답변에 담긴 이야기 단계</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>기간</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>질문</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>질문 은행</translation>
    </message>
    <message>
      <source>Questions and how they fare</source>
      <translation>질문별 쓰임</translation>
    </message>
    <message>
      <source>Replace it</source>
      <translation>바꾸어 저장하기</translation>
    </message>
    <message>
      <source>Save the table as CSV</source>
      <translation>표를 CSV로 저장하기</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>저장했습니다: {path}</translation>
    </message>
    <message>
      <source>Share of expected points and parts of a story that answers hold</source>
      <translation>기대 요소와 이야기 단계 가운데 답변에 담긴 비율</translation>
    </message>
    <message>
      <source>Share of the time to answer that answers take in the mean</source>
      <translation>답변 시간 가운데 평균으로 쓴 비율</translation>
    </message>
    <message>
      <source>The part “{name}” is told in {share} of {n} answers.</source>
      <translation>이야기의 ‘{name}’: 답변 {n}개 가운데 {share}에 담겼습니다.</translation>
    </message>
    <message>
      <source>The visitor said nothing, or the visit ended with it</source>
      <translation>말이 없었거나 이 질문에서 면접을 마친 비율</translation>
    </message>
    <message>
      <source>There is a file {name} already.</source>
      <translation>{name} 파일이 이미 있습니다.</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>올해</translation>
    </message>
    <message>
      <source>Time used</source>
      <translation>쓴 시간</translation>
    </message>
    <message>
      <source>Rewrite first</source>
      <translation>고쳐 쓸 순서</translation>
    </message>
    <message>
      <source>Usage</source>
      <translation>쓰임</translation>
    </message>
    <message>
      <source>Version in use</source>
      <translation>지금 판</translation>
    </message>
    <message>
      <source>Version {n}</source>
      <translation>{n}판</translation>
    </message>
    <message>
      <source>Visits that agreed to be counted. Figures stand from {least} visits on.</source>
      <translation>집계에 동의한 면접만 셉니다. 수치는 {least}번부터 보여 줍니다.</translation>
    </message>
    <message>
      <source>Weak content first</source>
      <translation>내용이 약한 순서</translation>
    </message>
    <message>
      <source>Where shall it go?</source>
      <translation>어디에 저장할까요?</translation>
    </message>
    <message>
      <source>Why to write it anew</source>
      <translation>고쳐 쓸 까닭</translation>
    </message>
    <message>
      <source>usage</source>
      <comment>file name</comment>
      <translation>쓰임</translation>
    </message>
    <message>
      <source>{id} · not in the bank any more</source>
      <translation>{id} · 지금은 은행에 없는 질문</translation>
    </message>
    <message>
      <source>{n} answers</source>
      <translation>답변 {n}개</translation>
    </message>
    <message>
      <source>{n} left with it</source>
      <translation>{n}번은 여기서 마침</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n}초</translation>
    </message>
    <message>
      <source>{share} of the time</source>
      <translation>시간의 {share}</translation>
    </message>
    <message>
      <source>{share} of {n} visits gave no answer to it.</source>
      <translation>{n}번 가운데 {share}는 답이 없었습니다.</translation>
    </message>
    <message>
      <source>“{name}” is said in {share} of {n} answers.</source>
      <translation>‘{name}’: 답변 {n}개 가운데 {share}에서 말했습니다.</translation>
    </message>
    <message>
      <source>The question and its figures</source>
      <translation>질문과 수치</translation>
    </message>
  </context>
</TS>
