<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>kiosk</name>
    <message>
      <source>**1 question.**</source>
      <translation>**질문 하나입니다.**</translation>
    </message>
    <message>
      <source>**Ready in {seconds} seconds.** This interview asks for at least {least}.</source>
      <translation>**{seconds}초 뒤**에 누를 수 있습니다. 이 면접은 {least}까지 답합니다.</translation>
    </message>
    <message>
      <source>**{n} questions.**</source>
      <translation>**질문 {n}개입니다.**</translation>
    </message>
    <message>
      <source>**{seconds} seconds** were left.</source>
      <translation>시간이 **{seconds}초** 남았습니다.</translation>
    </message>
    <message>
      <source>1.5 times</source>
      <translation>1.5배</translation>
    </message>
    <message>
      <source>2 times</source>
      <translation>2배</translation>
    </message>
    <message>
      <source>3D product design</source>
      <translation>3D 제품디자인</translation>
    </message>
    <message>
      <source>A good answer speaks of: {points}</source>
      <translation>좋은 답변에 들어가는 것: {points}</translation>
    </message>
    <message>
      <source>A little dark</source>
      <translation>조금 어둡습니다</translation>
    </message>
    <message>
      <source>A little far away. Please come closer.</source>
      <translation>조금 멉니다. 앞으로 다가와 주세요.</translation>
    </message>
    <message>
      <source>A little quiet</source>
      <translation>조금 작습니다</translation>
    </message>
    <message>
      <source>A little too close. Please lean back.</source>
      <translation>조금 가깝습니다. 뒤로 기대 주세요.</translation>
    </message>
    <message>
      <source>AR systems</source>
      <translation>증강현실</translation>
    </message>
    <message>
      <source>All four are chosen</source>
      <translation>네 가지를 모두 골랐습니다</translation>
    </message>
    <message>
      <source>An AI on this PC writes down your words and follows your gaze. It can be wrong.</source>
      <translation>이 PC 안의 AI가 말을 받아 적고 시선을 따라갑니다. 틀릴 수 있습니다.</translation>
    </message>
    <message>
      <source>An interview,
rehearsed here first</source>
      <translation>면접, 여기서 먼저
