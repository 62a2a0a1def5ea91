import {
  DataTable,
  Empty,
  Filters,
  getRouteApi,
  Page,
  PageHeader,
  QueryView,
  Section,
  Select,
  useFormat,
  useLanguage,
  useMessages,
  useQuery,
  useToday,
  type DataColumn,
  type Format,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { HolidaysDocument, type HolidaysQuery } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { AddHolidays } from './AddHolidays';
import { CorrectHoliday } from './CorrectHoliday';
import { holidayMessages } from './holidayMessages';
import { RemoveHoliday } from './RemoveHoliday';

const route = getRouteApi('/holidays');

type Row = HolidaysQuery['holidays']['days'][number];

/** A year's holidays, which an office of a province or above keeps. */
export function HolidaysPage(): ReactNode {
  const messages = useMessages(holidayMessages);
  const language = useLanguage();
  const format = useFormat();
  const thisYear = Number(useToday().slice(0, 4));
  const { year = thisYear } = route.useSearch();
  const navigate = route.useNavigate();
  const [query, refetch] = useQuery({ query: HolidaysDocument, variables: { year } });
  const retry = (): void => refetch({ requestPolicy: 'network-only' });
  const years = [...new Set([year, thisYear + 1, thisYear, thisYear - 1, thisYear - 2])].toSorted((a, b) => b - a);
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} actions={<PrintButton />} />
      <Filters label={messages.year}>
        <Select
          label={messages.year}
          value={String(year)}
          onChange={(value) => void navigate({ replace: true, search: (before) => ({ asOf: before.asOf, year: Number(value) }) })}
          options={years.map((value) => ({ value: String(value), label: String(value) }))}
        />
      </Filters>
      <QueryView query={query} onRetry={retry}>
        {({ holidays }) => (
          <Section title={messages.list(String(holidays.year))} actions={holidays.viewerCanManage ? <AddHolidays onDone={retry} /> : null}>
            <div className="og-stack-tight">
              <p className="og-muted">{messages.workingDays(format.number(holidays.workingDays))}</p>
              <DataTable
                caption={messages.list(String(holidays.year))}
                columns={columnsOf({ messages, language, format, canManage: holidays.viewerCanManage, onDone: retry })}
                rows={holidays.days}
                rowId={({ day }) => day}
                csvName={`ngay-nghi-${holidays.year}`}
                empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
              />
            </div>
          </Section>
        )}
      </QueryView>
    </Page>
  );
}

interface Given {
  messages: (typeof holidayMessages)['vi'];
  language: string;
  format: Format;
  canManage: boolean;
  onDone: () => void;
}

function columnsOf({ messages, language, format, canManage, onDone }: Given): DataColumn<Row>[] {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const weekday = ({ day }: Row): string => names.format(new Date(`${day}T00:00:00Z`));
  return [
    { id: 'day', header: messages.day, leading: true, cell: ({ day }) => format.day(day), value: ({ day }) => day },
    { id: 'weekday', header: messages.weekday, sortable: false, cell: weekday, value: weekday },
    { id: 'name', header: messages.name, cell: ({ name }) => name, value: ({ name }) => name },
    { id: 'basis', header: messages.basis, cell: ({ legalBasis }) => legalBasis, value: ({ legalBasis }) => legalBasis },
    ...(canManage
      ? [
          {
            id: 'acts',
            header: messages.acts,
            sortable: false,
            cell: (row: Row) => (
              <div className="og-acts">
                <CorrectHoliday holiday={row} onDone={onDone} />
                <RemoveHoliday day={row.day} onDone={onDone} />
              </div>
            ),
          },
        ]
      : []),
  ];
}
