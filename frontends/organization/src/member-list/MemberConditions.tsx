import { Button, useActingFor, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { genders, memberEnds, memberStandings } from '../terms/memberTerms';
import { baseTypes, branchKinds, reportingSectors } from '../terms/organizationTerms';
import { postPlaces, postPositions } from '../terms/postTerms';
import { termOf } from '../terms/Terms';
import type { ChangeMemberSearch } from './MemberFilters';
import { memberListMessages } from './memberListMessages';
import type { MemberCondition, MemberSearch } from './memberSearch';

/** The conditions in force, each with a button that takes it away: a list behind a figure says what it is a list of. */
export function MemberConditions({ search, onChange }: { search: MemberSearch; onChange: ChangeMemberSearch }): ReactNode {
  const messages = useMessages(memberListMessages);
  const conditions = useConditions(search);
  if (conditions.length === 0) return null;
  return (
    <div className="og-acts" role="group" aria-label={messages.conditions}>
      {conditions.map(({ key, text }) => (
        <Button
          key={key}
          size="compact-sm"
          aria-label={messages.remove(text)}
          title={messages.remove(text)}
          onClick={() => onChange({ [key]: undefined })}
        >
          {text} ×
        </Button>
      ))}
      {conditions.length > 1 ? (
        <span className="og-print-hidden">
          <Button
            size="compact-sm"
            kind="quiet"
            onClick={() => onChange(Object.fromEntries(conditions.map(({ key }) => [key, undefined])))}
          >
            {messages.removeAll}
          </Button>
        </span>
      ) : null}
    </div>
  );
}

function useConditions(search: MemberSearch): { key: MemberCondition; text: string }[] {
  const messages = useMessages(memberListMessages);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const words = {
    standing: useMessages(memberStandings),
    end: useMessages(memberEnds),
    gender: useMessages(genders),
    position: useMessages(postPositions),
    place: useMessages(postPlaces),
    baseType: useMessages(baseTypes),
    sector: useMessages(reportingSectors),
    kind: useMessages(branchKinds),
  };
  const labels: Record<MemberCondition, string> = { ...messages, q: messages.term, standing: messages.status };
  const say = (key: MemberCondition, value: string | number): string => {
    if (key in words) return termOf(words[key as keyof typeof words], String(value));
    if (key === 'managedBy') return value === actingFor?.organizationId ? messages.managedHere : messages.managedElsewhere;
    if (key === 'admittedFrom' || key === 'admittedTo') return format.day(String(value));
    return String(value) || messages.notRecorded;
  };
  return (Object.keys(labels) as MemberCondition[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: `${labels[key]}: ${say(key, value)}` }];
  });
}
