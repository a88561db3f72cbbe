<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>review-judging</name>
    <message>
      <source>A remark, if you like</source>
      <translation>한마디(안 써도 됩니다)</translation>
    </message>
    <message>
      <source>Again, my rating</source>
      <translation>다시, 내 평가</translation>
    </message>
    <message>
      <source>All {n}</source>
      <translation>모두 {n}</translation>
    </message>
    <message>
      <source>Back to the rating</source>
      <translation>평가로 돌아가기</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Ctrl+S saves too</source>
      <translation>Ctrl+S로도 저장됩니다</translation>
    </message>
    <message>
      <source>Delete this note</source>
      <translation>이 메모 지우기</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>고치기</translation>
    </message>
    <message>
      <source>Eyes down</source>
      <translation>시선 아래</translation>
    </message>
    <message>
      <source>Fewer items</source>
      <translation>항목 줄이기</translation>
    </message>
    <message>
      <source>First, my rating</source>
      <translation>먼저, 내 평가</translation>
    </message>
    <message>
      <source>For the visitor too</source>
      <translation>방문자에게도</translation>
    </message>
    <message>
      <source>Good example</source>
      <translation>예가 좋음</translation>
    </message>
    <message>
      <source>Keep private</source>
      <translation>나만 보기</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Machine</source>
      <translation>기계</translation>
    </message>
    <message>
      <source>Me</source>
      <translation>나</translation>
    </message>
    <message>
      <source>Me and the machine</source>
      <translation>나와 기계</translation>
    </message>
    <message>
      <source>More items {n}</source>
      <translation>더 보기 {n}</translation>
    </message>
    <message>
      <source>No notes yet. N writes one where the cursor stands.</source>
      <translation>아직 메모가 없습니다. N을 누르면 지금 보는 곳에 씁니다.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>Note (N)</source>
      <translation>메모 쓰기 N</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>Notes {n}</source>
      <translation>메모 {n}</translation>
    </message>
    <message>
      <source>One item is left</source>
      <translation>한 항목이 남았습니다</translation>
    </message>
    <message>
      <source>Two items are left</source>
      <translation>두 항목이 남았습니다</translation>
    </message>
    <message>
      <source>Three items are left</source>
      <translation>세 항목이 남았습니다</translation>
    </message>
    <message>
      <source>Four items are left</source>
      <translation>네 항목이 남았습니다</translation>
    </message>
    <message>
      <source>Five items are left</source>
      <translation>다섯 항목이 남았습니다</translation>
    </message>
    <message>
      <source>{n} items are left</source>
      <translation>항목 {n}개가 남았습니다</translation>
    </message>
    <message>
      <source>Quick notes</source>
      <translation>빠른 메모</translation>
    </message>
    <message>
      <source>Quick notes · F1–F4</source>
      <translation>빠른 메모 · F1–F4</translation>
    </message>
    <message>
      <source>Rate again</source>
      <translation>다시 평가하기</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>한마디</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>저장</translation>
    </message>
    <message>
      <source>Save and see the scores</source>
      <translation>평가 저장하고 점수 보기</translation>
    </message>
    <message>
      <source>The machine does not judge this.</source>
      <translation>기계는 이 항목을 재지 않습니다.</translation>
    </message>
    <message>
      <source>The machine's scores are covered while you rate again.</source>
      <translation>다시 평가하는 동안에는 기계 점수를 가립니다.</translation>
    </message>
    <message>
      <source>Two apart. Listen to this part again and see why.</source>
      <translation>두 칸 차이가 납니다. 이 대목을 다시 들어 보세요.</translation>
    </message>
    <message>
      <source>Three apart. Listen to this part again and see why.</source>
      <translation>세 칸 차이가 납니다. 이 대목을 다시 들어 보세요.</translation>
    </message>
    <message>
      <source>Four apart. Listen to this part again and see why.</source>
      <translation>네 칸 차이가 납니다. 이 대목을 다시 들어 보세요.</translation>
    </message>
    <message>
      <source>What F1 to F4 write where the cursor stands.</source>
      <translation>F1부터 F4까지 누르면 지금 보는 곳에 이 말을 씁니다.</translation>
    </message>
    <message>
      <source>What you noticed</source>
      <translation>알아챈 것</translation>
    </message>
    <message>
      <source>Write a note</source>
      <translation>메모 쓰기</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>비어 있음</translation>
    </message>
    <message>
      <source>not rated yet</source>
      <translation>아직 평가하지 않음</translation>
    </message>
    <message>
      <source>{score} · Between {below} and {above}.</source>
      <translation>{score} · {below}과 {above} 사이입니다.</translation>
    </message>
    <message>
      <source>Point late</source>
      <translation>결론 늦음</translation>
    </message>
    <message>
      <source>Ends quiet</source>
      <translation>끝말 작음</translation>
    </message>
    <message>
      <source>The scores open once you save. Seen first, they sway you.</source>
      <translation>기계 점수는 평가를 저장한 뒤에 보입니다. 먼저 보면 평가가 끌려갑니다.</translation>
    </message>
  </context>
</TS>
