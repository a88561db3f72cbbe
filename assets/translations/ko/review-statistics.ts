<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-statistics</name>
    <message>
      <source>Agreement</source>
      <translation>평가 일치</translation>
    </message>
    <message>
      <source>Alike</source>
      <translation>비슷함</translation>
    </message>
    <message>
      <source>All</source>
      <comment>period</comment>
      <translation>모두</translation>
    </message>
    <message>
      <source>All banks</source>
      <translation>모든 질문 묶음</translation>
    </message>
    <message>
      <source>All groups</source>
      <translation>모든 대상</translation>
    </message>
    <message>
      <source>All questions</source>
      <translation>모든 질문</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>답변</translation>
    </message>
    <message>
      <source>Between counsellors</source>
      <translation>상담사끼리</translation>
    </message>
    <message>
      <source>By group</source>
      <translation>대상마다</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>달마다</translation>
    </message>
    <message>
      <source>By question bank</source>
      <translation>질문 묶음마다</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>변화(명)</translation>
    </message>
    <message>
      <source>Change in points</source>
      <translation>점수 변화</translation>
    </message>
    <message>
      <source>Choose another name</source>
      <translation>다른 이름으로</translation>
    </message>
    <message>
      <source>Completed</source>
      <translation>끝까지 함</translation>
    </message>
    <message>
      <source>Counting …</source>
      <translation>세고 있습니다 …</translation>
    </message>
    <message>
      <source>Distributions</source>
      <translation>기준 분포</translation>
    </message>
    <message>
      <source>English</source>
      <translation>영어</translation>
    </message>
    <message>
      <source>Fillers, {language}</source>
      <translation>군말({language})</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>찾아낸 몫</translation>
    </message>
    <message>
      <source>From</source>
      <translation>첫 달</translation>
    </message>
    <message>
      <source>From one corrected answer</source>
      <translation>바로잡은 답변 1개에서</translation>
    </message>
    <message>
      <source>From {n} corrected answers</source>
      <translation>바로잡은 답변 {n}개에서</translation>
    </message>
    <message>
      <source>Gaze: {state}</source>
      <translation>시선: {state}</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>대상</translation>
    </message>
    <message>
      <source>Hired</source>
      <translation>취업</translation>
    </message>
    <message>
      <source>How right it is</source>
      <translation>측정이 얼마나 맞나</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>말로</translation>
    </message>
    <message>
      <source>Interviewed</source>
      <translation>면접 봄</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>항목</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>한국어</translation>
    </message>
    <message>
      <source>Marked</source>
      <translation>기계 표시</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>측정</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>달</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>달 고르기</translation>
    </message>
    <message>
      <source>Months with few visits tell neither change nor outcomes.</source>
      <translation>방문이 적은 달은 변화와 그 뒤를 보이지 않습니다.</translation>
    </message>
    <message>
      <source>Not enough has been gathered to compare yet. From {least} visits on a distribution stands here, so that nobody is found in it.</source>
      <translation>아직 비교할 만큼 모이지 않았습니다. 누구인지 드러나지 않도록 방문 {least}번부터 분포를 보입니다.</translation>
    </message>
    <message>
      <source>Not enough has been gathered to count yet. From {least} visits on that agreed to be counted, figures stand here; so far there are {n}.</source>
      <translation>아직 셀 만큼 모이지 않았습니다. 통계에 동의한 방문이 {least}번이 되면 여기에 보입니다. 지금은 {n}번입니다.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>덧붙임</translation>
    </message>
    <message>
      <source>Nothing has been corrected yet. Correct words, fillers, pauses or gaze at the tracks, and here you see how often the program is right about your visitors.</source>
      <translation>아직 바로잡은 것이 없습니다. 기록에서 말, 군말, 멈춤, 시선을 바로잡으면 기계가 얼마나 맞는지 여기에 보입니다.</translation>
    </message>
    <message>
      <source>Nothing has been rated yet. Agreement shows once ten answers were rated by two people.</source>
      <translation>아직 평가한 답변이 없습니다. 두 사람이 같은 답변 10개를 평가하면 얼마나 같은지 보입니다.</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>나눔</translation>
    </message>
    <message>
      <source>Pauses</source>
      <translation>멈춤</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>기간</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>점수</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>질문</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>질문 묶음</translation>
    </message>
    <message>
      <source>Replace it</source>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>맞은 몫</translation>
    </message>
    <message>
      <source>Right: of what the program marked, how much was there. Found: of what was there, how much it marked. True is what counsellors left standing and put in; the range in brackets holds the true figure in 95 of 100 cases.</source>
      <translation>맞은 몫은 기계가 표시한 것 가운데 실제로 있던 몫, 찾아낸 몫은 실제로 있던 것 가운데 기계가 표시한 몫입니다. 실제는 상담사가 그대로 두거나 더한 것이고, 괄호는 100번에 95번 참값이 드는 폭입니다.</translation>
    </message>
    <message>
      <source>Save as data</source>
      <translation>데이터로 저장</translation>
    </message>
    <message>
      <source>Save the page as PDF</source>
      <translation>이 통계를 PDF로 저장</translation>
    </message>
    <message>
      <source>Save the table as CSV</source>
      <translation>표를 CSV로 저장</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>저장했습니다: {path}</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>통계</translation>
    </message>
    <message>
      <source>There are {n} visits in this choice; figures show from {least} on, so that nobody is found in them. Choose a longer period or all groups.</source>
      <translation>여기에 드는 방문은 {n}번입니다. 누구인지 드러나지 않도록 {least}번부터 보입니다. 기간을 늘리거나 모든 대상을 골라 주세요.</translation>
    </message>
    <message>
      <source>There is a file {name} already.</source>
      <translation>{name} 파일이 이미 있습니다.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>이번 달</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>올해</translation>
    </message>
    <message>
      <source>To</source>
      <translation>끝 달</translation>
    </message>
    <message>
      <source>Too few visits to tell apart: somebody could be found in them.</source>
      <translation>방문이 적어 나누어 보이지 않습니다. 누구인지 드러날 수 있습니다.</translation>
    </message>
    <message>
      <source>True</source>
      <translation>실제</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>방문</translation>
    </message>
    <message>
      <source>Visits and outcomes</source>
      <translation>방문과 그 뒤</translation>
    </message>
    <message>
      <source>Visits that agreed to be counted. Outcomes are what counsellors entered; – is not told.</source>
      <translation>통계에 동의한 방문만 셉니다. 면접과 취업은 상담사가 적은 것입니다. –는 보이지 않는 값입니다.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>무엇</translation>
    </message>
    <message>
      <source>What became of it</source>
      <translation>그 뒤</translation>
    </message>
    <message>
      <source>Where shall it go?</source>
      <translation>어디에 둘까요?</translation>
    </message>
    <message>
      <source>Where shall the data go?</source>
      <translation>데이터를 어디에 둘까요?</translation>
    </message>
    <message>
      <source>With the program</source>
      <translation>기계와</translation>
    </message>
    <message>
      <source>With the words that were said; they may tell who somebody is</source>
      <translation>한 말도 넣기(말로 누구인지 알 수 있습니다)</translation>
    </message>
    <message>
      <source>Words, {language}</source>
      <translation>말({language})</translation>
    </message>
    <message>
      <source>Words: {source}.</source>
      <translation>말은 {source}.</translation>
    </message>
    <message>
      <source>all the same</source>
      <translation>모두 같은 값</translation>
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
      <source>middle {middle}</source>
      <translation>가운데 {middle}</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>말하지 않음</translation>
    </message>
    <message>
      <source>only one has rated</source>
      <translation>한 명만 평가</translation>
    </message>
    <message>
      <source>side</source>
      <translation>옆</translation>
    </message>
    <message>
      <source>statistics</source>
      <comment>file name</comment>
      <translation>통계</translation>
    </message>
    <message>
      <source>up</source>
      <translation>위</translation>
    </message>
    <message>
      <source>{held} interviewed · {hired} hired</source>
      <translation>면접 봄 {held} · 취업 {hired}</translation>
    </message>
    <message>
      <source>{n} more needed</source>
      <translation>{n}개 더 필요</translation>
    </message>
    <message>
      <source>People so far: {n}; 5 are needed</source>
      <translation>지금 {n}명, 5명부터</translation>
    </message>
    <message>
      <source>{n} people who came twice</source>
      <translation>두 번 온 {n}명</translation>
    </message>
    <message>
      <source>{n} visits from {low} to {high}, middle {middle}</source>
      <translation>방문 {n}번, {low}부터 {high}까지, 가운데 {middle}</translation>
    </message>
    <message>
      <source>{n} visits · the figure above a column is their number</source>
      <translation>방문 {n}번 · 막대 위 숫자는 방문 수</translation>
    </message>
    <message>
      <source>{points} points</source>
      <translation>{points}점</translation>
    </message>
    <message>
      <source>1: always the same; 0: as chance would have it. The range in brackets holds the true figure in 95 of 100 cases. “Alike” counts ratings at most one step apart.</source>
      <translation>1은 늘 같음, 0은 우연만큼 같음입니다. 괄호는 100번에 95번 참값이 드는 폭이고, '비슷함'은 한 칸 안으로 매긴 몫입니다.</translation>
    </message>
    <message>
      <source>Fewer than {n} visits stand together as “other”, with the next larger where it takes that.</source>
      <translation>방문이 {n}번이 안 되는 것은 '그 밖'에 모읍니다. 빼 보면 드러날 때는 다음으로 적은 것도 함께 모읍니다.</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>기계가 재지 않음</translation>
    </message>
    <message>
      <source>Bank</source>
      <translation>질문 묶음</translation>
    </message>
    <message>
      <source>By quarter</source>
      <translation>분기별</translation>
    </message>
    <message>
      <source>How it went on</source>
      <translation>그동안의 변화</translation>
    </message>
    <message>
      <source>{value} ({low}–{high}), n = {n}</source>
      <translation>{value} ({low}–{high}), 답변 {n}개</translation>
    </message>
  </context>
</TS>
