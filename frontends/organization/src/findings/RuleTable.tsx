import { DataTable, Empty, useFormat, useMessages, type DataColumn } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { RuleSetLineFragment } from '../generated/graphql';
import { findingsMessages, ruleNames } from './findingsMessages';
import { ruleFamilies, ruleUnits } from './ruleTerms';
import { ruleValue } from './ruleValue';

interface RuleLine {
  id: string;
  family: string;
  name: string;
  value: string;
  basis: string;
}

/**
 * The limits in force, each with the regulation it stands in. A value nobody has read is said to be unknown, unless another
 * regulation in force gives one.
 */
export function RuleTable({ sets }: { sets: readonly RuleSetLineFragment[] }): ReactNode {
  const messages = useMessages(findingsMessages);
  const names = useMessages(ruleNames);
  const families = useMessages(ruleFamilies);
  const units = useMessages(ruleUnits);
  const format = useFormat();
  const known = new Set(sets.flatMap(({ params }) => params.flatMap(({ name, value }) => (value === null ? [] : [name]))));
  const rows = sets.flatMap(({ id, family, number, issuer, signedOn, params }): RuleLine[] =>
    params
      .filter(({ name, value }) => value !== null || !known.has(name))
      .map(({ name, value, unit, article }) => ({
        id: `${id} ${name}`,
        family: families[family as keyof typeof families] ?? family,
        name: names[name] ?? name,
        value: value === null ? messages.unknown : ruleValue(value, unit, units, format),
        basis: messages.article(article, `${number}, ${issuer}, ${format.day(signedOn)}`),
      })),
  );
  const columns = useMemo(
    (): DataColumn<RuleLine>[] => [
      { id: 'family', header: messages.family, cell: ({ family }) => family, value: ({ family }) => family },
      { id: 'name', header: messages.rule, leading: true, cell: ({ name }) => name, value: ({ name }) => name },
      { id: 'value', header: messages.value, align: 'end', cell: ({ value }) => value, value: ({ value }) => value },
      { id: 'basis', header: messages.basis, cell: ({ basis }) => basis, value: ({ basis }) => basis },
    ],
    [messages],
  );
  return (
    <DataTable caption={messages.rules} columns={columns} rows={rows} rowId={({ id }) => id} empty={<Empty title={messages.noRules} />} />
  );
}
