import { describe, expect, it } from 'vitest';
import type { DataColumn } from './DataColumn';
import { toCsv } from './toCsv';

interface Row {
  name: string;
  count: number | null;
}

const columns: DataColumn<Row>[] = [
  { id: 'name', header: 'Họ và tên', cell: ({ name }) => name, value: ({ name }) => name },
  { id: 'act', header: 'Thao tác', cell: () => 'Mở' },
  { id: 'count', header: 'Số', cell: ({ count }) => count, value: ({ count }) => count },
];

describe('CSV', () => {
  it('has the columns that have values, a byte order mark and Windows line ends', () => {
    expect(toCsv(columns, [{ name: "K'Brế", count: 3 }])).toBe("\uFEFFHọ và tên,Số\r\nK'Brế,3\r\n");
  });

  it('quotes what needs it and leaves nothing that a spreadsheet would compute', () => {
    const rows = [
      { name: 'Chi bộ "A", xã B', count: null },
      { name: '=HYPERLINK("x")', count: -1 },
    ];
    expect(toCsv(columns, rows).split('\r\n').slice(1, 3)).toEqual(['"Chi bộ ""A"", xã B",', `"'=HYPERLINK(""x"")",-1`]);
  });

  it.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', ' =1', '\u200b=1', '\ufeff=1', '＝1', '＋1', '－1', '＠a', '−1'])(
    'starts no cell with a live formula: %j',
    (name) => {
      const [, line = ''] = /\r\n([^]*),\r\n$/.exec(toCsv(columns, [{ name, count: null }])) ?? [];
      expect(line).toMatch(/^"?'/);
    },
  );
});
