import { Button, DataTable, Empty, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import type { LocalityQuery } from '../generated/graphql';
import { EndPost } from './EndPost';
import { localityActMessages } from './localityActMessages';
import { localityMessages } from './localityMessages';

type Post = NonNullable<LocalityQuery['locality']>['posts'][number];

export interface LocalityPostsProps {
  posts: readonly Post[];
  mayEnd: boolean;
  onDone: () => void;
}

/** Head and deputies of the day. */
export function LocalityPosts({ posts, mayEnd, onDone }: LocalityPostsProps): ReactNode {
  const messages = useMessages(localityMessages);
  const acts = useMessages(localityActMessages);
  const format = useFormat();
  const [ending, setEnding] = useState<Post | null>(null);
  const columns = useMemo(() => columnsOf({ messages, acts, format, onEnd: mayEnd ? setEnding : null }), [messages, acts, format, mayEnd]);
  return (
    <>
      <DataTable
        caption={messages.people}
        columns={columns}
        rows={posts}
        rowId={({ id }) => id}
        empty={<Empty title={messages.noPeople} />}
      />
      {ending ? (
        <EndPost
          post={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            onDone();
          }}
        />
      ) : null}
    </>
  );
}

interface Words {
  messages: (typeof localityMessages)['vi'];
  acts: (typeof localityActMessages)['vi'];
  format: Format;
  /** Null where the viewer may end none. */
  onEnd: ((post: Post) => void) | null;
}

function columnsOf({ messages, acts, format, onEnd }: Words): DataColumn<Post>[] {
  const position = ({ position: code }: Post): string => (code === 'HEAD' ? acts.head : acts.deputy);
  const name = ({ person }: Post): string => person?.fullName ?? '–';
  const columns: DataColumn<Post>[] = [
    { id: 'name', header: messages.name, cell: name, value: name },
    { id: 'position', header: acts.position, cell: position, value: position },
    { id: 'from', header: acts.from, cell: ({ validFrom }) => format.day(validFrom) },
    { id: 'until', header: acts.termUntil, cell: ({ termUntil }) => format.day(termUntil) || '–' },
  ];
  if (!onEnd) return columns;
  const end = (post: Post): ReactNode => (
    <Button size="compact-sm" kind="quiet" onClick={() => onEnd(post)}>
      {acts.end}
    </Button>
  );
  return [...columns, { id: 'acts', header: acts.acts, cell: end }];
}
