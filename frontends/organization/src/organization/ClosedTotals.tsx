import { ActDialog, Button, DayPicker, defineMessages, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { SetClosedNodeTotalsDocument, type ClosedTotalsFragment } from '../generated/graphql';

const catalog = defineMessages(
  {
    open: 'Ghi số liệu tổng hợp',
    help: 'Tổ chức trong lực lượng vũ trang chỉ ghi số liệu tổng hợp, không ghi tên người.',
    asOf: 'Số liệu đến ngày',
    members: 'Số đảng viên',
    baseOrganizations: 'Số tổ chức cơ sở đảng',
    branches: 'Số chi bộ',
    number: 'Ghi một số nguyên, từ 0 trở lên',
    done: 'Đã ghi số liệu',
  },
  {
    open: 'Record totals',
    help: 'Of organizations in the armed forces only totals are kept, no names.',
    asOf: 'As of',
    members: 'Members',
    baseOrganizations: 'Base organizations',
    branches: 'Branches',
    number: 'A whole number, 0 or more',
    done: 'Recorded',
  },
);

const FIELDS = ['members', 'baseOrganizations', 'branches'] as const;

export interface ClosedTotalsProps {
  organizationId: string;
  totals: ClosedTotalsFragment | null;
  onDone: () => void;
}

/** Totals of a closed node, entered by hand. */
export function ClosedTotals({ organizationId, totals, onDone }: ClosedTotalsProps): ReactNode {
  const messages = useMessages(catalog);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [asOf, setAsOf] = useState(today);
  const [typed, setTyped] = useState({
    members: String(totals?.members ?? ''),
    baseOrganizations: String(totals?.baseOrganizations ?? ''),
    branches: String(totals?.branches ?? ''),
  });
  const [tried, setTried] = useState(false);
  const act = useAct(SetClosedNodeTotalsDocument, messages.done);
  const wrong = (field: (typeof FIELDS)[number]): boolean => !/^\d{1,7}$/.test(typed[field].trim());
  const submit = async (): Promise<void> => {
    setTried(true);
    if (FIELDS.some(wrong)) return;
    const [members, baseOrganizations, branches] = FIELDS.map((field) => Number(typed[field])) as [number, number, number];
    if (!(await act.run({ organizationId, asOf, members, baseOrganizations, branches }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.open}</Button>
      {open ? (
        <ActDialog
          title={messages.open}
          submit={messages.open}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <p className="og-help">{messages.help}</p>
          <DayPicker label={messages.asOf} required value={asOf} max={today} onChange={setAsOf} error={act.errorOf('asOf')} />
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={messages[field]}
              required
              inputMode="numeric"
              value={typed[field]}
              onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
              error={tried && wrong(field) ? (typed[field].trim() === '' ? textOf('REQUIRED') : messages.number) : act.errorOf(field)}
            />
          ))}
        </ActDialog>
      ) : null}
    </>
  );
}
