<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-versions</name>
    <message>
      <source>No differences.</source>
      <translation>다른 점이 없습니다.</translation>
    </message>
    <message>
      <source>added</source>
      <translation>더함</translation>
    </message>
    <message>
      <source>added {n}</source>
      <translation>더함 {n}</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>바뀜</translation>
    </message>
    <message>
      <source>changed {n}</source>
      <translation>바뀜 {n}</translation>
    </message>
    <message>
      <source>facts of the bank {n}</source>
      <translation>질문은행 정보 {n}</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>자리 옮김</translation>
    </message>
    <message>
      <source>moved {n}</source>
      <translation>자리 옮김 {n}</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>뺌</translation>
    </message>
    <message>
      <source>removed {n}</source>
      <translation>뺌 {n}</translation>
    </message>
    <message>
      <source>{n} fields differ</source>
      <translation>{n}군데가 다릅니다</translation>
    </message>
    <message>
      <source>{n} more questions differ.</source>
      <translation>그 밖에 {n}문항이 더 다릅니다.</translation>
    </message>
    <message>
      <source>Another version was published meanwhile.</source>
      <translation>그 사이에 다른 판이 게시되었습니다.</translation>
    </message>
    <message>
      <source>As shipped</source>
      <translation>기본 제공</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>비교 대상</translation>
    </message>
    <message>
      <source>Comparing.</source>
      <translation>비교하고 있습니다.</translation>
    </message>
    <message>
      <source>Facts of the bank</source>
      <translation>질문은행 정보</translation>
    </message>
    <message>
      <source>From now on interviews use this version. Visits that were recorded keep the one they used.</source>
      <translation>이제부터 면접에 이 판이 쓰입니다. 이미 녹화한 방문은 그때 쓴 판을 그대로 둡니다.</translation>
    </message>
    <message>
      <source>In a few words; it may stay empty</source>
      <translation>짧게 적어 주세요. 비워 두어도 됩니다</translation>
    </message>
    <message>
      <source>Keep mine on top</source>
      <translation>내 것을 위에 두기</translation>
    </message>
    <message>
      <source>Leave both as they are</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Looking for the versions.</source>
      <translation>판을 찾고 있습니다.</translation>
    </message>
    <message>
      <source>May stay empty</source>
      <translation>비워 두어도 됩니다</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>내 것</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>나중에</translation>
    </message>
    <message>
      <source>Not published yet</source>
      <translation>아직 게시하지 않음</translation>
    </message>
    <message>
      <source>Nothing differs from what is published.</source>
      <translation>게시된 것과 다른 점이 없습니다.</translation>
    </message>
    <message>
      <source>Nothing was published yet.</source>
      <translation>아직 게시한 것이 없습니다.</translation>
    </message>
    <message>
      <source>Publish {version}</source>
      <translation>{version} 게시하기</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>게시된 것</translation>
    </message>
    <message>
      <source>Published meanwhile</source>
      <translation>그 사이에 게시되었습니다</translation>
    </message>
    <message>
      <source>Take it up all the same</source>
      <translation>그래도 되돌리기</translation>
    </message>
    <message>
      <source>Take the published one</source>
      <translation>게시된 것으로 바꾸기</translation>
    </message>
    <message>
      <source>Take up this version again</source>
      <translation>이 판으로 되돌리기</translation>
    </message>
    <message>
      <source>The draft</source>
      <translation>지금 초안</translation>
    </message>
    <message>
      <source>The interview</source>
      <translation>면접 구성</translation>
    </message>
    <message>
      <source>There are more of them in the table.</source>
      <translation>나머지는 표에서 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>There is no other version to compare with.</source>
      <translation>비교할 다른 판이 없습니다.</translation>
    </message>
    <message>
      <source>This is published for the first time.</source>
      <translation>처음 게시합니다.</translation>
    </message>
    <message>
      <source>Versions of {name}</source>
      <translation>{name} · 판 목록</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>무엇을 바꾸었나요?</translation>
    </message>
    <message>
      <source>What stands only in the draft would be lost. Publish it first to keep it.</source>
      <translation>초안에만 있는 고침은 사라집니다. 남기려면 먼저 게시해 주세요.</translation>
    </message>
    <message>
      <source>Why it is taken up again</source>
      <translation>되돌리는 까닭</translation>
    </message>
    <message>
      <source>Worth a look: {n}. It can be published all the same.</source>
      <translation>살펴보기 {n}. 그래도 게시할 수 있습니다.</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>쓰는 중</translation>
    </message>
    <message>
      <source>taken up from {version}</source>
      <translation>{version}에서 되돌림</translation>
    </message>
    <message>
      <source>the new version</source>
      <translation>새 판</translation>
    </message>
    <message>
      <source>{name} published another version meanwhile.</source>
      <translation>그 사이에 {name} 님이 다른 판을 게시했습니다.</translation>
    </message>
    <message>
      <source>{n} questions</source>
      <translation>{n}문항</translation>
    </message>
    <message>
      <source>‘Keep mine’ goes on with your draft; once you publish it, it takes the place of theirs, which stays among the versions. ‘Take the published one’ throws your draft away.</source>
      <translation>‘내 것을 위에 두기’는 초안을 이어서 고칩니다. 게시하면 그 판을 대신하고, 그 판은 판 목록에 남습니다. ‘게시된 것으로 바꾸기’는 초안을 버립니다.</translation>
    </message>
  </context>
</TS>
