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
    <message>
      <source>15 s to the camera</source>
      <translation>카메라를 본 15초</translation>
    </message>
    <message>
      <source>Fillers</source>
      <translation>군말</translation>
    </message>
    <message>
      <source>Frame for your face</source>
      <translation>얼굴을 맞추는 틀</translation>
    </message>
    <message>
      <source>Gaze</source>
      <translation>시선</translation>
    </message>
    <message>
      <source>In here you are heard well</source>
      <translation>이 사이면 잘 들립니다</translation>
    </message>
    <message>
      <source>Level of the microphone</source>
      <translation>마이크에 들어오는 소리 크기</translation>
    </message>
    <message>
      <source>Look at these {seconds} s</source>
      <translation>이 {seconds}초 보기</translation>
    </message>
    <message>
      <source>Loudness</source>
      <translation>소리 크기</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>One “um”</source>
      <translation>‘음’ 1번</translation>
    </message>
    <message>
      <source>Pauses</source>
      <translation>멈춤</translation>
    </message>
    <message>
      <source>Picture: a person answering, and the line of the voice</source>
      <translation>그림: 답하는 사람과 목소리의 줄</translation>
    </message>
    <message>
      <source>Started after 2 s</source>
      <translation>2초 만에 시작</translation>
    </message>
    <message>
      <source>Time to think</source>
      <translation>생각하는 시간</translation>
    </message>
    <message>
      <source>Timeline: {fillers} fillers, {pauses} pauses</source>
      <translation>시간 줄: 군말 {fillers}번, 멈춤 {pauses}번</translation>
    </message>
    <message>
      <source>Transcript</source>
      <translation>받아쓴 글</translation>
    </message>
    <message>
      <source>Watch these {seconds} s</source>
      <translation>이 {seconds}초 보기</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>말</translation>
    </message>
    <message>
      <source>You {own}</source>
      <translation>나 {own}</translation>
    </message>
    <message>
      <source>You {own}, middle {middle}</source>
      <translation>나 {own}, 가운데 {middle}</translation>
    </message>
    <message>
      <source>Your face is inside the frame</source>
      <translation>얼굴이 틀 안에 있습니다</translation>
    </message>
    <message>
      <source>Your voice as it comes in</source>
      <translation>들어오는 목소리</translation>
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
      <source>loud</source>
      <translation>큼</translation>
    </message>
    <message>
      <source>may end from {time}</source>
      <translation>{time}부터 마칠 수 있음</translation>
    </message>
    <message>
      <source>middle {middle}</source>
      <translation>가운데 {middle}</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>재지 못함</translation>
    </message>
    <message>
      <source>quiet</source>
      <translation>작음</translation>
    </message>
    <message>
      <source>side</source>
      <translation>옆</translation>
    </message>
    <message>
      <source>then recording</source>
      <translation>뒤에 녹화 시작</translation>
    </message>
    <message>
      <source>up</source>
      <translation>위</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes}분</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds}초</translation>
    </message>
    <message>
      <source>{seconds} s to start</source>
      <translation>첫마디까지 {seconds}초</translation>
    </message>
    <message>
      <source>then you answer</source>
      <translation>뒤에 답변 시작</translation>
    </message>
  </context>
</TS>
