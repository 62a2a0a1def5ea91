import { Facts, Section, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { RetentionListQuery } from '../generated/graphql';
import { retentionMessages } from './retentionMessages';

/** How long each kind is kept, by which regulation. */
export function RetentionRules({ rules }: { rules: RetentionListQuery['retentionRules'] }): ReactNode {
  const messages = useMessages(retentionMessages);
  const format = useFormat();
  if (rules.length === 0) return null;
  return (
    <Section title={messages.rules}>
      <Facts
        facts={rules.map(({ title, countsFrom, years, permanent, basis }) => ({
          label: title,
          value: [
            permanent
              ? messages.permanent
              : years === null
                ? messages.unknown
                : `${messages.years(format.number(years))}, ${messages.from(countsFrom)}`,
            basis ? `(${basis})` : '',
          ]
            .join(' ')
            .trim(),
        }))}
      />
    </Section>
  );
}
