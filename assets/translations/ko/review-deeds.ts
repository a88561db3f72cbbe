<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-deeds</name>
    <message>
      <source>**It cannot be taken back.**</source>
      <translation>**되돌릴 수 없습니다.**</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>모든 파일</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>다시 분석하기</translation>
    </message>
    <message>
      <source>Analysing. You may close this; it goes on.</source>
      <translation>분석하고 있습니다. 이 창을 닫아도 계속됩니다.</translation>
    </message>
    <message>
      <source>Another reason</source>
      <translation>다른 까닭</translation>
    </message>
    <message>
      <source>Another visit of the same person</source>
      <translation>같은 분의 다른 방문</translation>
    </message>
    <message>
      <source>Ask the visitor first, then tick it.</source>
      <translation>방문하신 분에게 먼저 여쭌 다음 표시해 주세요.</translation>
    </message>
    <message>
      <source>Choose a reason; it is kept in the log with your name.</source>
      <translation>까닭을 골라 주세요. 상담사 이름과 함께 기록에 남습니다.</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>다른 파일 고르기</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Delete</source>
      <comment>button</comment>
      <translation>지우기</translation>
    </message>
    <message>
      <source>Delete {ticket}?</source>
      <translation>{ticket} 기록을 지울까요?</translation>
    </message>
    <message>
      <source>Done at once and without the recording; figures and words stay.</source>
      <translation>녹화 없이 바로 됩니다. 잰 값과 받아쓴 말은 그대로입니다.</translation>
    </message>
    <message>
      <source>Drop it here to open it</source>
      <translation>여기에 놓으면 엽니다</translation>
    </message>
    <message>
      <source>Enter</source>
      <comment>button</comment>
      <translation>적어 두기</translation>
    </message>
    <message>
      <source>Enter what the visitor told you, and the day it was.</source>
      <translation>방문하신 분이 알려 준 일과 그 날짜를 적어 주세요.</translation>
    </message>
    <message>
      <source>Entered so far</source>
      <translation>적어 둔 소식</translation>
    </message>
    <message>
      <source>Figures of the centre that count it stay; nobody is in them.</source>
      <translation>센터 통계에 더해진 수는 누구의 것인지 알 수 없게 남습니다.</translation>
    </message>
    <message>
      <source>For weak machines; mishears more words.</source>
      <translation>느린 컴퓨터에 맞습니다. 잘못 받아쓰는 말이 더 많습니다.</translation>
    </message>
    <message>
      <source>Had an interview</source>
      <translation>면접 봤음</translation>
    </message>
    <message>
      <source>Hears clear speech well; takes the least time.</source>
      <translation>또렷한 말을 잘 받아씁니다. 시간이 가장 적게 걸립니다.</translation>
    </message>
    <message>
      <source>How long, as the person agreed</source>
      <translation>두는 기간 (본인이 동의한 만큼)</translation>
    </message>
    <message>
      <source>In a few words, without a name</source>
      <translation>짧게, 이름 없이 적어 주세요</translation>
    </message>
    <message>
      <source>It counts in the centre's figures, without a name.</source>
      <translation>이름 없이 센터 통계에 더해집니다.</translation>
    </message>
    <message>
      <source>Its time is over</source>
      <translation>기한 지남</translation>
    </message>
    <message>
      <source>Join</source>
      <comment>visits</comment>
      <translation>잇기</translation>
    </message>
    <message>
      <source>Joined visits</source>
      <translation>이어진 방문</translation>
    </message>
    <message>
      <source>Joined visits of {ticket} can be compared, and progress is shown.</source>
      <translation>{ticket} 방문과 이어 두면 나란히 견주고 나아진 점을 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <comment>recording</comment>
      <translation>보관하기</translation>
    </message>
    <message>
      <source>Language spoken</source>
      <translation>말한 언어</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Light, English only</source>
      <translation>가벼운 영어 전용</translation>
    </message>
    <message>
      <source>Looking at the file.</source>
      <translation>파일을 살펴보고 있습니다.</translation>
    </message>
    <message>
      <source>May stay empty</source>
      <translation>비워 두어도 됩니다</translation>
    </message>
    <message>
      <source>Mishears fewer Korean words; takes about three times as long.</source>
      <translation>한국어를 더 바르게 받아씁니다. 기본 모델보다 세 배쯤 오래 걸립니다.</translation>
    </message>
    <message>
      <source>Mishears the fewest words; takes very long without a graphics card.</source>
      <translation>가장 바르게 받아씁니다. 그래픽 카드가 없으면 아주 오래 걸립니다.</translation>
    </message>
    <message>
      <source>More exact</source>
      <translation>더 정확한</translation>
    </message>
    <message>
      <source>Most exact</source>
      <translation>가장 정확한</translation>
    </message>
    <message>
      <source>Name tag</source>
      <translation>이름표</translation>
    </message>
    <message>
      <source>None yet.</source>
      <translation>아직 없습니다.</translation>
    </message>
    <message>
      <source>Nothing yet.</source>
      <translation>아직 없습니다.</translation>
    </message>
    <message>
      <source>One recording at a time. Please drop a single file.</source>
      <translation>한 번에 하나만 열 수 있습니다. 파일 하나만 놓아 주세요.</translation>
    </message>
    <message>
      <source>Only score again by today's norms</source>
      <translation>오늘의 기준으로 다시 판정하기</translation>
    </message>
    <message>
      <source>Only today</source>
      <translation>오늘만 두기</translation>
    </message>
    <message>
      <source>Open</source>
      <comment>recording</comment>
      <translation>열기</translation>
    </message>
    <message>
      <source>Open a recording made elsewhere</source>
      <translation>다른 곳에서 찍은 영상 열기</translation>
    </message>
    <message>
      <source>Part</source>
      <comment>visits</comment>
      <translation>떼기</translation>
    </message>
    <message>
      <source>Please type the ticket.</source>
      <translation>번호표를 적어 주세요.</translation>
    </message>
    <message>
      <source>Please write the reason.</source>
      <translation>까닭을 적어 주세요.</translation>
    </message>
    <message>
      <source>Please write what was asked.</source>
      <translation>어떤 질문이었는지 적어 주세요.</translation>
    </message>
    <message>
      <source>Recorded by mistake</source>
      <translation>잘못 녹화됨</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>지우기</translation>
    </message>
    <message>
      <source>Scoring again.</source>
      <translation>다시 판정하고 있습니다.</translation>
    </message>
    <message>
      <source>Side by side</source>
      <translation>나란히 보기</translation>
    </message>
    <message>
      <source>Standard</source>
      <translation>기본</translation>
    </message>
    <message>
      <source>Start</source>
      <comment>analysis</comment>
      <translation>시작하기</translation>
    </message>
    <message>
      <source>Stop it</source>
      <comment>analysis</comment>
      <translation>그만두기</translation>
    </message>
    <message>
      <source>The file was cut off; it opens as far as it goes.</source>
      <translation>끝까지 저장되지 않은 파일입니다. 있는 데까지 엽니다.</translation>
    </message>
    <message>
      <source>The first result stays; both can be seen side by side.</source>
      <translation>처음 결과는 그대로 남고, 둘을 나란히 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>The month after</source>
      <translation>다음 달</translation>
    </message>
    <message>
      <source>The month before</source>
      <translation>지난달</translation>
    </message>
    <message>
      <source>The new result is there.</source>
      <translation>새 결과가 나왔습니다.</translation>
    </message>
    <message>
      <source>The person in the recording agreed that counsellors see it</source>
      <translation>영상 속 본인이 상담사가 보는 데 동의했습니다</translation>
    </message>
    <message>
      <source>The question of the interview</source>
      <translation>면접에서 받은 질문</translation>
    </message>
    <message>
      <source>The recording and result of one answer, the notes and the ratings go.</source>
      <translation>답변 1개의 녹화와 결과, 메모와 평가가 모두 지워집니다.</translation>
    </message>
    <message>
      <source>The recording is being copied. You may close this; it goes on.</source>
      <translation>영상을 가져오고 있습니다. 이 창을 닫아도 계속됩니다.</translation>
    </message>
    <message>
      <source>The recordings and results of {n} answers, the notes and the ratings go.</source>
      <translation>답변 {n}개의 녹화와 결과, 메모와 평가가 모두 지워집니다.</translation>
    </message>
    <message>
      <source>The visitor agreed that the two records are joined</source>
      <translation>본인이 두 기록을 잇는 데 동의했습니다</translation>
    </message>
    <message>
      <source>The visitor asked for it</source>
      <translation>방문자 요청</translation>
    </message>
    <message>
      <source>The visitor did not agree to be counted: this stays with the visit and does not count in the centre's figures.</source>
      <translation>통계에 더하는 데 동의하지 않은 방문입니다. 이 기록에만 남고 센터 통계에는 더해지지 않습니다.</translation>
    </message>
    <message>
      <source>This cannot be opened</source>
      <translation>열 수 없습니다</translation>
    </message>
    <message>
      <source>This is an address, not a file. Save it on this machine first.</source>
      <translation>파일이 아니라 인터넷 주소입니다. 먼저 이 컴퓨터에 저장해 주세요.</translation>
    </message>
    <message>
      <source>This is entered already.</source>
      <translation>이미 적어 두었습니다.</translation>
    </message>
    <message>
      <source>This is the visit itself. Type another ticket of the same person.</source>
      <translation>지금 보고 있는 방문입니다. 같은 분의 다른 번호표를 적어 주세요.</translation>
    </message>
    <message>
      <source>Ticket of the other visit</source>
      <translation>다른 방문의 번호표</translation>
    </message>
    <message>
      <source>Video and sound</source>
      <translation>영상과 소리</translation>
    </message>
    <message>
      <source>Was hired</source>
      <translation>취업했음</translation>
    </message>
    <message>
      <source>What</source>
      <translation>무슨 일</translation>
    </message>
    <message>
      <source>What became of {ticket}</source>
      <translation>{ticket} 그 뒤의 소식</translation>
    </message>
    <message>
      <source>What was asked</source>
      <translation>받은 질문</translation>
    </message>
    <message>
      <source>Why is it deleted?</source>
      <translation>왜 지우나요?</translation>
    </message>
    <message>
      <source>Without a picture the gaze is not measured.</source>
      <translation>화면이 없어 시선은 재지 못합니다.</translation>
    </message>
    <message>
      <source>Without sound nothing that was said is measured.</source>
      <translation>소리가 없어 말은 재지 못합니다.</translation>
    </message>
    <message>
      <source>Without this agreement it cannot be opened. Ask the person first, then tick it.</source>
      <translation>동의가 없으면 열 수 없습니다. 본인에게 먼저 여쭌 다음 표시해 주세요.</translation>
    </message>
    <message>
      <source>length unknown</source>
      <translation>길이를 알 수 없음</translation>
    </message>
    <message>
      <source>no picture</source>
      <translation>화면 없음</translation>
    </message>
    <message>
      <source>no sound</source>
      <translation>소리 없음</translation>
    </message>
    <message>
      <source>used so far</source>
      <translation>지금까지 쓴 모델</translation>
    </message>
    <message>
      <source>with picture</source>
      <translation>화면 있음</translation>
    </message>
    <message>
      <source>with sound</source>
      <translation>소리 있음</translation>
    </message>
    <message>
      <source>{name} is a folder. Please drop the recording itself.</source>
      <translation>{name}은(는) 폴더입니다. 영상 파일을 놓아 주세요.</translation>
    </message>
    <message>
      <source>{name} is no video or sound file. Such as mp4, mov, mkv, wav or mp3 can be opened.</source>
      <translation>{name}은(는) 영상이나 소리 파일이 아닙니다. mp4, mov, mkv, wav, mp3 같은 파일을 열 수 있습니다.</translation>
    </message>
    <message>
      <source>{name} model</source>
      <translation>{name} 모델</translation>
    </message>
    <message>
      <source>{ticket} is joined already.</source>
      <translation>{ticket} 방문은 이미 이어져 있습니다.</translation>
    </message>
    <message>
      <source>No speech model is installed that could hear it.</source>
      <translation>이 답변을 들을 수 있는 음성 모델이 없습니다.</translation>
    </message>
    <message>
      <source>Only score again by the norms that came with the program</source>
      <translation>프로그램에 딸린 기준으로 다시 판정하기</translation>
    </message>
    <message>
      <source>Only score again by version {number} of the norms</source>
      <translation>기준 {number}판으로 다시 판정하기</translation>
    </message>
  </context>
</TS>
