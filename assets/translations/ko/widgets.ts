<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>widgets</name>
    <message>
      <source>Check</source>
      <translation>점검</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>동의</translation>
    </message>
    <message>
      <source>Deleted</source>
      <translation>지우는 때</translation>
    </message>
    <message>
      <source>Fair</source>
      <translation>보통</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>좋음</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>도움 청하기</translation>
    </message>
    <message>
      <source>Interview</source>
      <translation>면접</translation>
    </message>
    <message>
      <source>Interview Rehearsal</source>
      <translation>면접 연습실</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>글자 크게</translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation>글자 보통으로</translation>
    </message>
    <message>
      <source>Not measured</source>
      <translation>재지 못함</translation>
    </message>
    <message>
      <source>Practice question</source>
      <translation>연습 질문</translation>
    </message>
    <message>
      <source>Question {number}/{count}</source>
      <translation>질문 {number}/{count}</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Step {number} of {count}: {name}</source>
      <translation>{count}단계 중 {number}단계: {name}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>그만하기</translation>
    </message>
    <message>
      <source>To practise</source>
      <translation>연습할 곳</translation>
    </message>
    <message>
      <source>Who sees it</source>
      <translation>보는 사람</translation>
    </message>
  </context>
</TS>
