<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-exchange</name>
    <message>
      <source>+{n}</source>
      <translation>더함 {n}</translation>
    </message>
    <message>
      <source>A new question bank with {n} questions begins as a draft.</source>
      <translation>{n}문항으로 새 질문은행 초안을 만듭니다.</translation>
    </message>
    <message>
      <source>Add to this question bank</source>
      <translation>이 질문은행에 더하기</translation>
    </message>
    <message>
      <source>All chosen</source>
      <translation>모두 골랐습니다</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>모든 파일</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>목록으로</translation>
    </message>
    <message>
      <source>Both changed</source>
      <translation>양쪽 다 바뀜</translation>
    </message>
    <message>
      <source>Changed here, removed there</source>
      <translation>여기서는 바뀌고, 꾸러미에서는 빠졌습니다</translation>
    </message>
    <message>
      <source>Changed on both sides</source>
      <translation>양쪽에서 다르게 바뀌었습니다</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>파일 고르기</translation>
    </message>
    <message>
      <source>Choose a place and save</source>
      <translation>자리를 골라 저장하기</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>다른 파일 고르기</translation>
    </message>
    <message>
      <source>Choose another name</source>
      <translation>다른 이름 고르기</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>복사했습니다</translation>
    </message>
    <message>
      <source>Copy</source>
      <comment>list</comment>
      <translation>복사</translation>
    </message>
    <message>
      <source>Do not take it</source>
      <translation>가져오지 않기</translation>
    </message>
    <message>
      <source>Drop a file here, or paste a table with Ctrl+V</source>
      <translation>파일을 여기에 끌어다 놓거나, Ctrl+V로 표를 붙여 넣어 주세요</translation>
    </message>
    <message>
      <source>Every file in it was checked: names, sizes and hashes are right.</source>
      <translation>안에 든 모든 파일의 이름과 크기, 해시를 확인했고 모두 맞습니다.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>내보내기</translation>
    </message>
    <message>
      <source>Facts of the bank</source>
      <translation>질문은행 정보</translation>
    </message>
    <message>
      <source>From the pack {name}</source>
      <translation>꾸러미 {name}에서</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>가져오기</translation>
    </message>
    <message>
      <source>Import questions</source>
      <translation>질문 가져오기</translation>
    </message>
    <message>
      <source>Interview</source>
      <translation>면접 구성</translation>
    </message>
    <message>
      <source>It is one step that can be taken back.</source>
      <translation>한 번에 되돌릴 수 있습니다.</translation>
    </message>
    <message>
      <source>Join both</source>
      <translation>양쪽을 합치기</translation>
    </message>
    <message>
      <source>Keep ours</source>
      <translation>여기 것을 둡니다</translation>
    </message>
    <message>
      <source>Leave ours</source>
      <translation>여기 것 두기</translation>
    </message>
    <message>
      <source>Make a new question bank</source>
      <translation>새 질문은행 만들기</translation>
    </message>
    <message>
      <source>May stay empty</source>
      <translation>비워 두어도 됩니다</translation>
    </message>
    <message>
      <source>New here</source>
      <translation>여기에 없음</translation>
    </message>
    <message>
      <source>Note for whoever opens it</source>
      <translation>여는 사람에게 남기는 말</translation>
    </message>
    <message>
      <source>Nothing of it is chosen to be taken.</source>
      <translation>가져올 것을 하나도 고르지 않았습니다.</translation>
    </message>
    <message>
      <source>Nothing of it was taken.</source>
      <translation>아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
      <source>Nothing would change: all {n} questions stand there as they are.</source>
      <translation>바뀌는 것이 없습니다. {n}문항이 모두 그대로 있습니다.</translation>
    </message>
    <message>
      <source>One file at a time, please.</source>
      <translation>파일은 한 번에 하나만 놓아 주세요.</translation>
    </message>
    <message>
      <source>Open a pack</source>
      <translation>꾸러미 열기</translation>
    </message>
    <message>
      <source>Ours</source>
      <translation>여기 것</translation>
    </message>
    <message>
      <source>Ours for all</source>
      <translation>모두 여기 것</translation>
    </message>
    <message>
      <source>Ours is newer</source>
      <translation>여기 것이 더 새것</translation>
    </message>
    <message>
      <source>Pack</source>
      <translation>꾸러미</translation>
    </message>
    <message>
      <source>Passed over while reading: {n}</source>
      <translation>읽으면서 넘어간 것 {n}개</translation>
    </message>
    <message>
      <source>Paste questions</source>
      <translation>질문 붙여 넣기</translation>
    </message>
    <message>
      <source>Please choose</source>
      <translation>골라 주세요</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>질문은행</translation>
    </message>
    <message>
      <source>Question by question</source>
      <translation>문항마다 고르기</translation>
    </message>
    <message>
      <source>Reading ‘{name}’</source>
      <translation>‘{name}’ 읽는 중</translation>
    </message>
    <message>
      <source>Removed here, changed there</source>
      <translation>여기서는 빠지고, 꾸러미에서는 바뀌었습니다</translation>
    </message>
    <message>
      <source>Replace it</source>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Replace questions of the same id</source>
      <translation>번호가 같은 문항은 바꾸기</translation>
    </message>
    <message>
      <source>Save</source>
      <comment>list</comment>
      <translation>저장</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>저장했습니다: {path}</translation>
    </message>
    <message>
      <source>Banks and interviews with their sounds and clips in one file, for another booth.</source>
      <translation>여러 질문은행과 면접 구성을 음성·영상 파일까지 한 파일에 담습니다. 다른 부스로 옮길 때 씁니다.</translation>
    </message>
    <message>
      <source>Stop reading</source>
      <translation>그만 읽기</translation>
    </message>
    <message>
      <source>Take and publish</source>
      <translation>가져와서 게시하기</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>가져오기</translation>
    </message>
    <message>
      <source>Take theirs</source>
      <translation>꾸러미 것으로 바꾸기</translation>
    </message>
    <message>
      <source>That would be more than 20,000 questions.</source>
      <translation>20,000문항을 넘게 됩니다.</translation>
    </message>
    <message>
      <source>The bank that is open becomes a draft; it is used once you publish it.</source>
      <translation>지금 열려 있는 질문은행은 초안만 바뀌고, 게시해야 쓰입니다.</translation>
    </message>
    <message>
      <source>The file as the program keeps it.</source>
      <translation>프로그램이 쓰는 파일 그대로입니다.</translation>
    </message>
    <message>
      <source>The next one</source>
      <translation>다음 것</translation>
    </message>
    <message>
      <source>The one before</source>
      <translation>이전 것</translation>
    </message>
    <message>
      <source>The open bank was changed as a draft.</source>
      <translation>열려 있는 질문은행의 초안을 바꾸었습니다.</translation>
    </message>
    <message>
      <source>The others are added at the end.</source>
      <translation>나머지는 끝에 더합니다.</translation>
    </message>
    <message>
      <source>The pack is being read and checked.</source>
      <translation>꾸러미를 읽고 확인하고 있습니다.</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>같음</translation>
    </message>
    <message>
      <source>The same as plain text, with Korean that Excel reads.</source>
      <translation>같은 표를 글로 저장합니다. 엑셀에서 한글이 깨지지 않습니다.</translation>
    </message>
    <message>
      <source>Theirs</source>
      <translation>꾸러미 것</translation>
    </message>
    <message>
      <source>Theirs for all</source>
      <translation>모두 꾸러미 것</translation>
    </message>
    <message>
      <source>Theirs is newer</source>
      <translation>꾸러미 것이 더 새것</translation>
    </message>
    <message>
      <source>There is a file {name} already.</source>
      <translation>{name} 파일이 이미 있습니다.</translation>
    </message>
    <message>
      <source>There is no table on the clipboard. Copy cells in the spreadsheet first.</source>
      <translation>클립보드에 표가 없습니다. 먼저 스프레드시트에서 칸을 복사해 주세요.</translation>
    </message>
    <message>
      <source>They stand at the end.</source>
      <translation>끝에 더합니다.</translation>
    </message>
    <message>
      <source>This is an address, not a file. Save it on this machine first.</source>
      <translation>파일이 아니라 주소입니다. 먼저 이 컴퓨터에 저장해 주세요.</translation>
    </message>
    <message>
      <source>This pack cannot be used. {n} problems:</source>
      <translation>이 꾸러미는 쓸 수 없습니다. 문제 {n}개:</translation>
    </message>
    <message>
      <source>Those with an id that is taken get a new one: {n}</source>
      <translation>이미 있는 번호를 쓰는 {n}문항은 새 번호를 받습니다.</translation>
    </message>
    <message>
      <source>Tick at least one bank or interview.</source>
      <translation>질문은행이나 면접 구성을 하나 이상 골라 주세요.</translation>
    </message>
    <message>
      <source>To edit in a spreadsheet and import again.</source>
      <translation>표로 고쳐서 다시 가져올 수 있습니다.</translation>
    </message>
    <message>
      <source>What is published goes in, with its sounds and clips; drafts do not.</source>
      <translation>게시한 것과 그 음성·영상 파일이 들어갑니다. 초안은 들어가지 않습니다.</translation>
    </message>
    <message>
      <source>Where shall it go?</source>
      <translation>어디에 둘까요?</translation>
    </message>
    <message>
      <source>Which one</source>
      <translation>어느 것</translation>
    </message>
    <message>
      <source>and {n} more</source>
      <translation>그 밖에 {n}문항</translation>
    </message>
    <message>
      <source>ours {n}</source>
      <translation>여기 {n}</translation>
    </message>
    <message>
      <source>own</source>
      <translation>센터</translation>
    </message>
    <message>
      <source>pack ‘{name}’</source>
      <translation>꾸러미 ‘{name}’</translation>
    </message>
    <message>
      <source>pasted table</source>
      <translation>붙여 넣은 표</translation>
    </message>
    <message>
      <source>problems</source>
      <comment>file name</comment>
      <translation>고칠 곳</translation>
    </message>
    <message>
      <source>shipped</source>
      <translation>기본 제공</translation>
    </message>
    <message>
      <source>theirs {n}</source>
      <translation>꾸러미 {n}</translation>
    </message>
    <message>
      <source>version {n}</source>
      <translation>{n}판</translation>
    </message>
    <message>
      <source>{m} replaced.</source>
      <translation>{m}문항을 바꿉니다.</translation>
    </message>
    <message>
      <source>{name} · {n} questions</source>
      <translation>{name} · {n}문항</translation>
    </message>
    <message>
      <source>{n} banks and interviews</source>
      <translation>질문은행·면접 구성 {n}개</translation>
    </message>
    <message>
      <source>{n} banks and interviews were published.</source>
      <translation>질문은행·면접 구성 {n}개를 게시했습니다.</translation>
    </message>
    <message>
      <source>{n} more are copied and saved with these.</source>
      <translation>복사하거나 저장하면 나머지 {n}개도 함께 나옵니다.</translation>
    </message>
    <message>
      <source>{n} of {of}</source>
      <translation>{of}개 중 {n}번째</translation>
    </message>
    <message>
      <source>{n} places are to be mended before it can be taken. Nothing was imported.</source>
      <translation>고칠 곳이 {n}군데 있습니다. 아직 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
      <source>{n} questions</source>
      <translation>{n}문항</translation>
    </message>
    <message>
      <source>{n} added and {m} replaced.</source>
      <translation>{n}문항을 더하고 {m}문항을 바꿉니다.</translation>
    </message>
    <message>
      <source>{n} added.</source>
      <translation>{n}문항을 더합니다.</translation>
    </message>
    <message>
      <source>{n} questions from ‘{name}’</source>
      <translation>‘{name}’에서 {n}문항 가져오기</translation>
    </message>
    <message>
      <source>{n} replaced</source>
      <translation>바꿈 {n}</translation>
    </message>
    <message>
      <source>{n} sounds and clips</source>
      <translation>음성·영상 {n}개</translation>
    </message>
    <message>
      <source>{n} stand there as they are.</source>
      <translation>{n}문항은 그대로입니다.</translation>
    </message>
    <message>
      <source>{n} to choose</source>
      <translation>고를 것 {n}</translation>
    </message>
    <message>
      <source>‘{name}’ was changed here and there. Choose what to keep.</source>
      <translation>‘{name}’ 항목이 여기서도 꾸러미에서도 바뀌었습니다. 무엇을 둘지 골라 주세요.</translation>
    </message>
    <message>
      <source>As what</source>
      <translation>무엇으로</translation>
    </message>
    <message>
      <source>Tables, question banks and packs</source>
      <translation>표, 질문은행, 꾸러미</translation>
    </message>
    <message>
      <source>Excel (XLSX), CSV, YAML or a pack. A mere column of questions is enough.</source>
      <translation>엑셀(XLSX), CSV, YAML, 꾸러미를 읽습니다. 질문만 한 줄에 하나씩 있어도 됩니다.</translation>
    </message>
  </context>
</TS>
