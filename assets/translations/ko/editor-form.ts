<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-form</name>
    <message>
      <source>+{n} similar</source>
      <translation>+{n} 비슷한 말</translation>
    </message>
    <message>
      <source>A bank needs a name in at least one language.</source>
      <translation>질문은행 이름을 한국어나 영어 가운데 하나로는 적어 주세요.</translation>
    </message>
    <message>
      <source>A follow-up to a point that is gone</source>
      <translation>없어진 핵심을 가리키는 꼬리 질문</translation>
    </message>
    <message>
      <source>A follow-up without its condition</source>
      <translation>조건이 없는 꼬리 질문</translation>
    </message>
    <message>
      <source>A new set</source>
      <translation>새 세트</translation>
    </message>
    <message>
      <source>A set, but no in-depth question</source>
      <translation>심층 질문이 아닌데 세트에 들어 있음</translation>
    </message>
    <message>
      <source>Add a follow-up</source>
      <translation>꼬리 질문 더하기</translation>
    </message>
    <message>
      <source>Add a point</source>
      <translation>핵심 내용 더하기</translation>
    </message>
    <message>
      <source>Add a tag</source>
      <translation>태그 더하기</translation>
    </message>
    <message>
      <source>Add a word</source>
      <translation>비슷한 말 더하기</translation>
    </message>
    <message>
      <source>Add about three points; without them the content is not measured.</source>
      <translation>세 가지쯤 더해 주세요. 없으면 답변의 내용을 재지 못합니다.</translation>
    </message>
    <message>
      <source>Add one, or name another bank that this one also draws from.</source>
      <translation>질문을 더하거나, 함께 쓸 다른 질문은행을 골라 주세요.</translation>
    </message>
    <message>
      <source>Add three or four words that people really say.</source>
      <translation>사람들이 실제로 쓰는 말을 서너 개 더해 주세요.</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>모든 파일 (*)</translation>
    </message>
    <message>
      <source>An in-depth question without its set</source>
      <translation>세트가 없는 심층 질문</translation>
    </message>
    <message>
      <source>Answering again</source>
      <translation>다시 답하기</translation>
    </message>
    <message>
      <source>Any work</source>
      <translation>모든 직무</translation>
    </message>
    <message>
      <source>As set</source>
      <comment>by the interview</comment>
      <translation>설정대로</translation>
    </message>
    <message>
      <source>At most one minute. Space starts and stops.</source>
      <translation>1분까지 녹음합니다. 스페이스 키로 시작하고 멈춥니다.</translation>
    </message>
    <message>
      <source>At once</source>
      <translation>바로</translation>
    </message>
    <message>
      <source>Banks it also draws from</source>
      <translation>함께 쓰는 질문은행</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>이대로 바꾸기</translation>
    </message>
    <message>
      <source>Change one of the two, to {value}-2 for instance.</source>
      <translation>둘 가운데 하나를 바꿔 주세요. 보기: {value}-2.</translation>
    </message>
    <message>
      <source>Change the bank itself</source>
      <translation>질문은행 정보 바꾸기</translation>
    </message>
    <message>
      <source>Change the kind to in-depth, or choose the kind anew.</source>
      <translation>유형을 심층으로 바꾸거나, 유형을 다시 골라 주세요.</translation>
    </message>
    <message>
      <source>Change ‘{name}’</source>
      <translation>‘{name}’ 바꾸기</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>점검</translation>
    </message>
    <message>
      <source>Choose a .wav, .flac, .ogg, .opus, .mp3 or .m4a file.</source>
      <translation>.wav, .flac, .ogg, .opus, .mp3, .m4a 파일 가운데 하나를 골라 주세요.</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>파일 고르기</translation>
    </message>
    <message>
      <source>Choose a question bank first.</source>
      <translation>질문은행을 먼저 골라 주세요.</translation>
    </message>
    <message>
      <source>Choose a sound file</source>
      <translation>소리 파일 고르기</translation>
    </message>
    <message>
      <source>Choose another condition, or remove the follow-up.</source>
      <translation>다른 조건을 고르거나 꼬리 질문을 지워 주세요.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>다른 것을 골라 주세요.</translation>
    </message>
    <message>
      <source>Choose one on the left to edit it here. Ctrl+N begins a new one.</source>
      <translation>왼쪽에서 문항을 고르면 여기에서 고칠 수 있습니다. 새 문항은 Ctrl+N으로 시작합니다.</translation>
    </message>
    <message>
      <source>Choose one on the left to read it here.</source>
      <translation>왼쪽에서 문항을 고르면 여기에서 읽을 수 있습니다.</translation>
    </message>
    <message>
      <source>Choose the file again; it is then copied to the bank.</source>
      <translation>파일을 다시 골라 주세요. 질문은행으로 복사합니다.</translation>
    </message>
    <message>
      <source>Choose the set and its place in it.</source>
      <translation>세트와 그 안의 차례를 골라 주세요.</translation>
    </message>
    <message>
      <source>Choose what must have been left out.</source>
      <translation>무엇을 말하지 않았을 때 물을지 골라 주세요.</translation>
    </message>
    <message>
      <source>Choose what the question is about.</source>
      <translation>어떤 역량을 보는 질문인지 골라 주세요.</translation>
    </message>
    <message>
      <source>Choose when it is asked</source>
      <translation>언제 물을지 고르기</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Competency</source>
      <translation>역량</translation>
    </message>
    <message>
      <source>Condition of the follow-up</source>
      <translation>꼬리 질문의 조건</translation>
    </message>
    <message>
      <source>Delete the invisible character and type the text again.</source>
      <translation>보이지 않는 글자를 지우고 다시 적어 주세요.</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>설명</translation>
    </message>
    <message>
      <source>Draft saved</source>
      <translation>초안 저장됨</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>앞으로</translation>
    </message>
    <message>
      <source>Edit the bank</source>
      <translation>질문은행 정보 고치기</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Enter it again here.</source>
      <translation>여기에서 다시 적어 주세요.</translation>
    </message>
    <message>
      <source>Field of work</source>
      <translation>직무</translation>
    </message>
    <message>
      <source>Fill it in here.</source>
      <translation>여기에 적어 주세요.</translation>
    </message>
    <message>
      <source>Fine</source>
      <translation>괜찮음</translation>
    </message>
    <message>
      <source>Follow-up questions</source>
      <translation>꼬리 질문</translation>
    </message>
    <message>
      <source>Follow-up {n}</source>
      <translation>꼬리 질문 {n}</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>대상</translation>
    </message>
    <message>
      <source>For whom (nobody chosen: for everybody)</source>
      <translation>대상 (고르지 않으면 모든 구직자)</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>보러 가기</translation>
    </message>
    <message>
      <source>Hint</source>
      <translation>도움말</translation>
    </message>
    <message>
      <source>If ‘{name}’{particle} is left out</source>
      <translation>‘{name}’{particle} 말하지 않으면</translation>
    </message>
    <message>
      <source>Improper question</source>
      <translation>부적절한 질문</translation>
    </message>
    <message>
      <source>It came with a file and is not used; it keeps the bank from being saved.</source>
      <translation>파일에서 따라온 항목이고 쓰이지 않습니다. 이대로는 저장할 수 없습니다.</translation>
    </message>
    <message>
      <source>It is not said why this is asked</source>
      <translation>왜 묻는지가 없음</translation>
    </message>
    <message>
      <source>It needs 1/3, 2/3 and 3/3 once each.</source>
      <translation>1/3, 2/3, 3/3이 하나씩 있어야 합니다.</translation>
    </message>
    <message>
      <source>It opens after {done} s, but the answer ends after {answer} s.</source>
      <translation>{done}초에 열리는데 답변은 {answer}초에 끝납니다.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>이 소리 쓰기</translation>
    </message>
    <message>
      <source>Keep it to {limit} or fewer.</source>
      <translation>{limit} 이하로 줄여 주세요.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>유형</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>한국어</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>길이</translation>
    </message>
    <message>
      <source>Less</source>
      <translation>접기</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>이용 조건</translation>
    </message>
    <message>
      <source>Listen</source>
      <translation>들어 보기</translation>
    </message>
    <message>
      <source>Little time for {n} points</source>
      <translation>핵심 {n}가지를 말하기에 짧음</translation>
    </message>
    <message>
      <source>Make a voice</source>
      <translation>목소리 만들기</translation>
    </message>
    <message>
      <source>Make it {n} s</source>
      <translation>{n}초로 고치기</translation>
    </message>
    <message>
      <source>Model answer</source>
      <translation>본보기 답변</translation>
    </message>
    <message>
      <source>More</source>
      <translation>더 보기</translation>
    </message>
    <message>
      <source>Move a follow-up</source>
      <translation>꼬리 질문 옮기기</translation>
    </message>
    <message>
      <source>Move a point</source>
      <translation>핵심 내용 옮기기</translation>
    </message>
    <message>
      <source>Must be mended</source>
      <translation>고쳐야 함</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>Name of the point</source>
      <translation>핵심 이름</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>No bank is open</source>
      <translation>열린 질문은행이 없습니다</translation>
    </message>
    <message>
      <source>No competency</source>
      <translation>역량이 없음</translation>
    </message>
    <message>
      <source>No microphone was found. Connect one and try again.</source>
      <translation>마이크가 없습니다. 연결한 뒤 다시 눌러 주세요.</translation>
    </message>
    <message>
      <source>No name</source>
      <translation>이름 없음</translation>
    </message>
    <message>
      <source>No other bank</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>No question is chosen</source>
      <translation>고른 문항이 없습니다</translation>
    </message>
    <message>
      <source>No sound file is named</source>
      <translation>소리 파일이 없음</translation>
    </message>
    <message>
      <source>No sound of its own</source>
      <translation>녹음한 소리 없음</translation>
    </message>
    <message>
      <source>No {language} text</source>
      <translation>{language} 글이 없음</translation>
    </message>
    <message>
      <source>None named</source>
      <translation>고르지 않음</translation>
    </message>
    <message>
      <source>Nothing is expected of the answer</source>
      <translation>기대하는 핵심이 없음</translation>
    </message>
    <message>
      <source>Nothing is heard. Look for a mute switch on the microphone.</source>
      <translation>소리가 들어오지 않습니다. 마이크의 음소거를 확인해 주세요.</translation>
    </message>
    <message>
      <source>Nothing to mend</source>
      <translation>고칠 것이 없습니다</translation>
    </message>
    <message>
      <source>Nothing was heard. Speak closer to the microphone and try again.</source>
      <translation>녹음된 소리가 없습니다. 마이크 가까이에서 다시 말해 주세요.</translation>
    </message>
    <message>
      <source>Once</source>
      <translation>한 번</translation>
    </message>
    <message>
      <source>One moment.</source>
      <translation>잠시만 기다려 주세요.</translation>
    </message>
    <message>
      <source>One sentence will do; visitors read it with their result.</source>
      <translation>한 문장이면 됩니다. 결과 화면에서 구직자가 읽습니다.</translation>
    </message>
    <message>
      <source>One thing to mend in another question</source>
      <translation>다른 문항에 고칠 것 하나</translation>
    </message>
    <message>
      <source>One visitor may get both: ask one of them differently.</source>
      <translation>한 사람에게 둘 다 나올 수 있습니다. 하나를 다르게 물어 주세요.</translation>
    </message>
    <message>
      <source>Place in the set</source>
      <translation>세트 안의 차례</translation>
    </message>
    <message>
      <source>Points a good answer speaks of</source>
      <translation>말하기를 기대하는 핵심</translation>
    </message>
    <message>
      <source>Preview as the visitor sees it</source>
      <translation>구직자 화면으로 미리 보기</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>질문</translation>
    </message>
    <message>
      <source>Read aloud it takes {n} s. It fits into {think} s to think.</source>
      <translation>소리 내어 읽으면 {n}초. 생각 시간 {think}초 안에 충분합니다.</translation>
    </message>
    <message>
      <source>Read aloud it takes {reading} s, but there are only {think} s to think.</source>
      <translation>소리 내어 읽으면 {reading}초인데 생각 시간은 {think}초입니다. 질문을 줄이거나 생각 시간을 늘려 주세요.</translation>
    </message>
    <message>
      <source>Read it aloud as you would ask it. The visitor hears this instead of the computer's voice.</source>
      <translation>실제로 물을 때처럼 소리 내어 읽어 주세요. 구직자는 컴퓨터 목소리 대신 이 소리를 듣습니다.</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>녹음하기</translation>
    </message>
    <message>
      <source>Record again</source>
      <translation>다시 녹음하기</translation>
    </message>
    <message>
      <source>Record it, or choose a file.</source>
      <translation>직접 녹음하거나 파일을 골라 주세요.</translation>
    </message>
    <message>
      <source>Record the question in English</source>
      <translation>영어 질문 녹음하기</translation>
    </message>
    <message>
      <source>Record the question in Korean</source>
      <translation>한국어 질문 녹음하기</translation>
    </message>
    <message>
      <source>Recorded. Listen to it, then keep it or record it again.</source>
      <translation>녹음했습니다. 들어 보고, 쓰거나 다시 녹음해 주세요.</translation>
    </message>
    <message>
      <source>Recording. Read the question now.</source>
      <translation>녹음하고 있습니다. 지금 질문을 읽어 주세요.</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>다시 하기</translation>
    </message>
    <message>
      <source>Remove a follow-up</source>
      <translation>꼬리 질문 지우기</translation>
    </message>
    <message>
      <source>Remove one of them, or ask differently.</source>
      <translation>하나를 지우거나 다르게 물어 주세요.</translation>
    </message>
    <message>
      <source>Remove the point ‘{name}’</source>
      <translation>핵심 ‘{name}’ 지우기</translation>
    </message>
    <message>
      <source>Remove this follow-up</source>
      <translation>이 꼬리 질문 지우기</translation>
    </message>
    <message>
      <source>Remove this point</source>
      <translation>이 핵심 지우기</translation>
    </message>
    <message>
      <source>Save as v{n}</source>
      <translation>저장하고 v{n} 만들기</translation>
    </message>
    <message>
      <source>Saving</source>
      <translation>저장하는 중</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>세트</translation>
    </message>
    <message>
      <source>Set {n} · {id}</source>
      <translation>세트 {n} · {id}</translation>
    </message>
    <message>
      <source>Short name (id)</source>
      <translation>짧은 이름 (id)</translation>
    </message>
    <message>
      <source>Short name: {id} · version {n}</source>
      <translation>짧은 이름: {id} · v{n}</translation>
    </message>
    <message>
      <source>Similar words</source>
      <translation>비슷한 말</translation>
    </message>
    <message>
      <source>Small Latin letters and digits, joined by single hyphens: team-conflict-1.</source>
      <translation>영어 소문자와 숫자를 하이픈 하나로 이어 적어 주세요. 보기: team-conflict-1.</translation>
    </message>
    <message>
      <source>Sound of the question</source>
      <translation>질문 소리</translation>
    </message>
    <message>
      <source>Sounds ({endings})</source>
      <translation>소리 파일 ({endings})</translation>
    </message>
    <message>
      <source>Start recording</source>
      <translation>녹음 시작</translation>
    </message>
    <message>
      <source>Stop</source>
      <comment>playing</comment>
      <translation>멈추기</translation>
    </message>
    <message>
      <source>Stop recording</source>
      <translation>녹음 마치기</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>태그</translation>
    </message>
    <message>
      <source>Take away</source>
      <translation>빼기</translation>
    </message>
    <message>
      <source>Take it out of the banks it also draws from.</source>
      <translation>함께 쓰는 질문은행에서 빼 주세요.</translation>
    </message>
    <message>
      <source>Take one away.</source>
      <translation>하나를 빼 주세요.</translation>
    </message>
    <message>
      <source>The bank can be saved once they are mended.</source>
      <translation>고치면 저장할 수 있습니다.</translation>
    </message>
    <message>
      <source>The bank draws from itself</source>
      <translation>자기 자신을 함께 쓰고 있음</translation>
    </message>
    <message>
      <source>The bank itself</source>
      <translation>질문은행 정보</translation>
    </message>
    <message>
      <source>The bank itself: {title}</source>
      <translation>질문은행 정보: {title}</translation>
    </message>
    <message>
      <source>The entry ‘{field}’ is not known</source>
      <translation>모르는 항목 ‘{field}’</translation>
    </message>
    <message>
      <source>The microphone does not open. Close other programs that use it and try again.</source>
      <translation>마이크가 열리지 않습니다. 마이크를 쓰는 다른 프로그램을 닫고 다시 눌러 주세요.</translation>
    </message>
    <message>
      <source>The microphone has stopped sending sound. Plug it in again.</source>
      <translation>마이크에서 소리가 오지 않습니다. 선을 다시 꽂아 주세요.</translation>
    </message>
    <message>
      <source>The microphone is being opened.</source>
      <translation>마이크를 여는 중입니다.</translation>
    </message>
    <message>
      <source>The microphone is gone. Plug it in again.</source>
      <translation>마이크가 빠졌습니다. 다시 꽂아 주세요.</translation>
    </message>
    <message>
      <source>The same as {other}</source>
      <translation>{other}와 같은 질문</translation>
    </message>
    <message>
      <source>The set ‘{value}’ is not complete</source>
      <translation>세트 ‘{value}’에 빠진 차례가 있음</translation>
    </message>
    <message>
      <source>The short name ‘{value}’ is there twice</source>
      <translation>짧은 이름 ‘{value}’이 둘 이상</translation>
    </message>
    <message>
      <source>The sound cannot be played on this computer.</source>
      <translation>이 컴퓨터에서 소리를 재생하지 못했습니다.</translation>
    </message>
    <message>
      <source>The sound lies outside the bank</source>
      <translation>소리 파일이 질문은행 밖에 있음</translation>
    </message>
    <message>
      <source>There are no questions</source>
      <translation>질문이 없음</translation>
    </message>
    <message>
      <source>There is no step to go</source>
      <translation>갈 단계가 없습니다</translation>
    </message>
    <message>
      <source>This can only be read.</source>
      <translation>읽을 수만 있습니다.</translation>
    </message>
    <message>
      <source>This computer lacks the sound system (PortAudio) that recording needs.</source>
      <translation>이 컴퓨터에는 녹음에 필요한 PortAudio가 없습니다. 설치를 관리자에게 부탁해 주세요.</translation>
    </message>
    <message>
      <source>This sound cannot be played</source>
      <translation>재생할 수 없는 소리 파일</translation>
    </message>
    <message>
      <source>Time to answer</source>
      <translation>답변 시간</translation>
    </message>
    <message>
      <source>Time to think</source>
      <translation>생각 시간</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>되돌리기</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>판</translation>
    </message>
    <message>
      <source>What is done to several at once stands above the table. Choose one to edit it here.</source>
      <translation>여러 문항을 한꺼번에 바꾸는 일은 왼쪽 표에서 합니다. 하나만 고르면 여기에서 고칠 수 있습니다.</translation>
    </message>
    <message>
      <source>Why it is asked</source>
      <translation>왜 묻는지</translation>
    </message>
    <message>
      <source>Why the job needs it</source>
      <translation>직무에 꼭 필요한 까닭</translation>
    </message>
    <message>
      <source>Windows keeps it for itself. Take another one, such as {value}-1.</source>
      <translation>Windows가 쓰는 이름입니다. 다른 이름을 적어 주세요. 보기: {value}-1.</translation>
    </message>
    <message>
      <source>Without a sound of its own, the question is read by the computer where it has a voice.</source>
      <translation>녹음한 소리가 없으면 컴퓨터 목소리가 있을 때 컴퓨터가 읽습니다.</translation>
    </message>
    <message>
      <source>Worth a look</source>
      <translation>살펴보기</translation>
    </message>
    <message>
      <source>Write it in at least one language.</source>
      <translation>한국어나 영어 가운데 하나는 적어 주세요.</translation>
    </message>
    <message>
      <source>Write it in one line.</source>
      <translation>한 줄로 적어 주세요.</translation>
    </message>
    <message>
      <source>Write something, or remove it.</source>
      <translation>내용을 적거나 지워 주세요.</translation>
    </message>
    <message>
      <source>less</source>
      <translation>줄이기</translation>
    </message>
    <message>
      <source>more</source>
      <translation>늘리기</translation>
    </message>
    <message>
      <source>{answer} s to answer; {needed} s or more would do, or expect fewer points.</source>
      <translation>답변 시간이 {answer}초입니다. {needed}초 이상으로 늘리거나 핵심을 줄여 주세요.</translation>
    </message>
    <message>
      <source>{deed}: {step}</source>
      <translation>{deed}: {step}</translation>
    </message>
    <message>
      <source>{field} is empty</source>
      <translation>{field}: 비어 있음</translation>
    </message>
    <message>
      <source>{field} is missing</source>
      <translation>{field}: 없음</translation>
    </message>
    <message>
      <source>{field} is too long</source>
      <translation>{field}: 너무 김</translation>
    </message>
    <message>
      <source>{field}: a character that cannot be shown</source>
      <translation>{field}: 나타낼 수 없는 글자</translation>
    </message>
    <message>
      <source>{field}: more than one line</source>
      <translation>{field}: 줄바꿈이 있음</translation>
    </message>
    <message>
      <source>{field}: the other language is shown instead.</source>
      <translation>{field}: 다른 언어의 글이 그대로 나옵니다.</translation>
    </message>
    <message>
      <source>{field}: {value} is too large</source>
      <translation>{field}: {value}은(는) 너무 큼</translation>
    </message>
    <message>
      <source>{field}: {value} is too small</source>
      <translation>{field}: {value}은(는) 너무 작음</translation>
    </message>
    <message>
      <source>{field}: ‘{value}’ does not fit</source>
      <translation>{field}: ‘{value}’은(는) 맞지 않음</translation>
    </message>
    <message>
      <source>{field}: ‘{value}’ is not known</source>
      <translation>{field}: ‘{value}’은(는) 없는 값</translation>
    </message>
    <message>
      <source>{field}: ‘{value}’ is there twice</source>
      <translation>{field}: ‘{value}’이(가) 두 번 있음</translation>
    </message>
    <message>
      <source>{kind} question</source>
      <translation>{kind} 질문</translation>
    </message>
    <message>
      <source>{kind} question, set {n} · {step}/3</source>
      <translation>{kind} 질문 세트 {n} · {step}/3</translation>
    </message>
    <message>
      <source>{limit} is the least.</source>
      <translation>{limit} 이상이어야 합니다.</translation>
    </message>
    <message>
      <source>{limit} is the most.</source>
      <translation>{limit} 이하여야 합니다.</translation>
    </message>
    <message>
      <source>{name} (English)</source>
      <translation>{name} (영어)</translation>
    </message>
    <message>
      <source>{name} (Korean)</source>
      <translation>{name} (한국어)</translation>
    </message>
    <message>
      <source>{name}: condition</source>
      <translation>{name}: 조건</translation>
    </message>
    <message>
      <source>{n} questions are chosen</source>
      <translation>문항 {n}개를 골랐습니다</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n}초</translation>
    </message>
    <message>
      <source>{n} things to mend in other questions</source>
      <translation>다른 문항에 고칠 것 {n}가지</translation>
    </message>
    <message>
      <source>{n} times</source>
      <translation>{n}번</translation>
    </message>
    <message>
      <source>{n} to mend</source>
      <translation>고치기 {n}</translation>
    </message>
    <message>
      <source>{n} worth a look</source>
      <translation>살펴보기 {n}</translation>
    </message>
    <message>
      <source>{percent}% like {other}</source>
      <translation>{other}와 {percent}% 비슷</translation>
    </message>
    <message>
      <source>‘As set’ leaves it to the interview.</source>
      <translation>‘설정대로’는 면접 구성에서 정한 대로 합니다.</translation>
    </message>
    <message>
      <source>‘Done’ opens</source>
      <translation>‘마치기’ 열림</translation>
    </message>
    <message>
      <source>‘Done’ opens too late</source>
      <translation>‘마치기’가 너무 늦게 열림</translation>
    </message>
    <message>
      <source>‘{name}’ is no longer a point</source>
      <translation>없어진 핵심 ‘{name}’</translation>
    </message>
    <message>
      <source>‘{value}’ cannot be a short name</source>
      <translation>‘{value}’은(는) 짧은 이름으로 쓸 수 없음</translation>
    </message>
    <message>
      <source>‘{value}’ has no similar words</source>
      <translation>‘{value}’에 비슷한 말이 없음</translation>
    </message>
    <message>
      <source>{state} · One thing must be mended before a new version can be made</source>
      <translation>{state} · 하나를 고쳐야 새 버전을 만들 수 있습니다</translation>
    </message>
    <message>
      <source>{state} · {n} things must be mended before a new version can be made</source>
      <translation>{state} · {n}가지를 고쳐야 새 버전을 만들 수 있습니다</translation>
    </message>
    <message>
      <source>Add</source>
      <comment>entry</comment>
      <translation>더하기</translation>
    </message>
    <message>
      <source>Another competency</source>
      <translation>다른 역량</translation>
    </message>
    <message>
      <source>Another competency…</source>
      <translation>다른 역량 적기…</translation>
    </message>
    <message>
      <source>Another field of work</source>
      <translation>다른 직무</translation>
    </message>
    <message>
      <source>Another field of work…</source>
      <translation>다른 직무 적기…</translation>
    </message>
    <message>
      <source>In small Latin letters, such as welding</source>
      <translation>영어 소문자로 적어 주세요. 보기: welding</translation>
    </message>
    <message>
      <source>One thing to mend in a question</source>
      <translation>문항에 고칠 것 하나</translation>
    </message>
    <message>
      <source>The centre's own entry. It is shown as it is written here, in both languages.</source>
      <translation>센터에서 따로 쓰는 항목입니다. 두 언어에서 적은 그대로 보입니다.</translation>
    </message>
    <message>
      <source>Use small Latin letters and digits, joined by _ or -.</source>
      <translation>영어 소문자와 숫자를 _ 나 - 하나로 이어 적어 주세요.</translation>
    </message>
    <message>
      <source>{n} things to mend in questions</source>
      <translation>문항에 고칠 것 {n}가지</translation>
    </message>
    <message>
      <source>“{passage}”: {topic} ({law}). If the job needs it, say why.</source>
      <translation>“{passage}”: {topic}({law}). 직무에 꼭 필요하면 까닭을 적어 주세요.</translation>
    </message>
    <message>
      <source>An interviewer who asks the question on video, at most two minutes and 200 MB. It is played on the page with the time to think, instead of sound and voice.</source>
      <translation>면접관이 질문하는 영상입니다. 2분, 200 MB 까지 쓸 수 있습니다. 생각 시간 화면에서 질문 소리나 컴퓨터 목소리 대신 재생됩니다.</translation>
    </message>
    <message>
      <source>Choose a pace and have it made.</source>
      <translation>빠르기를 고르고 만들어 주세요.</translation>
    </message>
    <message>
      <source>Choose a video</source>
      <translation>영상 고르기</translation>
    </message>
    <message>
      <source>Choose a video file</source>
      <translation>영상 파일 고르기</translation>
    </message>
    <message>
      <source>Faster</source>
      <translation>빠르게</translation>
    </message>
    <message>
      <source>Interviewer's clip</source>
      <translation>면접관 영상</translation>
    </message>
    <message>
      <source>Listen to it, then keep it or make it again.</source>
      <translation>들어 보고, 그대로 쓰거나 다시 만들어 주세요.</translation>
    </message>
    <message>
      <source>Make a voice in English</source>
      <translation>영어 목소리 만들기</translation>
    </message>
    <message>
      <source>Make a voice in Korean</source>
      <translation>한국어 목소리 만들기</translation>
    </message>
    <message>
      <source>Make it</source>
      <translation>만들기</translation>
    </message>
    <message>
      <source>Make it again</source>
      <translation>다시 만들기</translation>
    </message>
    <message>
      <source>No clip</source>
      <translation>영상 없음</translation>
    </message>
    <message>
      <source>No voice for English that can speak into a file is installed here.</source>
      <translation>이 컴퓨터에는 파일로 만들 수 있는 영어 목소리가 없습니다.</translation>
    </message>
    <message>
      <source>No voice for Korean that can speak into a file is installed here.</source>
      <translation>이 컴퓨터에는 파일로 만들 수 있는 한국어 목소리가 없습니다.</translation>
    </message>
    <message>
      <source>No voice that can speak into a file is installed here (espeak-ng, or Windows' own).</source>
      <translation>이 컴퓨터에는 파일로 만들 수 있는 목소리(espeak-ng 또는 Windows 음성)가 없습니다.</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>빠르기</translation>
    </message>
    <message>
      <source>Play again</source>
      <translation>다시 보기</translation>
    </message>
    <message>
      <source>Slower</source>
      <translation>느리게</translation>
    </message>
    <message>
      <source>The clip cannot be played on this computer.</source>
      <translation>이 컴퓨터에서는 영상을 재생할 수 없습니다.</translation>
    </message>
    <message>
      <source>The computer is speaking. One moment.</source>
      <translation>컴퓨터가 읽고 있습니다. 잠시만 기다려 주세요.</translation>
    </message>
    <message>
      <source>The interviewer's clip in English</source>
      <translation>영어 면접관 영상</translation>
    </message>
    <message>
      <source>The interviewer's clip in Korean</source>
      <translation>한국어 면접관 영상</translation>
    </message>
    <message>
      <source>The visitor sees it once, and again when asked for.</source>
      <translation>방문자는 한 번 보고, 원하면 다시 봅니다.</translation>
    </message>
    <message>
      <source>This is a machine's voice. Recording it yourself sounds more natural.</source>
      <translation>기계 음성입니다. 직접 녹음하면 더 자연스럽습니다.</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>보통</translation>
    </message>
    <message>
      <source>Videos ({endings})</source>
      <translation>영상 ({endings})</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>not on this computer</source>
      <translation>이 컴퓨터에 없음</translation>
    </message>
  </context>
</TS>
