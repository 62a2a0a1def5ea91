import { DataTable, Section, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import {
  BeginSuspensionDocument,
  CorrectSuspensionDocument,
  EndSuspensionDocument,
  ExtendSuspensionDocument,
  type BeginSuspensionInput,
  type CorrectSuspensionInput,
  type EndSuspensionInput,
  type ExtendSuspensionInput,
  type SuspensionLineFragment,
} from '../generated/graphql';
import type { LifeSectionProps } from './ExemptionSection';
import { LifeAct } from '../act/LifeAct';
import { suspensionMessages } from './suspensionMessages';

type Messages = (typeof suspensionMessages)['vi'];

/** For those who may know: nothing at all is drawn for anybody else. */
export function SuspensionSection({ member, onDone }: LifeSectionProps): ReactNode {
  const messages = useMessages(suspensionMessages);
  const format = useFormat();
  const may = member.viewerCanSuspend && member.endedOn === null;
  const columns = useMemo(() => columnsOf(messages, format, may, onDone), [messages, format, may, onDone]);
  if (!member.viewerCanSuspend && member.suspensions.length === 0) return null;
  return (
    <Section
      title={messages.title}
      actions={
        may ? (
          <LifeAct<BeginSuspensionInput>
            act={messages.begin}
            title={messages.beginTitle(member.fullName)}
            done={messages.begun}
            document={BeginSuspensionDocument}
            decision="required"
            fields={[
              { name: 'from', kind: 'day', label: messages.from, required: true },
              { name: 'until', kind: 'day', label: messages.until, hint: messages.untilHint, required: true, initial: '' },
            ]}
            toInput={({ from = '', until = '' }, decision) => ({
              memberId: member.id,
              version: member.version,
              from,
              until,
              decision: decision!,
            })}
            onDone={onDone}
          />
        ) : null
      }
    >
      <p className="og-help">{messages.secret}</p>
      {member.suspensions.length === 0 ? (
        <p className="og-muted">{messages.none}</p>
      ) : (
        <DataTable caption={messages.title} columns={columns} rows={member.suspensions} rowId={({ id }) => id} />
      )}
    </Section>
  );
}

function columnsOf(messages: Messages, format: Format, may: boolean, onDone: () => void): DataColumn<SuspensionLineFragment>[] {
  const acts: DataColumn<SuspensionLineFragment> = {
    id: 'acts',
    header: messages.acts,
    cell: (row) => <SuspensionActs suspension={row} onDone={onDone} />,
  };
  return [
    { id: 'from', header: messages.from, cell: ({ validFrom }) => format.day(validFrom) },
    { id: 'to', header: messages.to, cell: ({ validTo }) => format.day(dayBefore(validTo)) },
    {
      id: 'decision',
      header: messages.decision,
      cell: ({ decisionNumber, decisionIssuer, decisionSignedOn }) =>
        messages.line(decisionNumber, decisionIssuer, format.day(decisionSignedOn)),
    },
    ...(may ? [acts] : []),
  ];
}

function SuspensionActs({ suspension, onDone }: { suspension: SuspensionLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(suspensionMessages);
  const { id, version, validFrom, validTo, extendedOn, endedOn } = suspension;
  const until = { name: 'until', kind: 'day' as const, label: messages.until, hint: messages.untilHint, required: true };
  return (
    <div className="og-acts">
      {extendedOn === null && endedOn === null ? (
        <LifeAct<ExtendSuspensionInput>
          small
          act={messages.extend}
          title={messages.extendTitle}
          done={messages.extended}
          document={ExtendSuspensionDocument}
          fields={[
            { ...until, initial: '' },
            { name: 'on', kind: 'day', label: messages.on, required: true },
          ]}
          toInput={(values) => ({ id, version, until: values['until'] ?? '', on: values['on'] ?? '' })}
          onDone={onDone}
        />
      ) : null}
      {endedOn === null ? (
        <LifeAct<EndSuspensionInput>
          small
          act={messages.end}
          title={messages.endTitle}
          done={messages.ended}
          document={EndSuspensionDocument}
          fields={[{ name: 'on', kind: 'day', label: messages.from, required: true }]}
          toInput={({ on = '' }) => ({ id, version, on })}
          onDone={onDone}
        />
      ) : null}
      <LifeAct<CorrectSuspensionInput>
        small
        act={messages.correct}
        title={messages.correctTitle}
        done={messages.corrected}
        document={CorrectSuspensionDocument}
        fields={[
          { name: 'from', kind: 'day', label: messages.from, required: true, initial: validFrom },
          { ...until, initial: validTo },
        ]}
        toInput={(values) => ({ id, version, from: values['from'] ?? '', until: values['until'] ?? '' })}
        onDone={onDone}
      />
    </div>
  );
}
