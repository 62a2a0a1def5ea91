import { DataTable, Empty, Section, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import { DecisionLine } from '../decision/DecisionLine';
import {
  BeginExemptionDocument,
  CorrectExemptionDocument,
  EndExemptionDocument,
  ExtendExemptionDocument,
  type BeginExemptionInput,
  type CorrectExemptionInput,
  type EndExemptionInput,
  type ExemptionLineFragment,
  type ExtendExemptionInput,
  type MemberLifeFragment,
} from '../generated/graphql';
import { exemptionMessages } from './exemptionMessages';
import { LifeAct } from '../act/LifeAct';

export interface LifeSectionProps {
  member: MemberLifeFragment;
  onDone: () => void;
}

type Messages = (typeof exemptionMessages)['vi'];

/** Times in which a member is exempt: begun, extended, ended and corrected here. */
export function ExemptionSection({ member, onDone }: LifeSectionProps): ReactNode {
  const messages = useMessages(exemptionMessages);
  const format = useFormat();
  const may = member.viewerCanManage && member.endedOn === null;
  const columns = useMemo(() => columnsOf(messages, format, may, onDone), [messages, format, may, onDone]);
  return (
    <Section
      title={messages.title}
      actions={
        may ? (
          <LifeAct<BeginExemptionInput>
            act={messages.begin}
            title={messages.beginTitle(member.fullName)}
            text={messages.beginText}
            done={messages.begun}
            document={BeginExemptionDocument}
            decision="required"
            fields={[
              { name: 'requestedOn', kind: 'day', label: messages.requestedOn, required: true },
              { name: 'from', kind: 'day', label: messages.from, required: true },
              { name: 'until', kind: 'day', label: messages.until, hint: messages.untilHint },
              { name: 'informedOn', kind: 'day', label: messages.informedOn },
            ]}
            toInput={({ requestedOn = '', from = '', until, informedOn }, decision) => ({
              memberId: member.id,
              version: member.version,
              requestedOn,
              from,
              until: until || null,
              informedOn: informedOn || null,
              decision: decision!,
            })}
            onDone={onDone}
          />
        ) : null
      }
    >
      {member.exemptions.length === 0 ? (
        <p className="og-muted">{messages.none}</p>
      ) : (
        <DataTable
          caption={messages.title}
          columns={columns}
          rows={member.exemptions}
          rowId={({ id }) => id}
          empty={<Empty title={messages.none} />}
        />
      )}
    </Section>
  );
}

function columnsOf(messages: Messages, format: Format, may: boolean, onDone: () => void): DataColumn<ExemptionLineFragment>[] {
  const acts: DataColumn<ExemptionLineFragment> = {
    id: 'acts',
    header: messages.acts,
    cell: (row) => <ExemptionActs exemption={row} onDone={onDone} />,
  };
  return [
    { id: 'from', header: messages.from, cell: ({ validFrom }) => format.day(validFrom) },
    { id: 'to', header: messages.to, cell: ({ validTo }) => (validTo ? format.day(dayBefore(validTo)) : messages.noEnd) },
    { id: 'requested', header: messages.requested, cell: ({ requestedOn }) => format.day(requestedOn) },
    { id: 'informed', header: messages.informed, cell: ({ informedOn }) => format.day(informedOn) || '–' },
    {
      id: 'decision',
      header: messages.decision,
      cell: ({ decision, changedDecision }) => (
        <>
          <DecisionLine decision={decision} />
          {changedDecision ? (
            <>
              <br />
              <DecisionLine decision={changedDecision} />
            </>
          ) : null}
        </>
      ),
    },
    ...(may ? [acts] : []),
  ];
}

function ExemptionActs({ exemption, onDone }: { exemption: ExemptionLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(exemptionMessages);
  const { id, version, validFrom, validTo, informedOn } = exemption;
  const until = { name: 'until', kind: 'day' as const, label: messages.until, hint: messages.untilHint };
  return (
    <div className="og-acts">
      {validTo === null ? null : (
        <LifeAct<ExtendExemptionInput>
          small
          act={messages.extend}
          title={messages.extendTitle}
          done={messages.extended}
          document={ExtendExemptionDocument}
          decision="required"
          fields={[until]}
          toInput={(values, decision) => ({ id, version, until: values['until'] || null, decision: decision! })}
          onDone={onDone}
        />
      )}
      <LifeAct<EndExemptionInput>
        small
        act={messages.end}
        title={messages.endTitle}
        done={messages.ended}
        document={EndExemptionDocument}
        decision="optional"
        fields={[{ name: 'on', kind: 'day', label: messages.on, required: true }]}
        toInput={({ on = '' }, decision) => ({ id, version, on, decision })}
        onDone={onDone}
      />
      <LifeAct<CorrectExemptionInput>
        small
        act={messages.correct}
        title={messages.correctTitle}
        done={messages.corrected}
        document={CorrectExemptionDocument}
        fields={[
          { name: 'from', kind: 'day', label: messages.from, required: true, initial: validFrom },
          { ...until, initial: validTo ?? '' },
          { name: 'informedOn', kind: 'day', label: messages.informedOn, initial: informedOn ?? '' },
        ]}
        toInput={(values) => ({
          id,
          version,
          from: values['from'] ?? '',
          until: values['until'] || null,
          informedOn: values['informedOn'] || null,
        })}
        onDone={onDone}
      />
    </div>
  );
}
