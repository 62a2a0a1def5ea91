import { Badge, defineMessages, formatDay, Section, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { FindingLineFragment } from '../generated/graphql';
import { findingSentences } from './findingSentences';
import { reorganizationMessages } from './reorganizationMessages';

const severities = defineMessages(
  { ERROR: 'Phải sửa', WARNING: 'Nên xem lại', NOTICE: 'Lưu ý' },
  { ERROR: 'Must be corrected', WARNING: 'Look again', NOTICE: 'Note' },
);

const KINDS = { ERROR: 'error', WARNING: 'warning', NOTICE: 'neutral' } as const;

/** What speaks against a reorganization in plain sentences, what blocks it first (as the server sorts). */
export function Findings({ findings, more }: { findings: readonly FindingLineFragment[]; more: boolean }): ReactNode {
  const messages = useMessages(reorganizationMessages);
  const severity = useMessages(severities);
  const sentences = useMessages(findingSentences);
  const sentenceOf = ({ code, organizationName, parameters }: FindingLineFragment): string => {
    // Days arrive as the graph writes them.
    const values = Object.fromEntries(parameters.map(({ name, value }) => [name, formatDay(value) || value]));
    return sentences[code]?.(organizationName ?? '', values) ?? `${code} ${organizationName ?? ''}`;
  };
  return (
    <Section title={messages.findings}>
      {findings.length === 0 ? (
        <p className="og-muted">{messages.noFindings}</p>
      ) : (
        <ul className="og-findings">
          {findings.map((finding) => (
            <li key={finding.id}>
              <Badge kind={KINDS[finding.severity]}>{severity[finding.severity]}</Badge>
              <span>{sentenceOf(finding)}</span>
            </li>
          ))}
        </ul>
      )}
      {more ? <p className="og-muted">{messages.moreFindings}</p> : null}
    </Section>
  );
}
