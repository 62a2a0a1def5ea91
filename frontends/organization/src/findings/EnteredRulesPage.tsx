import {
  Button,
  ButtonLink,
  DataTable,
  Empty,
  Page,
  PageHeader,
  QueryView,
  Section,
  useActingFor,
  useFormat,
  useMessages,
  useQuery,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { EnteredRulesDocument, type EnteredRulesQuery } from '../generated/graphql';
import { EndRuleSet } from './EndRuleSet';
import { enteredRulesMessages } from './enteredRulesMessages';
import { ruleNames } from './findingsMessages';
import { RecordRuleSet } from './RecordRuleSet';
import { ruleFamilies, ruleUnits } from './ruleTerms';
import { ruleValue } from './ruleValue';

type Entered = EnteredRulesQuery['enteredRuleSets'][number];

/** Regulations that the office one acts for entered itself, and the form for another. */
export function EnteredRulesPage(): ReactNode {
  const messages = useMessages(enteredRulesMessages);
  const words = { names: useMessages(ruleNames), units: useMessages(ruleUnits), families: useMessages(ruleFamilies) };
  const format = useFormat();
  const { actingFor } = useActingFor();
  const [entering, setEntering] = useState(false);
  const organizationId = actingFor?.organizationId ?? '';
  const [query, refetch] = useQuery({ query: EnteredRulesDocument, variables: { organizationId }, pause: organizationId === '' });
  const retry = (): void => refetch({ requestPolicy: 'network-only' });
  const organization = query.data?.partyOrganization;
  const columns = columnsOf(messages, words, format, retry);
  return (
    <Page wide>
      <PageHeader
        title={messages.title}
        summary={organization ? messages.summary(organization.printedName) : undefined}
        actions={
          <>
            <ButtonLink to="/findings">{messages.back}</ButtonLink>
            <ButtonLink to="/holidays">{messages.holidays}</ButtonLink>
          </>
        }
      />
      {organizationId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <QueryView query={query} onRetry={retry}>
          {(data) => (
            <div className="og-stack">
              {entering ? (
                <RecordRuleSet
                  organizationId={organizationId}
                  known={data.knownRuleParams}
                  onClose={() => setEntering(false)}
                  onDone={() => {
                    setEntering(false);
                    retry();
                  }}
                />
              ) : null}
              <Section
                title={messages.list}
                actions={
                  data.partyOrganization?.viewerCanManageRules && !entering ? (
                    <Button kind="primary" onClick={() => setEntering(true)}>
                      {messages.open}
                    </Button>
                  ) : null
                }
              >
                <DataTable
                  caption={messages.list}
                  columns={columns}
                  rows={data.enteredRuleSets}
                  rowId={({ id }) => id}
                  csvName="quy-dinh-da-nhap"
                  empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
                />
              </Section>
            </div>
          )}
        </QueryView>
      )}
    </Page>
  );
}

interface Words {
  names: Record<string, string>;
  units: (typeof ruleUnits)['vi'];
  families: (typeof ruleFamilies)['vi'];
}

function columnsOf(
  messages: (typeof enteredRulesMessages)['vi'],
  { names, units, families }: Words,
  format: Format,
  onDone: () => void,
): DataColumn<Entered>[] {
  const regulation = ({ number, issuer, signedOn }: Entered): string => `${number}, ${issuer}, ${format.day(signedOn)}`;
  const effective = ({ effectiveFrom, effectiveTo }: Entered): string =>
    effectiveTo ? messages.period(format.day(effectiveFrom), format.day(effectiveTo)) : messages.from(format.day(effectiveFrom));
  const values = ({ params }: Entered): string[] =>
    params.map(({ name, value, unit }) => `${names[name] ?? name}: ${value === null ? '–' : ruleValue(value, unit, units, format)}`);
  return [
    { id: 'regulation', header: messages.regulation, leading: true, cell: regulation, value: regulation },
    {
      id: 'family',
      header: messages.family,
      cell: ({ family }) => families[family as keyof typeof families] ?? family,
      value: ({ family }) => families[family as keyof typeof families] ?? family,
    },
    { id: 'effective', header: messages.effective, cell: effective, value: ({ effectiveFrom }) => effectiveFrom },
    {
      id: 'values',
      header: messages.values,
      sortable: false,
      cell: (row) => (
        <ul className="og-helpers">
          {values(row).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
      value: (row) => values(row).join('; '),
    },
    {
      id: 'acts',
      header: messages.acts,
      sortable: false,
      cell: (row) => (row.viewerCanEnd && !row.effectiveTo ? <EndRuleSet ruleSet={row} onDone={onDone} /> : '–'),
    },
  ];
}
