<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>editor-courses</name>
    <message>
      <source>**It cannot be taken back.**</source>
      <translation>**되돌릴 수 없습니다.**</translation>
    </message>
    <message>
      <source>Add a company</source>
      <translation>회사 더하기</translation>
    </message>
    <message>
      <source>Another reason</source>
      <translation>다른 까닭</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>답함</translation>
    </message>
    <message>
      <source>As visitors read it at the kiosk</source>
      <translation>키오스크에서 이용자가 볼 이름</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>By company</source>
      <translation>회사별</translation>
    </message>
    <message>
      <source>Change in points</source>
      <translation>점수 변화</translation>
    </message>
    <message>
      <source>Choose a bank</source>
      <translation>은행 고르기</translation>
    </message>
    <message>
      <source>Choose a reason; it is kept in the log with your name.</source>
      <translation>까닭을 골라 주세요. 이름과 함께 기록에 남습니다.</translation>
    </message>
    <message>
      <source>Choose an interview</source>
      <translation>면접 고르기</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>수업</translation>
    </message>
    <message>
      <source>Companies and what they ask</source>
      <translation>회사와 그 회사의 질문</translation>
    </message>
    <message>
      <source>Companies with fewer than {n} visits of five people stand together.</source>
      <translation>다섯 명의 면접 {n}번이 되지 않은 회사는 함께 셉니다.</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>회사</translation>
    </message>
    <message>
      <source>Completed</source>
      <translation>끝까지 함</translation>
    </message>
    <message>
      <source>Counting …</source>
      <translation>세는 중입니다 …</translation>
    </message>
    <message>
      <source>Course</source>
      <translation>과정</translation>
    </message>
    <message>
      <source>Courses</source>
      <translation>과정</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>날짜</translation>
    </message>
    <message>
      <source>Delete</source>
      <comment>button</comment>
      <translation>지우기</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>지우기</translation>
    </message>
    <message>
      <source>Delete “{name}”?</source>
      <translation>‘{name}’ 과정을 지울까요?</translation>
    </message>
    <message>
      <source>Do not save</source>
      <translation>저장하지 않기</translation>
    </message>
    <message>
      <source>Facts</source>
      <translation>내용</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>첫날</translation>
    </message>
    <message>
      <source>For the staff; visitors do not see it</source>
      <translation>담당자용 메모이며 이용자에게 보이지 않습니다</translation>
    </message>
    <message>
      <source>Go on writing</source>
      <translation>계속 쓰기</translation>
    </message>
    <message>
      <source>How it goes</source>
      <translation>진행</translation>
    </message>
    <message>
      <source>In a few words, without a name</source>
      <translation>이름 없이 짧게</translation>
    </message>
    <message>
      <source>Interview</source>
      <translation>면접 구성</translation>
    </message>
    <message>
      <source>It is over</source>
      <translation>끝난 과정</translation>
    </message>
    <message>
      <source>It was cancelled</source>
      <translation>열리지 않음</translation>
    </message>
    <message>
      <source>Job fair</source>
      <translation>박람회</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>참여</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>종류</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>마지막 날</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Leave it unsaved</source>
      <translation>저장하지 않고 나가기</translation>
    </message>
    <message>
      <source>Made by mistake</source>
      <translation>잘못 만듦</translation>
    </message>
    <message>
      <source>Make this course</source>
      <translation>과정 만들기</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>평균</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>New course</source>
      <translation>새 과정</translation>
    </message>
    <message>
      <source>No course yet. A class or a job fair is offered at the kiosk on its days; whoever agrees practises as part of it.</source>
      <translation>아직 과정이 없습니다. 수업이나 박람회는 정한 날짜에 키오스크에 나타나고, 동의한 분은 그 과정의 하나로 연습합니다.</translation>
    </message>
    <message>
      <source>Not saved yet</source>
      <translation>아직 저장하지 않았습니다</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>Of visits whose visitors agreed to belong to the course, as long as they are kept. They are told in tens of at least five people; the newest wait for the next ten.</source>
      <translation>과정 참여에 동의한 면접만, 보관하는 동안 셉니다. 다섯 명 이상의 면접 열 번씩 모아 보여 주며, 최근 면접은 다음 열 번이 찰 때 나타납니다.</translation>
    </message>
    <message>
      <source>Over time, {n} visits and more in each column</source>
      <translation>시간에 따라 (칸마다 면접 {n}번 이상)</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>People joined it, so it stays what it is.</source>
      <translation>참여한 분이 있어 종류는 바꿀 수 없습니다.</translation>
    </message>
    <message>
      <source>People who joined</source>
      <translation>참여한 사람</translation>
    </message>
    <message>
      <source>Please write the reason.</source>
      <translation>까닭을 적어 주세요.</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>점수</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>질문 은행</translation>
    </message>
    <message>
      <source>Questions asked</source>
      <translation>물은 질문</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>저장하기</translation>
    </message>
    <message>
      <source>Saved: {name}</source>
      <translation>저장했습니다: {name}</translation>
    </message>
    <message>
      <source>Take it out of the fair</source>
      <translation>박람회에서 빼기</translation>
    </message>
    <message>
      <source>Take this day</source>
      <translation>이 날로 하기</translation>
    </message>
    <message>
      <source>Take {company} out</source>
      <translation>{company} 빼기</translation>
    </message>
    <message>
      <source>The course is not saved yet.</source>
      <translation>과정을 아직 저장하지 않았습니다.</translation>
    </message>
    <message>
      <source>The course was deleted.</source>
      <translation>과정을 지웠습니다.</translation>
    </message>
    <message>
      <source>The course, its figures and who joined it ({n} people) go.</source>
      <translation>과정과 그 수치, 참여 기록({n}명)이 지워집니다.</translation>
    </message>
    <message>
      <source>The visits themselves stay as their visitors chose.</source>
      <translation>면접 기록은 이용자가 고른 대로 남습니다.</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>면접</translation>
    </message>
    <message>
      <source>Visits told</source>
      <translation>집계한 면접</translation>
    </message>
    <message>
      <source>What you wrote of this course is lost otherwise.</source>
      <translation>나가면 이 과정에 쓴 내용이 사라집니다.</translation>
    </message>
    <message>
      <source>Why is it deleted?</source>
      <translation>왜 지우나요?</translation>
    </message>
    <message>
      <source>first to last, {n} people</source>
      <translation>처음과 마지막, {n}명</translation>
    </message>
    <message>
      <source>on today</source>
      <translation>진행 중</translation>
    </message>
    <message>
      <source>over</source>
      <translation>끝남</translation>
    </message>
    <message>
      <source>taken out</source>
      <translation>빠진 회사</translation>
    </message>
    <message>
      <source>to come</source>
      <translation>예정</translation>
    </message>
    <message>
      <source>{id} · gone</source>
      <translation>{id} · 지금은 없음</translation>
    </message>
    <message>
      <source>told from {least} people on</source>
      <translation>{least}명부터 보여 줌</translation>
    </message>
    <message>
      <source>{n} more wait</source>
      <translation>{n}번은 다음에</translation>
    </message>
    <message>
      <source>{n} visits each</source>
      <translation>한 사람당 {n}번</translation>
    </message>
    <message>
      <source>{n} visits so far. Figures of the whole stand here from {least} visits of {people} people on, so that nobody is found in them.</source>
      <translation>지금까지 면접이 {n}번입니다. {people}명 이상의 면접 {least}번이 차면 전체 수치를 보여 줍니다. 누구의 기록인지 알 수 없게 하기 위해서입니다.</translation>
    </message>
  </context>
</TS>
