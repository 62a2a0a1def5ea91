import { defineMessages, Facts, Section, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { DecisionLine } from '../decision/DecisionLine';
import { RecordCardReturnDocument, type RecordCardReturnInput } from '../generated/graphql';
import { memberEnds } from '../terms/memberTerms';
import type { LifeSectionProps } from './ExemptionSection';
import { LifeAct } from '../act/LifeAct';

const catalog = defineMessages(
  {
    title: 'Thôi là đảng viên',
    kind: 'Hình thức',
    on: 'Từ ngày',
    decision: 'Quyết định',
    complain: 'Hạn khiếu nại việc xóa tên',
    answer: 'Hạn giải quyết nếu khiếu nại vào ngày cuối',
    archive: 'Hồ sơ',
    handedOver: (day: string, number: string, archive: string) => `Đã nộp lưu ngày ${day}, biên bản số ${number} (${archive})`,
    card: 'Thu hồi thẻ đảng viên',
    cardNone: 'chưa ghi',
    returned: 'Ghi đã thu hồi thẻ',
    day: 'Ngày thu hồi',
    done: 'Đã ghi thu hồi thẻ',
  },
  {
    title: 'End of membership',
    kind: 'How',
    on: 'From',
    decision: 'Decision',
    complain: 'May complain until',
    answer: 'To be answered by, if on the last day',
    archive: 'File',
    handedOver: (day: string, number: string, archive: string) => `In the archive since ${day}, minutes ${number} (${archive})`,
    card: 'Card returned',
    cardNone: 'not recorded',
    returned: 'Record the card’s return',
    day: 'Day',
    done: 'Recorded',
  },
);

/** How a Party life ended and what follows from it; nothing while it goes on. */
export function EndSection({ member, onDone }: LifeSectionProps): ReactNode {
  const messages = useMessages(catalog);
  const kinds = useMessages(memberEnds);
  const format = useFormat();
  const { end, cardNumber, cardReturnedOn, handedOver } = member;
  if (!end) return null;
  const facts = [
    { label: messages.kind, value: end.kind ? kinds[end.kind] : null },
    { label: messages.on, value: format.day(end.on) },
    { label: messages.decision, value: end.decision ? <DecisionLine decision={end.decision} /> : null },
    ...(end.complainUntil ? [{ label: messages.complain, value: format.day(end.complainUntil) }] : []),
    ...(end.answerUntil ? [{ label: messages.answer, value: format.day(end.answerUntil) }] : []),
    ...(handedOver
      ? [{ label: messages.archive, value: messages.handedOver(format.day(handedOver.receivedOn), handedOver.number, handedOver.archive) }]
      : []),
    ...(cardNumber ? [{ label: messages.card, value: format.day(cardReturnedOn) || messages.cardNone }] : []),
  ];
  return (
    <Section
      title={messages.title}
      actions={
        cardNumber && !cardReturnedOn && member.viewerCanManage ? (
          <LifeAct<RecordCardReturnInput>
            act={messages.returned}
            title={messages.returned}
            done={messages.done}
            document={RecordCardReturnDocument}
            fields={[{ name: 'on', kind: 'day', label: messages.day, required: true }]}
            toInput={({ on = '' }) => ({ memberId: member.id, version: member.version, on })}
            onDone={onDone}
          />
        ) : null
      }
    >
      <Facts facts={facts} />
    </Section>
  );
}
