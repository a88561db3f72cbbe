<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-preview</name>
    <message>
      <source>Also measured</source>
      <translation>그 밖에 잰 것</translation>
    </message>
    <message>
      <source>Answer again</source>
      <translation>다시 답하기</translation>
    </message>
    <message>
      <source>Asked next</source>
      <translation>이어지는 질문</translation>
    </message>
    <message>
      <source>Camera and microphone are being switched on.</source>
      <translation>카메라와 마이크를 켜고 있습니다.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Expected points</source>
      <translation>답에 담길 내용</translation>
    </message>
    <message>
      <source>Found: “{phrase}”</source>
      <translation>찾음: ‘{phrase}’</translation>
    </message>
    <message>
      <source>Here visitors call for help, or rest.</source>
      <translation>이용자가 도움을 부르거나 쉬는 단추입니다.</translation>
    </message>
    <message>
      <source>There is no camera here</source>
      <translation>카메라가 없습니다</translation>
    </message>
    <message>
      <source>How it is answered</source>
      <translation>답하는 방법</translation>
    </message>
    <message>
      <source>Left out: {what}</source>
      <translation>빠졌을 때: {what}</translation>
    </message>
    <message>
      <source>No follow-up question would come.</source>
      <translation>꼬리 질문은 나오지 않습니다.</translation>
    </message>
    <message>
      <source>No microphone can be used: an answer can be typed, not spoken.</source>
      <translation>쓸 수 있는 마이크가 없습니다. 말 대신 글로 답해 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>No speech model is installed, so nothing that was said can be read. Type an answer.</source>
      <translation>음성 인식 모델이 없어 말한 내용을 읽지 못합니다. 글로 답해 보세요.</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>찾지 못함</translation>
    </message>
    <message>
      <source>Nothing was heard that can be read. Speak closer to the microphone, or type an answer.</source>
      <translation>알아들은 말이 없습니다. 마이크에 더 가까이 말하거나 글로 답해 보세요.</translation>
    </message>
    <message>
      <source>Nothing was recorded. Connect a microphone or close other programs that use it, or type an answer here.</source>
      <translation>녹음하지 못했습니다. 마이크를 꽂거나 마이크를 쓰는 다른 프로그램을 닫고 다시 해 보거나, 여기에 글로 답해 보세요.</translation>
    </message>
    <message>
      <source>Only half of “{phrase}” was said</source>
      <translation>‘{phrase}’ 가운데 절반만 나왔습니다</translation>
    </message>
    <message>
      <source>Parts of the story</source>
      <translation>이야기의 짜임</translation>
    </message>
    <message>
      <source>Preview · Esc closes it</source>
      <translation>미리 보기 · Esc로 닫기</translation>
    </message>
    <message>
      <source>Said that it is not so</source>
      <translation>아니라고 말했습니다</translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>Spoken</source>
      <translation>말로</translation>
    </message>
    <message>
      <source>The question itself</source>
      <translation>원래 질문</translation>
    </message>
    <message>
      <source>The sound {file} is missing.</source>
      <translation>질문 소리 {file} 파일이 없습니다.</translation>
    </message>
    <message>
      <source>This computer has no voice for this language, so the question is not read aloud.</source>
      <translation>이 컴퓨터에는 이 언어의 목소리가 없어 질문을 읽어 주지 않습니다.</translation>
    </message>
    <message>
      <source>Trial answer</source>
      <translation>연습 답변</translation>
    </message>
    <message>
      <source>Type an answer</source>
      <translation>글로 답하기</translation>
    </message>
    <message>
      <source>Type an answer here; it is looked at as you type.</source>
      <translation>여기에 답을 써 보세요. 쓰는 대로 찾아봅니다.</translation>
    </message>
    <message>
      <source>Typed</source>
      <translation>글로</translation>
    </message>
    <message>
      <source>What is shown</source>
      <translation>보여 줄 질문</translation>
    </message>
    <message>
      <source>Your answer</source>
      <translation>내 답</translation>
    </message>
    <message>
      <source>Your answer is being looked at.</source>
      <translation>답변을 살펴보고 있습니다.</translation>
    </message>
    <message>
      <source>The clip {file} is missing.</source>
      <translation>면접관 영상 {file} 파일이 없습니다.</translation>
    </message>
    <message>
      <source>The clip {file} cannot be played here.</source>
      <translation>면접관 영상 {file} 파일은 재생되지 않아 소리나 목소리로 들려줍니다.</translation>
    </message>
  </context>
</TS>
