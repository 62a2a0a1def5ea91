import { Button, DataTable, Empty, Section, useFormat, useMessages, usePagedQuery, type DataColumn, type Format } from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { ExportList } from '../exports/ExportList';
import { OrganizationPostsDocument, type PostLineFragment } from '../generated/graphql';
import { postBases, postPlaces, postPositions } from '../terms/postTerms';
import { useTerms, type Term } from '../terms/useTerms';
import { AppointDialog } from './AppointDialog';
import { appointMessages } from './appointMessages';
import { EndPostDialog } from './EndPostDialog';
import { OrganizationFrame } from './OrganizationFrame';
import { postChoices } from './postChoices';
import { postsMessages } from './postsMessages';
import { useOrganizationId } from './useOrganizationId';

/** Who holds which post in the organization on a day. */
export function PostsPage(): ReactNode {
  const messages = useMessages(postsMessages);
  const acts = useMessages(appointMessages);
  const format = useFormat();
  const position = useTerms(postPositions);
  const place = useTerms(postPlaces);
  const basis = useTerms(postBases);
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<PostLineFragment | null>(null);
  const paged = usePagedQuery({
    query: OrganizationPostsDocument,
    variables: { id, asOf },
    connection: (data) => data.partyOrganization?.posts,
  });
  const read = paged.query.data?.partyOrganization;
  const day = read?.asOf ?? '';
  const canManage = read?.viewerCanManage ?? false;
  const columns = useMemo(() => {
    const shown = columnsOf(messages, format, { position, place, basis }, day);
    return canManage ? [...shown, endColumn(acts, position, setEnding)] : shown;
  }, [messages, acts, format, position, place, basis, day, canManage]);
  const done = (): void => {
    setAppointing(false);
    setEnding(null);
    paged.retry();
  };
  return (
    <OrganizationFrame query={paged.query} onRetry={paged.retry} organization={(data) => data.partyOrganization}>
      {(organization) => (
        <Section
          title={messages.title}
          actions={
            <>
              {canManage ? <Button onClick={() => setAppointing(true)}>{acts.open}</Button> : null}
              <ExportList kind="posts" organizationId={id} asOf={asOf} />
            </>
          }
        >
          <DataTable
            caption={messages.title}
            columns={columns}
            rows={paged.rows}
            rowId={(post) => post.id}
            paging={paged.paging}
            empty={<Empty title={messages.none} />}
            csvName="chuc-vu"
          />
          {appointing ? (
            <AppointDialog
              organizationId={id}
              choices={postChoices(organization.type.levelClass, organization.bodies)}
              onDone={done}
              onClose={() => setAppointing(false)}
            />
          ) : null}
          {ending ? <EndPostDialog post={ending} onDone={done} onClose={() => setEnding(null)} /> : null}
        </Section>
      )}
    </OrganizationFrame>
  );
}

type Columns = DataColumn<PostLineFragment>[];

function columnsOf(
  messages: (typeof postsMessages)['vi'],
  format: Format,
  terms: Record<'position' | 'place' | 'basis', Term>,
  day: string,
): Columns {
  const where = (post: PostLineFragment): string => post.body?.name ?? post.agency?.name ?? terms.place(post.place);
  return [
    { id: 'person', header: messages.person, cell: (post) => post.person?.fullName ?? '–', value: (post) => post.person?.fullName ?? '' },
    {
      id: 'position',
      header: messages.position,
      cell: (post) => terms.position(post.position),
      value: (post) => terms.position(post.position),
    },
    { id: 'place', header: messages.place, cell: where, value: where },
    { id: 'basis', header: messages.basis, cell: (post) => terms.basis(post.basis), value: (post) => terms.basis(post.basis) },
    { id: 'from', header: messages.from, cell: (post) => format.day(post.validFrom), value: (post) => format.day(post.validFrom) },
    {
      id: 'term',
      header: messages.term,
      cell: ({ termUntil }) =>
        termUntil ? (
          <>
            {format.day(termUntil)}
            {termUntil <= day ? <span className="og-warn"> ({messages.over})</span> : null}
          </>
        ) : (
          '–'
        ),
      value: (post) => format.day(post.termUntil),
    },
  ];
}

function endColumn(acts: (typeof appointMessages)['vi'], position: Term, end: (post: PostLineFragment) => void): Columns[number] {
  return {
    id: 'end',
    header: acts.action,
    cell: (post) =>
      post.validTo === null ? (
        <Button size="compact-sm" aria-label={acts.endOf(post.person?.fullName ?? '', position(post.position))} onClick={() => end(post)}>
          {acts.end}
        </Button>
      ) : null,
  };
}
