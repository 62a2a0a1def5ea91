import {
  Badge,
  BarList,
  Button,
  compareNames,
  DataTable,
  DayPicker,
  Facts,
  Filters,
  Page,
  PageHeader,
  SearchBox,
  Section,
  Select,
  TextLink,
  useActingFor,
  useToast,
  type DataColumn,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { members, type FixtureMember } from './members';

const columns: DataColumn<FixtureMember>[] = [
  {
    id: 'name',
    header: 'Họ và tên',
    value: ({ name }) => name,
    compare: (left, right) => compareNames(left.name, right.name),
    sortable: true,
    cell: ({ id, name }) => (
      <TextLink to="/second/$id" params={{ id }}>
        {name}
      </TextLink>
    ),
  },
  { id: 'branch', header: 'Chi bộ', value: ({ branch }) => branch, cell: ({ branch }) => branch, sortable: true },
  {
    id: 'status',
    header: 'Tư cách',
    cell: ({ full }) => (full ? <Badge kind="success">Chính thức</Badge> : <Badge kind="warning">Dự bị</Badge>),
  },
  { id: 'age', header: 'Tuổi đảng', value: ({ age }) => age, cell: ({ age }) => age, align: 'end', sortable: true },
];

const bars = [
  { id: 'commune', label: 'Đảng bộ xã, phường', value: 102 },
  { id: 'agency', label: 'Đảng bộ, chi bộ cơ quan', value: 311 },
  { id: 'branch', label: 'Chi bộ trực thuộc', value: 2276 },
];

export function FirstPage(): ReactNode {
  const { actingFor } = useActingFor();
  const toast = useToast();
  const [day, setDay] = useState('2025-07-01');
  const [text, setText] = useState('');
  const [status, setStatus] = useState<'full' | 'probationary' | ''>('');
  const found = members.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  return (
    <Page wide>
      <PageHeader
        title="Đảng viên"
        badges={<Badge kind="accent">Minh họa</Badge>}
        summary={actingFor?.printedName}
        actions={
          <Button kind="primary" onClick={() => toast({ message: 'Đã lưu thay đổi', onUndo: () => setText('') })}>
            Lưu
          </Button>
        }
      />
      <Filters label="Lọc">
        <SearchBox label="Tìm theo tên" value={text} onSearch={setText} placeholder="Ví dụ: nguyen van" />
        <Select
          label="Tư cách"
          value={status}
          onChange={setStatus}
          placeholder="Tất cả"
          options={[
            { value: 'full', label: 'Chính thức' },
            { value: 'probationary', label: 'Dự bị' },
          ]}
        />
        <DayPicker
          label="Tại ngày"
          value={day}
          onChange={setDay}
          shortcuts={[
            { day: '2025-06-30', label: '30/6/2025' },
            { day: '2025-07-01', label: '01/7/2025' },
          ]}
        />
      </Filters>
      <DataTable
        caption="Đảng viên"
        columns={columns}
        rows={found}
        rowId={({ id }) => id}
        csvName="dang-vien"
        paging={{ hasMore: true, onMore: () => toast({ message: 'Hết' }), total: 20764 }}
      />
      <Section title="Số liệu">
        <BarList title="Tổ chức đảng theo loại hình" bars={bars} unit="Số tổ chức" />
      </Section>
      <Section title="Thông tin chung">
        <Facts
          facts={[
            { label: 'Tên đầy đủ', value: 'Đảng bộ xã Đăk Rơ Nga' },
            { label: 'Ngày thành lập', value: '01/07/2025' },
            { label: 'Bí thư', value: 'Nguyễn Thị Hương Giang' },
            { label: 'Ghi chú', value: '' },
          ]}
        />
      </Section>
    </Page>
  );
}
