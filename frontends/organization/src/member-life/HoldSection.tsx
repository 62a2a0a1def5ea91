import { defineMessages, Section, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import {
  LiftTransferHoldDocument,
  PlaceTransferHoldDocument,
  type LiftTransferHoldInput,
  type PlaceTransferHoldInput,
} from '../generated/graphql';
import type { LifeSectionProps } from './ExemptionSection';
import { LifeAct } from '../act/LifeAct';

const catalog = defineMessages(
  {
    title: 'Tạm dừng chuyển sinh hoạt',
    secret:
      'Chỉ cán bộ kiểm tra của cấp ủy này biết. Người làm thủ tục chuyển sinh hoạt chỉ nhận được câu “chưa đủ điều kiện, liên hệ cấp ủy”.',
    none: 'Không có.',
    place: 'Tạm dừng chuyển sinh hoạt',
    placeTitle: (name: string) => `Tạm dừng chuyển sinh hoạt: ${name}`,
    placed: 'Đã ghi tạm dừng',
    lift: 'Thôi tạm dừng',
    lifted: 'Đã ghi thôi tạm dừng',
    on: 'Từ ngày',
    number: 'Số quyết định',
    line: (day: string, number: string) => `Từ ${day}, quyết định số ${number}`,
    until: (day: string, number: string) => `thôi từ ${day}, số ${number}`,
  },
  {
    title: 'Hold on transfers',
    secret:
      'Known to the inspection staff of this committee alone. Whoever sends the member only reads “the conditions are not met, ask the committee”.',
    none: 'None.',
    place: 'Place a hold',
    placeTitle: (name: string) => `Hold on transfers: ${name}`,
    placed: 'Hold placed',
    lift: 'Lift',
    lifted: 'Hold lifted',
    on: 'From',
    number: 'Number of the decision',
    line: (day: string, number: string) => `From ${day}, decision ${number}`,
    until: (day: string, number: string) => `lifted ${day}, ${number}`,
  },
);

/** The inspection staff's own: not drawn for anybody else. */
export function HoldSection({ member, onDone }: LifeSectionProps): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  if (!member.viewerCanHold) return null;
  const fields = [
    { name: 'on', kind: 'day' as const, label: messages.on, required: true },
    { name: 'decisionNumber', kind: 'text' as const, label: messages.number, required: true },
  ];
  const open = member.transferHolds.find(({ liftedOn }) => liftedOn === null);
  return (
    <Section
      title={messages.title}
      actions={
        open ? (
          <LifeAct<LiftTransferHoldInput>
            act={messages.lift}
            title={messages.lift}
            done={messages.lifted}
            document={LiftTransferHoldDocument}
            fields={fields}
            toInput={({ on = '', decisionNumber = '' }) => ({ id: open.id, version: open.version, on, decisionNumber })}
            onDone={onDone}
          />
        ) : (
          <LifeAct<PlaceTransferHoldInput>
            act={messages.place}
            title={messages.placeTitle(member.fullName)}
            done={messages.placed}
            document={PlaceTransferHoldDocument}
            fields={fields}
            toInput={({ on = '', decisionNumber = '' }) => ({ memberId: member.id, on, decisionNumber })}
            onDone={onDone}
          />
        )
      }
    >
      <p className="og-help">{messages.secret}</p>
      {member.transferHolds.length === 0 ? <p className="og-muted">{messages.none}</p> : null}
      <ul>
        {member.transferHolds.map((hold) => (
          <li key={hold.id}>
            {messages.line(format.day(hold.placedOn), hold.decisionNumber)}
            {hold.liftedOn && hold.liftNumber ? `; ${messages.until(format.day(hold.liftedOn), hold.liftNumber)}` : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
