const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '  +',
  '\u00a0=',
  '\t=',
  '"=',
  "'=",
  ';=',
  ',=',
]
const tails = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://127.0.0.1/?"&A1,"Xem")', 'SUM(A1:A9)', '']
const others = [
  '=IMPORTXML(CONCAT("http://127.0.0.1/",A1),"//a")',
  '=1+1,"=2+2"',
  'a"b""c',
  'x,y;z\tw',
  'dòng một\ndòng hai',
  '_x000D_ và _x0041_',
  '<b>đậm</b> & &amp; <![CDATA[x]]>',
  '{{point}} $t(papers:party) $& $1',
  '00123',
  '1E5',
  '3/4',
  'TRUE',
  '07:30',
  '123456789012345678',
  "'đã có dấu",
  'Nguyễn Thị Thuý Hoà – Quỹ Ỷ Ộ Ẵ Ự',
  'Nguyễn'.normalize('NFD'),
]

/** Texts that a spreadsheet might take for something else than text. */
export const nasty: string[] = [...starts.flatMap((start) => tails.map((tail) => `${start}${tail}`)), ...others]
