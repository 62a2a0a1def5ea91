import { DataTable, Empty, useFormat, useMessages, type DataColumn } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { RuleSetLineFragment } from '../generated/graphql';
import { findingsMessages, ruleNames } from './findingsMessages';
import { ruleUnits } from './ruleTerms';
import { ruleValue } from './ruleValue';

interface RuleLine {
  id: string;
  name: string;
  value: string;
  basis: string;
}

/** The limits in force, each with the regulation it stands in; a value nobody has read is said to be unknown. */
export function RuleTable({ sets }: { sets: readonly RuleSetLineFragment[] }): ReactNode {
  const messages = useMessages(findingsMessages);
  const names = useMessages(ruleNames);
  const units = useMessages(ruleUnits);
  const format = useFormat();
  const rows = sets.flatMap(({ id, number, issuer, signedOn, params }): RuleLine[] =>
    params.map(({ name, value, unit, article }) => ({
      id: `${id} ${name}`,
      name: names[name] ?? name,
      value: value === null ? messages.unknown : ruleValue(value, unit, units, format),
      basis: messages.article(article, `${number}, ${issuer}, ${format.day(signedOn)}`),
    })),
  );
  const columns = useMemo(
    (): DataColumn<RuleLine>[] => [
      { id: 'name', header: messages.rule, cell: ({ name }) => name, value: ({ name }) => name },
      { id: 'value', header: messages.value, align: 'end', cell: ({ value }) => value, value: ({ value }) => value },
      { id: 'basis', header: messages.basis, cell: ({ basis }) => basis, value: ({ basis }) => basis },
    ],
    [messages],
  );
  return (
    <DataTable caption={messages.rules} columns={columns} rows={rows} rowId={({ id }) => id} empty={<Empty title={messages.noRules} />} />
  );
}
