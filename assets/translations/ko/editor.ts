<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor</name>
    <message>
      <source>A new question bank</source>
      <translation>새 질문은행</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>시작하기</translation>
    </message>
    <message>
      <source>Café and bakery</source>
      <translation>카페·제과</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>그만두기</translation>
    </message>
    <message>
      <source>Change the question's own sound</source>
      <translation>질문 음성 바꾸기</translation>
    </message>
    <message>
      <source>It begins</source>
      <translation>처음 내용</translation>
    </message>
    <message>
      <source>It is yours to fill. Visitors are asked from it once you have published it.</source>
      <translation>여기에 질문을 채워 주세요. 저장해서 판을 만들면 구직자에게 쓰입니다.</translation>
    </message>
    <message>
      <source>Name (English), may be empty</source>
      <translation>이름 (영어, 비워 두어도 됩니다)</translation>
    </message>
    <message>
      <source>Name (Korean)</source>
      <translation>이름 (한국어)</translation>
    </message>
    <message>
      <source>Please type a name, so that you find it again.</source>
      <translation>다시 찾을 수 있도록 이름을 적어 주세요.</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>질문</translation>
    </message>
    <message>
      <source>The draft that was begun before is open.</source>
      <translation>지난번에 쓰던 초안을 이어서 엽니다.</translation>
    </message>
    <message>
      <source>The sound cannot be played on this computer.</source>
      <translation>이 컴퓨터에서는 이 음성을 들을 수 없습니다.</translation>
    </message>
    <message>
      <source>The sound file is not on this computer. Record it again.</source>
      <translation>음성 파일이 이 컴퓨터에 없습니다. 다시 녹음해 주세요.</translation>
    </message>
    <message>
      <source>Version {number} is published: visitors are asked from it from now on.</source>
      <translation>{number}판을 만들었습니다. 이제부터 구직자에게 이 판으로 묻습니다.</translation>
    </message>
    <message>
      <source>as a copy of “{name}”</source>
      <translation>‘{name}’에서 베껴서</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>빈 은행</translation>
    </message>
    <message>
      <source>{name} is editing this bank; it can only be read.</source>
      <translation>{name} 님이 이 은행을 고치고 있어 읽기만 할 수 있습니다.</translation>
    </message>
    <message>
      <source>Some questions have to be mended first.</source>
      <translation>먼저 고쳐야 할 질문이 있습니다.</translation>
    </message>
    <message>
      <source>What you changed in ‘{name}’ could not be saved.</source>
      <translation>‘{name}’에서 바꾼 것을 저장하지 못했습니다.</translation>
    </message>
    <message>
      <source>The question has to be mended before it can be previewed.</source>
      <translation>질문을 고친 뒤에 미리 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Change the interviewer's clip</source>
      <translation>면접관 영상 바꾸기</translation>
    </message>
    <message>
      <source>The video is being looked at and copied.</source>
      <translation>영상을 확인하고 복사하고 있습니다.</translation>
    </message>
    <message>
      <source>The video is not on this computer. Choose it again.</source>
      <translation>영상 파일이 이 컴퓨터에 없습니다. 다시 골라 주세요.</translation>
    </message>
    <message>
      <source>Write the question in this language first.</source>
      <translation>먼저 이 언어로 질문을 적어 주세요.</translation>
    </message>
  </context>
</TS>