해 보고 가세요</translation>
    </message>
    <message>
      <source>Answer now</source>
      <translation>바로 답하기</translation>
    </message>
    <message>
      <source>Answering three questions</source>
      <translation>질문 세 개에 답하기</translation>
    </message>
    <message>
      <source>Answering {n} questions</source>
      <translation>질문 {n}개에 답하기</translation>
    </message>
    <message>
      <source>Are you 14 or older?</source>
      <translation>만 14세 이상이신가요?</translation>
    </message>
    <message>
      <source>As usual</source>
      <translation>그대로</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Back after a break</source>
      <translation>경력 단절 뒤 재취업</translation>
    </message>
    <message>
      <source>Before you start</source>
      <translation>시작하기 전에</translation>
    </message>
    <message>
      <source>Bio-pharma systems</source>
      <translation>바이오제약</translation>
    </message>
    <message>
      <source>Bright enough</source>
      <translation>충분히 밝습니다</translation>
    </message>
    <message>
      <source>Care and welfare</source>
      <translation>돌봄·복지</translation>
    </message>
    <message>
      <source>Check plug and volume. You can also read every question.</source>
      <translation>꽂힌 곳과 소리 크기를 확인해 주세요. 질문은 글로도 보입니다.</translation>
    </message>
    <message>
      <source>Choose an interview</source>
      <translation>어떤 면접을 해 볼까요</translation>
    </message>
    <message>
      <source>Choose at least four digits. You need them to open it again.</source>
      <translation>숫자 네 자리 이상을 정해 주세요. 다시 열 때 필요합니다.</translation>
    </message>
    <message>
      <source>Choose what is fine for you, one by one</source>
      <translation>무엇까지 괜찮은지 하나씩 골라 주세요</translation>
    </message>
    <message>
      <source>Customer service</source>
      <translation>고객 응대</translation>
    </message>
    <message>
      <source>Data analysis</source>
      <translation>데이터 분석</translation>
    </message>
    <message>
      <source>Discharged soldier</source>
      <translation>전역 장병</translation>
    </message>
    <message>
      <source>Do nothing and it starts by itself when the time is up.</source>
      <translation>그대로 두면 시간이 끝날 때 저절로 시작합니다.</translation>
    </message>
    <message>
      <source>Does not matter</source>
      <translation>상관없음</translation>
    </message>
    <message>
      <source>Done answering</source>
      <translation>답변 마치기</translation>
    </message>
    <message>
      <source>Electrical energy</source>
      <translation>전기에너지</translation>
    </message>
    <message>
      <source>English</source>
      <translation>영어</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>모두</translation>
    </message>
    <message>
      <source>Everything but the language may stay open. It chooses the questions.</source>
      <translation>언어 말고는 비워 두어도 됩니다. 고른 것에 맞춰 질문을 정합니다.</translation>
    </message>
    <message>
      <source>Feelings, character and looks are not judged. This is practice and predicts no hiring.</source>
      <translation>마음 상태나 성품, 겉모습은 판단하지 않습니다. 연습용이며 채용 결과를 예측하지 않습니다.</translation>
    </message>
    <message>
      <source>Field of work</source>
      <translation>직무 분야</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>끝내기</translation>
    </message>
    <message>
      <source>First time to think, then time to answer.</source>
      <translation>먼저 생각하고, 이어서 답합니다.</translation>
    </message>
    <message>
      <source>Follow the dot with your eyes</source>
      <translation>점을 눈으로 따라가 주세요</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>계속</translation>
    </message>
    <message>
      <source>Go on with this choice</source>
      <translation>고른 대로 계속</translation>
    </message>
    <message>
      <source>Goes on by itself in {seconds} seconds.</source>
      <translation>{seconds}초 뒤 저절로 넘어갑니다.</translation>
    </message>
    <message>
      <source>Good luck with your interview.</source>
      <translation>면접 잘 보고 오세요.</translation>
    </message>
    <message>
      <source>Headset</source>
      <translation>헤드셋</translation>
    </message>
    <message>
      <source>Hear my voice again</source>
      <translation>목소리를 다시 재기</translation>
    </message>
    <message>
      <source>Hear the question again</source>
      <translation>질문 다시 듣기</translation>
    </message>
    <message>
      <source>Heard</source>
      <translation>들립니다</translation>
    </message>
    <message>
      <source>Help, rest</source>
      <translation>도움·쉬기</translation>
    </message>
    <message>
      <source>How your {minutes} minutes are used</source>
      <translation>{minutes}분은 이렇게 씁니다</translation>
    </message>
    <message>
      <source>I hear it</source>
      <translation>들립니다</translation>
    </message>
    <message>
      <source>If you start now, **loudness is not measured.** Move the microphone a little away.</source>
      <translation>이대로 시작하면 **목소리 크기를 재지 못합니다.** 마이크를 조금 멀리 옮겨 주세요.</translation>
    </message>
    <message>
      <source>If you start now, **words may be missed.** Bring the microphone to two fingers from your mouth.</source>
      <translation>이대로 시작하면 **말을 놓칠 수 있습니다.** 마이크를 입에서 손가락 두 개 거리로 옮겨 주세요.</translation>
    </message>
    <message>
      <source>If you start now, **your gaze will not be measured.** Switch on the desk lamp or turn to the window.</source>
      <translation>이대로 시작하면 **시선을 재지 못합니다.** 책상 등을 켜거나 창 쪽을 보고 앉아 주세요.</translation>
    </message>
    <message>
      <source>If you start now, **your gaze will not be measured.** Turn the lamp away or lower the blind.</source>
      <translation>이대로 시작하면 **시선을 재지 못합니다.** 등을 돌리거나 커튼을 내려 주세요.</translation>
    </message>
    <message>
      <source>If you start now, **your gaze will not be measured.** Turn your back away from the window.</source>
      <translation>이대로 시작하면 **시선을 재지 못합니다.** 창을 등지지 말고 돌아앉아 주세요.</translation>
    </message>
    <message>
      <source>It stands on the report. No name is needed.</source>
      <translation>보고서에 적힙니다. 이름은 쓰지 않습니다.</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>한국어</translation>
    </message>
    <message>
      <source>Language of your answers</source>
      <translation>답변하는 언어</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>글자 크게</translation>
    </message>
    <message>
      <source>Leave it empty to be asked questions from the list.</source>
      <translation>비워 두면 고른 면접의 질문이 나옵니다.</translation>
    </message>
    <message>
      <source>Leaving any of them empty costs you nothing. You can change this on the result screen.</source>
      <translation>고르지 않아도 불이익은 없습니다. 지금 고른 것은 결과 화면에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
      <source>Let us set up camera and sound</source>
      <translation>카메라와 소리를 맞춰 봅시다</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>빛</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>뒤가 밝습니다</translation>
    </message>
    <message>
      <source>Look for my face again</source>
      <translation>얼굴을 다시 찾기</translation>
    </message>
    <message>
      <source>Look into the camera, at the dot beside it</source>
      <translation>점 옆의 카메라를 봐 주세요</translation>
    </message>
    <message>
      <source>Loud</source>
      <translation>시끄럽습니다</translation>
    </message>
    <message>
      <source>Measure the light again</source>
      <translation>빛을 다시 재기</translation>
    </message>
    <message>
      <source>Measure the room again</source>
      <translation>주변 소리를 다시 재기</translation>
    </message>
    <message>
      <source>Measured as soon as you have said something.</source>
      <translation>말씀하시면 바로 잽니다.</translation>
    </message>
    <message>
      <source>Migrant's family</source>
      <translation>다문화 가족</translation>
    </message>
    <message>
      <source>Mix for me</source>
      <translation>골고루 섞기</translation>
    </message>
    <message>
      <source>My voice</source>
      <translation>내 목소리</translation>
    </message>
    <message>
      <source>Needed for a result</source>
      <translation>결과를 보려면 필요</translation>
    </message>
    <message>
      <source>Next question</source>
      <translation>다음 질문</translation>
    </message>
    <message>
      <source>Nickname for the report</source>
      <translation>보고서에 쓸 별명</translation>
    </message>
    <message>
      <source>No</source>
      <translation>아니요</translation>
    </message>
    <message>
      <source>No account, no internet. We keep only what you agree to.</source>
      <translation>가입도 인터넷도 필요 없습니다. 녹화는 동의하신 만큼만 남습니다.</translation>
    </message>
    <message>
      <source>No face is seen. Please sit in front of the camera.</source>
      <translation>얼굴이 보이지 않습니다. 카메라 앞에 앉아 주세요.</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation>제한 없음</translation>
    </message>
    <message>
      <source>No microphone</source>
      <translation>마이크 없음</translation>
    </message>
    <message>
      <source>No picture</source>
      <translation>화면 없음</translation>
    </message>
    <message>
      <source>No sound is coming in. Please check the mute switch of the headset.</source>
      <translation>소리가 들어오지 않습니다. 헤드셋의 음소거를 확인해 주세요.</translation>
    </message>
    <message>
      <source>No voice was heard. Please check the mute switch of the headset.</source>
      <translation>목소리가 들리지 않았습니다. 헤드셋의 음소거를 확인해 주세요.</translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation>글자 보통</translation>
    </message>
    <message>
      <source>Not done</source>
      <translation>하지 못함</translation>
    </message>
    <message>
      <source>Not heard</source>
      <translation>안 들림</translation>
    </message>
    <message>
      <source>Not measured without a microphone.</source>
      <translation>마이크가 없으면 재지 않습니다.</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>확인 전</translation>
    </message>
    <message>
      <source>Nothing comes in</source>
      <translation>소리 없음</translation>
    </message>
    <message>
      <source>Nothing is chosen yet</source>
      <translation>아직 고른 것이 없습니다</translation>
    </message>
    <message>
      <source>Nothing is recorded. You see yourself and the time, no result.</source>
      <translation>녹화하지 않습니다. 내 모습과 시간만 보이고 결과는 없습니다.</translation>
    </message>
    <message>
      <source>Nothing was recorded, so nothing stays here.</source>
      <translation>녹화하지 않았으므로 여기에 남는 것이 없습니다.</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>사무</translation>
    </message>
    <message>
      <source>On paper</source>
      <translation>종이로</translation>
    </message>
    <message>
      <source>On this PC only. Lean back for a moment.</source>
      <translation>이 PC 안에서만 분석합니다. 잠시 쉬고 계세요.</translation>
    </message>
    <message>
      <source>One is chosen</source>
      <translation>한 가지를 골랐습니다</translation>
    </message>
    <message>
      <source>One page with the overview, then a page for each answer.</source>
      <translation>첫 장에 한눈에 보는 결과, 그다음 답변마다 한 장입니다.</translation>
    </message>
    <message>
      <source>Only this question is asked, with the times of the interview on the left.</source>
      <translation>이 질문 하나만 묻습니다. 시간은 왼쪽에서 고른 면접과 같습니다.</translation>
    </message>
    <message>
      <source>Only you</source>
      <translation>나만</translation>
    </message>
    <message>
      <source>Open a kept result</source>
      <translation>보관한 결과 열기</translation>
    </message>
    <message>
      <source>Opens on every phone and PC.</source>
      <translation>휴대전화와 PC 어디서나 열립니다.</translation>
    </message>
    <message>
      <source>Or one question of your own</source>
      <translation>또는 내가 정한 질문 하나</translation>
    </message>
    <message>
      <source>Other camera, microphone</source>
      <translation>다른 카메라·마이크</translation>
    </message>
    <message>
      <source>Over 50</source>
      <translation>50대 이상</translation>
    </message>
    <message>
      <source>Play the tones again</source>
      <translation>소리 다시 듣기</translation>
    </message>
    <message>
      <source>Please move into the frame.</source>
      <translation>얼굴을 틀 안으로 옮겨 주세요.</translation>
    </message>
    <message>
      <source>Please plug in a USB stick first.</source>
      <translation>먼저 USB를 꽂아 주세요.</translation>
    </message>
    <message>
      <source>Please say first whether you are 14 or older.</source>
      <translation>먼저 만 14세 이상인지 골라 주세요.</translation>
    </message>
    <message>
      <source>Please say no resident number and nothing about health or beliefs.</source>
      <translation>주민등록번호나 건강, 종교, 정치 이야기는 말하지 말아 주세요.</translation>
    </message>
    <message>
      <source>Please sit so that your face is inside the frame.</source>
      <translation>얼굴이 틀 안에 오도록 앉아 주세요.</translation>
    </message>
    <message>
      <source>Practice, not recorded</source>
      <translation>연습 · 녹화 안 함</translation>
    </message>
    <message>
      <source>Practise my question</source>
      <translation>내 질문으로 연습</translation>
    </message>
    <message>
      <source>Practise without recording</source>
      <translation>녹화 없이 연습하기</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>인쇄</translation>
    </message>
    <message>
      <source>Production</source>
      <translation>생산</translation>
    </message>
    <message>
      <source>Put on the headset and listen to three tones.</source>
      <translation>헤드셋을 쓰고 소리 세 번을 들어 보세요.</translation>
    </message>
    <message>
      <source>Questions can be read aloud to you.</source>
      <translation>질문을 소리로 들을 수 있습니다.</translation>
    </message>
    <message>
      <source>Questions from</source>
      <translation>질문 분야</translation>
    </message>
    <message>
      <source>Quiet</source>
      <translation>조용합니다</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>준비됨</translation>
    </message>
    <message>
      <source>Ready · {points} points</source>
      <translation>준비됨 · {points}점</translation>
    </message>
    <message>
      <source>Record and analyse</source>
      <translation>녹화하고 분석하기</translation>
    </message>
    <message>
      <source>Recording</source>
      <translation>녹화 중</translation>
    </message>
    <message>
      <source>Recording and result are deleted.</source>
      <translation>녹화와 결과를 지웠습니다.</translation>
    </message>
    <message>
      <source>Recording and result stay until **{date}**. They open with ticket **{ticket}** and your PIN.</source>
      <translation>녹화와 결과는 **{date}**까지 남습니다. 번호표 **{ticket}**와 PIN으로 엽니다.</translation>
    </message>
    <message>
      <source>Report and your own recordings. Keep the stick to yourself.</source>
      <translation>보고서와 내 녹화입니다. USB는 남에게 주지 마세요.</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Room</source>
      <translation>주변 소리</translation>
    </message>
    <message>
      <source>Save PDF</source>
      <translation>PDF 담기</translation>
    </message>
    <message>
      <source>Save everything</source>
      <translation>모두 담기</translation>
    </message>
    <message>
      <source>Say “Hello, nice to meet you”.</source>
      <translation>“안녕하세요, 반갑습니다” 하고 말해 보세요.</translation>
    </message>
    <message>
      <source>School leaver</source>
      <translation>졸업 예정</translation>
    </message>
    <message>
      <source>See it again next time</source>
      <translation>다음에 와서 다시 보기</translation>
    </message>
    <message>
      <source>See the result</source>
      <translation>결과 보기</translation>
    </message>
    <message>
      <source>See what is ready</source>
      <translation>준비된 것 보기</translation>
    </message>
    <message>
      <source>Set-up</source>
      <translation>준비</translation>
    </message>
    <message>
      <source>Show it to the counsellor</source>
      <translation>상담사에게 보여 주기</translation>
    </message>
    <message>
      <source>Skip this</source>
      <translation>건너뛰기</translation>
    </message>
    <message>
      <source>Speak to the camera, here</source>
      <translation>여기를 보고 말씀하세요</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>시작하기</translation>
    </message>
    <message>
      <source>Start as it is</source>
      <translation>이대로 시작</translation>
    </message>
    <message>
      <source>Start with a practice question</source>
      <translation>연습 질문부터 하기</translation>
    </message>
    <message>
      <source>Start without gaze</source>
      <translation>시선 없이 시작</translation>
    </message>
    <message>
      <source>Stick</source>
      <translation>USB</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>그만하기</translation>
    </message>
    <message>
      <source>Take this interview</source>
      <translation>이 면접으로 하기</translation>
    </message>
    <message>
      <source>Ten seconds, so that your gaze is measured rightly. This recording is deleted at once.</source>
      <translation>10초면 됩니다. 시선을 바르게 재려고 하며, 이 녹화는 바로 지웁니다.</translation>
    </message>
    <message>
      <source>Thank you for practising</source>
      <translation>수고하셨습니다</translation>
    </message>
    <message>
      <source>That was the practice question. Now it counts.</source>
      <translation>연습 질문을 마쳤습니다. 이제 본 질문입니다.</translation>
    </message>
    <message>
      <source>That was this question.</source>
      <translation>질문 하나를 마쳤습니다.</translation>
    </message>
    <message>
      <source>The answer so far is saved. You can give it again.</source>
      <translation>지금까지의 답변을 저장했습니다. 다시 답할 수 있습니다.</translation>
    </message>
    <message>
      <source>The camera went away meanwhile, so there is only sound for a part of it.</source>
      <translation>도중에 카메라가 끊겨 일부는 소리만 있습니다.</translation>
    </message>
    <message>
      <source>The clock stands still while the question is read.</source>
      <translation>질문을 읽는 동안 시계가 멈춥니다.</translation>
    </message>
    <message>
      <source>The counsellor can see it as long as it stays.</source>
      <translation>남아 있는 동안 상담사가 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>The counsellor can see ticket **{ticket}** today.</source>
      <translation>상담사가 오늘 번호표 **{ticket}**의 기록을 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>The microphone went away meanwhile, so a part of it is silent.</source>
      <translation>도중에 마이크가 끊겨 일부는 소리가 없습니다.</translation>
    </message>
    <message>
      <source>The minutes include set-up and result.</source>
      <translation>준비와 결과 보기까지 더한 시간입니다.</translation>
    </message>
    <message>
      <source>The practice question comes first. It is not recorded and not counted.</source>
      <translation>연습 질문이 먼저 나옵니다. 녹화하지 않고 결과에도 넣지 않습니다.</translation>
    </message>
    <message>
      <source>The recording is kept and can be analysed again.</source>
      <translation>녹화는 남아 있고 다시 분석할 수 있습니다.</translation>
    </message>
    <message>
      <source>The report as PDF</source>
      <translation>보고서 PDF</translation>
    </message>
    <message>
      <source>The result follows by itself.</source>
      <translation>끝나면 결과가 저절로 나옵니다.</translation>
    </message>
    <message>
      <source>The room is loud, so **the count of “um” may be off.** Try closing the door.</source>
      <translation>주변 소리가 커서 **군말 수가 부정확할 수 있습니다.** 문을 닫아 보세요.</translation>
    </message>
    <message>
      <source>The same order and the same times as an AI interview.
