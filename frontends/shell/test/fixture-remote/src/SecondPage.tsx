import {
  Breadcrumbs,
  Button,
  ConfirmDialog,
  Form,
  Page,
  PageHeader,
  Picker,
  Progress,
  RadioGroup,
  Section,
  Tabs,
  NoteField,
  TextInput,
  TextLink,
  useLocation,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { FixtureTree } from './FixtureTree';
import { members, type FixtureMember } from './members';

const load = (text: string): Promise<FixtureMember[]> =>
  Promise.resolve(members.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())));

export function SecondPage(): ReactNode {
  const { pathname } = useLocation();
  const [tab, setTab] = useState<'tree' | 'form'>('tree');
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const [kind, setKind] = useState<'ABSORB' | 'DIVIDE' | ''>('');
  const [member, setMember] = useState<FixtureMember | null>(null);
  return (
    <Page>
      <PageHeader
        title="Trang thứ hai"
        summary={pathname}
        trail={
          <Breadcrumbs
            items={[
              { id: 'first', content: <TextLink to="/">Đảng viên</TextLink> },
              { id: 'here', content: 'Trang thứ hai' },
            ]}
          />
        }
      />
      <Tabs
        label="Nội dung"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'tree',
            label: 'Cây tổ chức',
            content: (
              <Section title="Cây tổ chức">
                <FixtureTree />
              </Section>
            ),
          },
          {
            id: 'form',
            label: 'Quyết định',
            content: (
              <Section title="Quyết định">
                <Form
                  onSubmit={() => setOpen(true)}
                  actions={
                    <Button kind="primary" type="submit">
                      Áp dụng
                    </Button>
                  }
                >
                  <TextInput
                    label="Số quyết định"
                    hint="Ví dụ: 123-QĐ/TU"
                    required
                    value={number}
                    onChange={setNumber}
                    error={number === '' ? 'Chưa nhập số quyết định' : undefined}
                  />
                  <RadioGroup
                    label="Hình thức"
                    value={kind}
                    onChange={setKind}
                    options={[
                      { value: 'ABSORB', label: 'Sáp nhập', hint: 'Một tổ chức tiếp tục hoạt động' },
                      { value: 'DIVIDE', label: 'Chia', hint: 'Tổ chức cũ kết thúc hoạt động' },
                    ]}
                  />
                  <Picker
                    label="Bí thư"
                    value={member}
                    onChange={setMember}
                    load={load}
                    itemId={({ id }) => id}
                    itemText={({ name }) => name}
                    itemNote={({ branch }) => branch}
                  />
                  <NoteField label="Ghi chú" value={note} onChange={setNote} />
                  <Progress label="Đang áp dụng" value={0.42} detail="Đã chuyển 42 trên 100 chi bộ" />
                </Form>
              </Section>
            ),
          },
        ]}
      />
      <ConfirmDialog
        title="Áp dụng sắp xếp tổ chức?"
        open={open}
        onCancel={() => setOpen(false)}
        onConfirm={() => setOpen(false)}
        confirmLabel="Áp dụng"
      >
        Sau khi áp dụng, chỉ có thể thay đổi bằng một quyết định mới.
      </ConfirmDialog>
    </Page>
  );
}
