<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-finding</name>
    <message>
      <source>1 answer</source>
      <translation>답변 1개</translation>
    </message>
    <message>
      <source>A visit appears here once its visitor agreed at the booth to show it to a counsellor.</source>
      <translation>체험자가 부스에서 ‘상담사에게 보여 주기’를 고르고 연습을 마치면 여기에 나옵니다.</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>지우기</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>금</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>월</translation>
    </message>
    <message>
      <source>No answers</source>
      <translation>답변 없음</translation>
    </message>
    <message>
      <source>No picture</source>
      <translation>영상 없음</translation>
    </message>
    <message>
      <source>No sound</source>
      <translation>소리 없음</translation>
    </message>
    <message>
      <source>No visit to look at yet</source>
      <translation>아직 볼 수 있는 기록이 없습니다</translation>
    </message>
    <message>
      <source>Not agreed to show</source>
      <translation>동의하지 않음</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>분석 전</translation>
    </message>
    <message>
      <source>Nothing found for ‘{words}’</source>
      <translation>‘{words}’ 기록을 찾지 못했습니다</translation>
    </message>
    <message>
      <source>Open with ticket and PIN</source>
      <translation>번호표와 PIN으로 열기</translation>
    </message>
    <message>
      <source>Rated</source>
      <translation>평가함</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>토</translation>
    </message>
    <message>
      <source>Search the visits</source>
      <translation>기록 찾기</translation>
    </message>
    <message>
      <source>Still going on</source>
      <translation>진행 중</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>일</translation>
    </message>
    <message>
      <source>The visitor did not agree to show this visit.</source>
      <translation>이 기록은 상담사에게 보여 주는 데 동의하지 않았습니다.</translation>
    </message>
    <message>
      <source>This visit is still going on. It opens when it has ended.</source>
      <translation>아직 진행 중인 연습입니다. 끝나면 열 수 있습니다.</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>목</translation>
    </message>
    <message>
      <source>Ticket, date, name tag</source>
      <translation>번호표, 날짜, 이름표</translation>
    </message>
    <message>
      <source>Tickets, name tags, dates, groups, question banks and words said are looked through.</source>
      <translation>번호표, 이름표, 날짜, 대상, 질문은행, 말한 내용에서 찾습니다.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>오늘</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>다시 시도</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>화</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>기록</translation>
    </message>
    <message>
      <source>Visits shown to counsellors</source>
      <translation>상담에 동의한 기록</translation>
    </message>
    <message>
      <source>Visits without that consent do not appear here.</source>
      <translation>동의하지 않은 기록은 여기에 나오지 않습니다.</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>수</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>어제</translation>
    </message>
    <message>
      <source>off</source>
      <comment>filter</comment>
      <translation>꺼짐</translation>
    </message>
    <message>
      <source>on</source>
      <comment>filter</comment>
      <translation>켜짐</translation>
    </message>
    <message>
      <source>{day} {month}, {time}</source>
      <comment>short</comment>
      <translation>{month}. {day}. {time}</translation>
    </message>
    <message>
      <source>{n} answers</source>
      <translation>답변 {n}개</translation>
    </message>
    <message>
      <source>{n} of {all} rated</source>
      <translation>{n}/{all} 평가</translation>
    </message>
    <message>
      <source>{weekday} {day} {month}</source>
      <translation>{month}월 {day}일 ({weekday})</translation>
    </message>
    <message>
      <source>{weekday} {day} {month} {year}</source>
      <translation>{year}년 {month}월 {day}일 ({weekday})</translation>
    </message>
    <message>
      <source>Opens with PIN</source>
      <translation>PIN으로 열기</translation>
    </message>
    <message>
      <source>Unrated</source>
      <translation>평가 전</translation>
    </message>
    <message>
      <source>Some sound lost</source>
      <translation>소리 일부 없음</translation>
    </message>
    <message>
      <source>English</source>
      <comment>spoken</comment>
      <translation>영어</translation>
    </message>
    <message>
      <source>Ticket</source>
      <translation>번호표</translation>
    </message>
    <message>
      <source>The visitor's PIN</source>
      <translation>이용자의 PIN</translation>
    </message>
    <message>
      <source>The visitor types the PIN that was chosen at the booth. Each opening is noted.</source>
      <translation>이용자가 부스에서 정한 PIN을 직접 적습니다. 열 때마다 기록이 남습니다.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>열기</translation>
    </message>
    <message>
      <source>Open with a PIN</source>
      <translation>PIN으로 열기</translation>
    </message>
    <message>
      <source>Brought in</source>
      <translation>가져온 녹화</translation>
    </message>
    <message>
      <source>Open a recording…</source>
      <translation>다른 영상 열기…</translation>
    </message>
  </context>
</TS>