You see the result at once and can watch each moment again.</source>
      <translation>AI면접과 같은 순서, 같은 시간으로 연습합니다.
끝나면 바로 결과를 보고, 그 장면을 다시 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>The screen is cleared in {seconds} seconds.</source>
      <translation>{seconds}초 뒤 화면을 지웁니다.</translation>
    </message>
    <message>
      <source>There is no camera. Sound alone is recorded.</source>
      <translation>카메라가 없습니다. 소리만 녹음합니다.</translation>
    </message>
    <message>
      <source>There is no limit. Start when you are ready.</source>
      <translation>시간 제한이 없습니다. 준비되면 시작해 주세요.</translation>
    </message>
    <message>
      <source>There is no microphone; only the picture is recorded.</source>
      <translation>마이크가 없어 화면만 녹화합니다.</translation>
    </message>
    <message>
      <source>There is no printer here. The counsellor can help.</source>
      <translation>연결된 프린터가 없습니다. 상담사에게 말씀해 주세요.</translation>
    </message>
    <message>
      <source>This PC needs a little longer. Nothing is lost.</source>
      <translation>이 PC가 조금 더 시간이 걸립니다. 답변은 모두 남아 있습니다.</translation>
    </message>
    <message>
      <source>This one is needed too</source>
      <translation>이것도 필요합니다</translation>
    </message>
    <message>
      <source>This question again</source>
      <translation>이 질문 다시 하기</translation>
    </message>
    <message>
      <source>Three are chosen</source>
      <translation>세 가지를 골랐습니다</translation>
    </message>
    <message>
      <source>Time to think and answer</source>
      <translation>생각하고 답하는 시간</translation>
    </message>
    <message>
      <source>To the first page</source>
      <translation>처음 화면으로</translation>
    </message>
    <message>
      <source>To the first question</source>
      <translation>첫 질문으로</translation>
    </message>
    <message>
      <source>To the result</source>
      <translation>결과로</translation>
    </message>
    <message>
      <source>Tones</source>
      <translation>소리 들어 보기</translation>
    </message>
    <message>
      <source>Too bright</source>
      <translation>너무 밝습니다</translation>
    </message>
    <message>
      <source>Too loud</source>
      <translation>너무 큽니다</translation>
    </message>
    <message>
      <source>Two are chosen</source>
      <translation>두 가지를 골랐습니다</translation>
    </message>
    <message>
      <source>Type the question here</source>
      <translation>여기에 질문을 적어 주세요</translation>
    </message>
    <message>
      <source>USB stick</source>
      <translation>USB</translation>
    </message>
    <message>
      <source>USB stick: none is plugged in yet</source>
      <translation>USB: 아직 꽂힌 것이 없습니다</translation>
    </message>
    <message>
      <source>Under 14 a guardian has to sign first, so nothing is recorded today.</source>
      <translation>만 14세 미만은 보호자의 동의가 먼저 있어야 하므로 오늘은 녹화하지 않습니다.</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>목소리</translation>
    </message>
    <message>
      <source>Waits</source>
      <translation>기다리는 중</translation>
    </message>
    <message>
      <source>What do you take along?</source>
      <translation>무엇을 가져가시겠어요</translation>
    </message>
    <message>
      <source>What fits you?</source>
      <translation>어떤 분이신가요</translation>
    </message>
    <message>
      <source>What is today about?</source>
      <translation>오늘은 무엇을 준비하시나요</translation>
    </message>
    <message>
      <source>When you close the result</source>
      <translation>결과 화면을 닫을 때</translation>
    </message>
    <message>
      <source>Whoever has ticket and PIN</source>
      <translation>번호표와 PIN이 있는 사람</translation>
    </message>
    <message>
      <source>Without a camera gaze is not measured. Everything else works.</source>
      <translation>카메라가 없으면 시선을 재지 않습니다. 나머지는 그대로 됩니다.</translation>
    </message>
    <message>
      <source>Without a microphone only the picture is recorded, **no words, no pace.**</source>
      <translation>마이크가 없으면 화면만 녹화하고 **말은 재지 못합니다.**</translation>
    </message>
    <message>
      <source>Without practice question</source>
      <translation>연습 질문 없이</translation>
    </message>
    <message>
      <source>Write it down. With your PIN it opens the result again.</source>
      <translation>적어 두세요. PIN과 함께 결과를 다시 열 때 씁니다.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>예</translation>
    </message>
    <message>
      <source>You are heard well</source>
      <translation>잘 들립니다</translation>
    </message>
    <message>
      <source>You may answer for up to **{seconds} seconds**: about one sentence.</source>
      <translation>답변은 **{seconds}초**까지입니다. 말로는 한 문장쯤 됩니다.</translation>
    </message>
    <message>
      <source>You may answer for up to **{seconds} seconds**: about {sentences} sentences.</source>
      <translation>답변은 **{seconds}초**까지입니다. 말로는 {sentences}문장쯤 됩니다.</translation>
    </message>
    <message>
      <source>You may give every answer again as often as you like.</source>
      <translation>답변마다 몇 번이든 다시 할 수 있습니다.</translation>
    </message>
    <message>
      <source>You may give every answer once more.</source>
      <translation>답변마다 한 번 더 할 수 있습니다.</translation>
    </message>
    <message>
      <source>You take the time you need.</source>
      <translation>시간 제한 없이 답합니다.</translation>
    </message>
    <message>
      <source>Young job seeker</source>
      <translation>청년 구직자</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>내 PIN</translation>
    </message>
    <message>
      <source>Your answer is saved. Next question.</source>
      <translation>답변을 저장했습니다. 다음 질문으로 갑니다.</translation>
    </message>
    <message>
      <source>Your answer is saved. That was the last question.</source>
      <translation>답변을 저장했습니다. 마지막 질문이었습니다.</translation>
    </message>
    <message>
      <source>Your answer may take as long as you like.</source>
      <translation>답변 시간에 제한이 없습니다.</translation>
    </message>
    <message>
      <source>Your answers are being analysed</source>
      <translation>답변을 분석하고 있습니다</translation>
    </message>
    <message>
      <source>Your eyes can be seen, so gaze can be measured.</source>
      <translation>눈이 잘 보여서 시선을 잴 수 있습니다.</translation>
    </message>
    <message>
      <source>Your face is well inside the frame</source>
      <translation>얼굴이 틀 안에 잘 들어왔습니다</translation>
    </message>
    <message>
      <source>Your numbers went into the average without your name.</source>
      <translation>이름 없이 숫자만 평균에 더했습니다.</translation>
    </message>
    <message>
      <source>Your ticket</source>
      <translation>번호표</translation>
    </message>
    <message>
      <source>The microphone is listening</source>
      <translation>마이크가 듣고 있습니다</translation>
    </message>
    <message>
      <source>Your voice comes in well</source>
      <translation>목소리가 잘 들어오고 있습니다</translation>
    </message>
    <message>
      <source>Your voice is {gap} dB above the room. More than {least} is good.</source>
      <translation>목소리가 주변 소리보다 {gap} dB 큽니다. {least}가 넘으면 좋습니다.</translation>
    </message>
    <message>
      <source>at least four digits, to open it again</source>
      <translation>다시 열 때 쓸 숫자 네 자리 이상</translation>
    </message>
    <message>
      <source>left</source>
      <translation>남았습니다</translation>
    </message>
    <message>
      <source>may stay empty; please no real name</source>
      <translation>비워 두어도 됩니다. 본명은 쓰지 마세요</translation>
    </message>
    <message>
      <source>so far</source>
      <translation>지났습니다</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes}분</translation>
    </message>
    <message>
      <source>{minutes} · 1 question</source>
      <translation>{minutes} · 질문 1개</translation>
    </message>
    <message>
      <source>{minutes} · {count} questions</source>
      <translation>{minutes} · 질문 {count}개</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <source>Interview rehearsal</source>
      <translation>면접 연습실</translation>
    </message>
    <message>
      <source>A practice from before was not finished.</source>
      <translation>지난번에 끝나지 않은 연습이 있습니다.</translation>
    </message>
    <message>
      <source>A short rest</source>
      <translation>잠시 쉬기</translation>
    </message>
    <message>
      <source>All right</source>
      <translation>알겠습니다</translation>
    </message>
    <message>
      <source>Are you still here?</source>
      <translation>아직 계신가요?</translation>
    </message>
    <message>
      <source>Basic question</source>
      <translation>기본 질문</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>카메라</translation>
    </message>
    <message>
      <source>Choose a PIN</source>
      <translation>PIN을 정해 주세요</translation>
    </message>
    <message>
      <source>Choose at least four digits.</source>
      <translation>숫자 네 자리 이상을 정해 주세요.</translation>
    </message>
    <message>
      <source>Choose by itself</source>
      <translation>저절로 고르기</translation>
    </message>
    <message>
      <source>Experience</source>
      <translation>경험 질문</translation>
    </message>
    <message>
      <source>Experience · asks for the situation</source>
      <translation>경험 질문 · 상황을 묻습니다</translation>
    </message>
    <message>
      <source>Experience · asks for what was hard</source>
      <translation>경험 질문 · 어려웠던 점을 묻습니다</translation>
    </message>
    <message>
      <source>Experience · asks how you solved it and what you learnt</source>
      <translation>경험 질문 · 해결과 배운 점을 묻습니다</translation>
    </message>
    <message>
      <source>Go on without recording</source>
      <translation>녹화 없이 계속</translation>
    </message>
    <message>
      <source>I am here</source>
      <translation>여기 있습니다</translation>
    </message>
    <message>
      <source>I need help</source>
      <translation>도움이 필요해요</translation>
    </message>
    <message>
      <source>In 30 seconds the screen is cleared and we go back to the start.</source>
      <translation>30초 뒤 화면을 지우고 처음으로 돌아갑니다.</translation>
    </message>
    <message>
      <source>Is being printed</source>
      <translation>인쇄하고 있습니다</translation>
    </message>
    <message>
      <source>Is being saved</source>
      <translation>담고 있습니다</translation>
    </message>
    <message>
      <source>Its answers are saved. With the ticket you see the result.</source>
      <translation>답변은 저장되어 있습니다. 번호표를 적으면 결과를 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>보관하기</translation>
    </message>
    <message>
      <source>Leave as it is</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>마이크</translation>
    </message>
    <message>
      <source>No picture comes from the camera.</source>
      <translation>카메라에서 화면이 들어오지 않습니다.</translation>
    </message>
    <message>
      <source>No unfinished practice has this ticket.</source>
      <translation>이 번호표로 끝나지 않은 연습이 없습니다.</translation>
    </message>
    <message>
      <source>Not mine</source>
      <translation>내 것이 아님</translation>
    </message>
    <message>
      <source>Nothing is recorded. We go back to the first page.</source>
      <translation>녹화한 것이 없습니다. 처음 화면으로 갑니다.</translation>
    </message>
    <message>
      <source>Open it</source>
      <translation>열기</translation>
    </message>
    <message>
      <source>Please call the counsellor.</source>
      <translation>상담사를 불러 주세요.</translation>
    </message>
    <message>
      <source>Please wave to the counsellor. This page stays until somebody comes.</source>
      <translation>상담사에게 손을 들어 주세요. 오실 때까지 이 화면이 그대로 있습니다.</translation>
    </message>
    <message>
      <source>Practice question</source>
      <translation>연습 질문</translation>
    </message>
    <message>
      <source>Printed</source>
      <translation>인쇄했습니다</translation>
    </message>
    <message>
      <source>Question {number}/{count} · {kind}</source>
      <translation>질문 {number}/{count} · {kind}</translation>
    </message>
    <message>
      <source>Recording and clock go on meanwhile.</source>
      <translation>녹화와 시간은 그대로 갑니다.</translation>
    </message>
    <message>
      <source>Recording and clock go on until you choose. The answer so far is kept.</source>
      <translation>고르실 때까지 녹화와 시간은 그대로 갑니다. 지금까지의 답변은 남습니다.</translation>
    </message>
    <message>
      <source>Saved. You may pull it out.</source>
      <translation>담았습니다. 빼셔도 됩니다.</translation>
    </message>
    <message>
      <source>See the result so far</source>
      <translation>여기까지의 결과 보기</translation>
    </message>
    <message>
      <source>Self-introduction</source>
      <translation>자기소개</translation>
    </message>
    <message>
      <source>Situation: say it as you would to the person</source>
      <translation>상황 질문 · 그 사람에게 말하듯 답합니다</translation>
    </message>
    <message>
      <source>Something went wrong on our side. Your answers so far are saved.</source>
      <translation>프로그램에 문제가 생겼습니다. 지금까지의 답변은 저장되어 있습니다.</translation>
    </message>
    <message>
      <source>Stop practising?</source>
      <translation>연습을 그만할까요?</translation>
    </message>
    <message>
      <source>Take your time. The clock stands still.</source>
      <translation>천천히 쉬세요. 시계는 멈춰 있습니다.</translation>
    </message>
    <message>
      <source>The camera has gone. Plug it in again to go on. Your answers so far are saved.</source>
      <translation>카메라가 보이지 않습니다. 선을 다시 꽂으면 이어집니다. 지금까지의 답변은 저장되어 있습니다.</translation>
    </message>
    <message>
      <source>The camera is starting.</source>
      <translation>카메라를 켜고 있습니다.</translation>
    </message>
    <message>
      <source>The clock stands still.</source>
      <translation>시계는 멈춰 있습니다.</translation>
    </message>
    <message>
      <source>The disk is full. The answer so far is saved. Please call the counsellor.</source>
      <translation>저장할 자리가 없습니다. 지금까지의 답변은 저장되어 있습니다. 상담사를 불러 주세요.</translation>
    </message>
    <message>
      <source>The recording could not be started.</source>
      <translation>녹화를 시작하지 못했습니다.</translation>
    </message>
    <message>
      <source>The recordings are deleted, as you chose.</source>
      <translation>고르신 대로 녹화를 지웁니다.</translation>
    </message>
    <message>
      <source>There is too little room to record, so we did not start.</source>
      <translation>저장할 자리가 모자라 녹화를 시작하지 않았습니다.</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>다시 해 보기</translation>
    </message>
    <message>
      <source>Use these</source>
      <translation>이것으로 하기</translation>
    </message>
    <message>
      <source>We could not make a result of your answers.</source>
      <translation>답변의 결과를 만들지 못했습니다.</translation>
    </message>
    <message>
      <source>What do you need?</source>
      <translation>무엇을 도와드릴까요?</translation>
    </message>
    <message>
      <source>What is recorded so far is deleted. We go back to the first page.</source>
      <translation>지금까지의 녹화를 지우고 처음 화면으로 갑니다.</translation>
    </message>
    <message>
      <source>What is recorded so far is kept as you chose. We go back to the first page.</source>
      <translation>지금까지의 녹화는 고르신 대로 보관하고 처음 화면으로 갑니다.</translation>
    </message>
    <message>
      <source>What is recorded so far stays for the counsellor until tonight.</source>
      <translation>지금까지의 녹화는 오늘 밤까지 상담사가 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>With ticket {ticket} and this PIN the result opens again.</source>
      <translation>번호표 {ticket}와 이 PIN으로 결과를 다시 엽니다.</translation>
    </message>
    <message>
      <source>Without camera</source>
      <translation>카메라 없이</translation>
    </message>
    <message>
      <source>Without microphone</source>
      <translation>마이크 없이</translation>
    </message>
    <message>
      <source>No result; the recording is kept</source>
      <translation>결과 없음 · 녹화는 남아 있습니다</translation>
    </message>
    <message>
      <source>Your answers are recorded and analysed on this PC only. Nothing leaves it.</source>
      <translation>카메라와 마이크로 답변을 녹화하고, 이 PC 안에서만 분석합니다. 밖으로 나가지 않습니다.</translation>
    </message>
    <message>
      <source>The recording is kept on this PC. Your ticket and PIN open it; no name is stored.</source>
      <translation>녹화를 이 PC에 보관합니다. 번호표와 PIN이 있어야 열립니다. 이름은 적지 않습니다.</translation>
    </message>
    <message>
      <source>After {days} days, by itself</source>
      <translation>{days}일 뒤 저절로</translation>
    </message>
    <message>
      <source>A counsellor here may watch it and advise you. It is never sent to an employer.</source>
      <translation>센터 상담사가 녹화와 결과를 보고 조언해 드립니다. 회사에는 보내지 않습니다.</translation>
    </message>
    <message>
      <source>You and a counsellor here</source>
      <translation>나와 이 센터 상담사</translation>
    </message>
    <message>
      <source>Tonight, or with the kept recording</source>
      <translation>오늘 밤, 또는 보관이 끝날 때</translation>
    </message>
    <message>
      <source>Add my figures to the average</source>
      <translation>센터 평균에 숫자만 더하기</translation>
    </message>
    <message>
      <source>Figures only: no name, face or voice. They help others place their own result.</source>
      <translation>이름, 얼굴, 목소리 없이 숫자만 더합니다. 다른 분이 자기 결과를 가늠하는 데 씁니다.</translation>
    </message>
    <message>
      <source>Everyone · not whose it is</source>
      <translation>모두 · 누구 것인지는 모름</translation>
    </message>
    <message>
      <source>Never · cannot be taken out later</source>
      <translation>지우지 않음 · 나중에 뺄 수 없음</translation>
    </message>
    <message>
      <source>A pause is fine. Go on when you are ready.</source>
      <translation>잠시 멈추어도 괜찮습니다. 준비되면 이어서 말씀해 주세요.</translation>
    </message>
    <message>
      <source>The sound is low. Please speak a little louder.</source>
      <translation>소리가 작습니다. 조금 더 크게 말씀해 주세요.</translation>
    </message>
    <message>
      <source>You may begin. A short first sentence is enough.</source>
      <translation>시작하셔도 됩니다. 첫 문장은 짧아도 좋습니다.</translation>
    </message>
    <message>
      <source>Follow-up question</source>
      <translation>꼬리 질문</translation>
    </message>
    <message>
      <source>To the follow-up question</source>
      <translation>꼬리 질문으로</translation>
    </message>
    <message>
      <source>We are looking through it. You need not wait.</source>
      <translation>답변을 살펴보고 있습니다. 기다리지 않으셔도 됩니다.</translation>
    </message>
    <message>
      <source>Where something was left out, a follow-up question may come.</source>
      <translation>빠진 내용이 있으면 꼬리 질문이 이어질 수 있습니다.</translation>
    </message>
    <message>
      <source>Your answer is saved.</source>
      <translation>답변을 저장했습니다.</translation>
    </message>
    <message>
      <source>Your answer is saved. One more thing to ask.</source>
      <translation>답변을 저장했습니다. 한 가지만 더 여쭙겠습니다.</translation>
    </message>
    <message>
      <source>Belong to this course</source>
      <translation>이 과정에 참여하기</translation>
    </message>
    <message>
      <source>Belong to {course}</source>
      <translation>{course} 참여</translation>
    </message>
    <message>
      <source>Class · with the questions of your course</source>
      <translation>수업 · 이 과정의 질문으로 연습합니다</translation>
    </message>
    <message>
      <source>It belongs to **{course}** as long as it stays.</source>
      <translation>남아 있는 동안 **{course}** 에 참여한 면접으로 셉니다.</translation>
    </message>
    <message>
      <source>Job fair today · {count} companies</source>
      <translation>오늘 박람회 · 회사 {count}곳</translation>
    </message>
    <message>
      <source>No visit of this course has this ticket. Check it, or leave the field empty.</source>
      <translation>이 과정에 이 번호표의 면접이 없습니다. 다시 확인하거나 칸을 비워 주세요.</translation>
    </message>
    <message>
      <source>Only visits that are kept or shown to the counsellor can belong to it. You practise just the same.</source>
      <translation>녹화를 남기거나 상담사에게 보여 줄 때만 참여할 수 있습니다. 연습은 똑같이 할 수 있습니다.</translation>
    </message>
    <message>
      <source>The trainer sees figures of many visits together, never yours alone.</source>
      <translation>강사는 여러 면접을 모은 수치만 보고, 한 사람의 것은 보지 못합니다.</translation>
    </message>
    <message>
      <source>The trainer sees figures of many visits together, never yours alone. A counsellor sees what you show anyway. Left empty, you practise just the same.</source>
      <translation>강사는 여러 면접을 모은 수치만 봅니다. 상담사는 보여 주기로 하신 면접만 과정별로 봅니다. 비워 두어도 똑같이 연습합니다.</translation>
    </message>
    <message>
      <source>Ticket of your last visit in it, if you like</source>
      <translation>이 과정에서 지난번에 받은 번호표 (선택)</translation>
    </message>
    <message>
      <source>Trainer · sums only</source>
      <translation>강사 · 모은 수치만</translation>
    </message>
    <message>
      <source>Which company?</source>
      <translation>어느 회사인가요?</translation>
    </message>
    <message>
      <source>With the recording</source>
      <translation>녹화를 지울 때</translation>
    </message>
    <message>
      <source>for example A-0001</source>
      <translation>예: A-0001</translation>
    </message>
    <message>
      <source>The interviewer asks the question</source>
      <translation>면접관이 질문하는 영상</translation>
    </message>
    <message>
      <source>Ticket of an earlier visit (if any)</source>
      <translation>전에 받은 번호표 (있으면)</translation>
    </message>
    <message>
      <source>so that other questions come, e.g. A-0001</source>
      <translation>그때와 다른 질문으로 뽑아 드립니다. 예: A-0001</translation>
    </message>
    <message>
      <source>No questions found for this ticket. You can simply go on.</source>
      <translation>이 번호표의 질문을 찾지 못했습니다. 그대로 계속하셔도 됩니다.</translation>
    </message>
  </context>
</TS>
