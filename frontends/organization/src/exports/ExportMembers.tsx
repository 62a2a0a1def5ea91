import { Button, Checkbox, defineMessages, Dialog, DownloadLink, NoteField, RadioGroup, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { memberFilter, type MemberSearch } from '../member-list/memberSearch';

const catalog = defineMessages(
  {
    export: 'Xuất Excel',
    title: 'Xuất danh sách đảng viên',
    text: 'Tệp gồm đúng những đảng viên đang được lọc trên trang. Sửa trong Excel rồi nhập lại được.',
    format: 'Loại tệp',
    xlsx: 'Excel (.xlsx)',
    csv: 'Văn bản có dấu phân cách (.csv)',
    full: 'Ghi đầy đủ ngày sinh, số định danh, điện thoại, nơi ở',
    fullHint: 'Nếu không chọn, các mục này được che bớt. Việc xem đầy đủ được ghi vào nhật ký.',
    reason: 'Lý do',
    reasonHint: 'Ít nhất 5 ký tự.',
    download: 'Tải tệp',
    close: 'Đóng',
  },
  {
    export: 'Export to Excel',
    title: 'Export the list of members',
    text: 'The file holds just the members that the page is filtered to. It can be changed in Excel and imported again.',
    format: 'Kind of file',
    xlsx: 'Excel (.xlsx)',
    csv: 'Separated values (.csv)',
    full: 'Birth days, identity numbers, telephones and addresses in full',
    fullHint: 'Otherwise they are masked. Seeing them is kept in the log.',
    reason: 'Reason',
    reasonHint: 'At least 5 characters.',
    download: 'Download',
    close: 'Close',
  },
);

export interface ExportMembersProps {
  organizationId: string;
  asOf: string | null;
  search: MemberSearch;
  /** Whether the reader may see personal data for a reason. */
  mayUnmask: boolean;
}

/** The list as it is filtered, as a file. */
export function ExportMembers({ organizationId, asOf, search, mayUnmask }: ExportMembersProps): ReactNode {
  const messages = useMessages(catalog);
  const [open, setOpen] = useState(false);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [full, setFull] = useState(false);
  const [reason, setReason] = useState('');
  const given = Object.fromEntries(Object.entries(memberFilter(search)).filter(([, value]) => value !== null));
  const query = new URLSearchParams({ organizationId, format, filter: JSON.stringify(given) });
  if (asOf) query.set('asOf', asOf);
  if (full) query.set('reason', reason.trim());
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.export}</Button>
      <Dialog title={messages.title} open={open} onClose={() => setOpen(false)}>
        <div className="og-stack-tight">
          <p className="og-help">{messages.text}</p>
          <RadioGroup
            label={messages.format}
            value={format}
            onChange={setFormat}
            options={[
              { value: 'xlsx', label: messages.xlsx },
              { value: 'csv', label: messages.csv },
            ]}
          />
          {mayUnmask ? <Checkbox label={messages.full} hint={messages.fullHint} checked={full} onChange={setFull} /> : null}
          {full ? <NoteField label={messages.reason} hint={messages.reasonHint} required value={reason} onChange={setReason} /> : null}
          <span className="og-inline">
            {full && reason.trim().length < 5 ? null : (
              <DownloadLink href={`/files/organization/exports/members?${query}`}>{messages.download}</DownloadLink>
            )}
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {messages.close}
            </Button>
          </span>
        </div>
      </Dialog>
    </>
  );
}
