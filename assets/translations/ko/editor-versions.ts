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
  </context>
</TS>
