import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import { useMessages } from '../language/useMessages';
import { Button } from '../parts/Button';
import { kitMessages } from '../parts/kitMessages';
import type { DataPaging } from './DataColumn';

/** How many rows are shown, and more of them. */
export function TablePaging({ shown, paging }: { shown: number; paging?: DataPaging | undefined }): ReactNode {
  const messages = useMessages(kitMessages);
  const format = useFormat();
  const total = paging?.total;
  const count =
    total === null || total === undefined
      ? messages.shown(format.number(shown))
      : messages.shownOf(format.number(shown), format.number(total));
  return (
    <div className="cp-paging">
      <span role="status">{count}</span>
      {paging?.hasMore ? (
        <Button loading={paging.loading ?? false} onClick={paging.onMore}>
          {messages.more}
        </Button>
      ) : null}
    </div>
  );
}
