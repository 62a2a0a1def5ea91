import { useState } from 'react';
import { useClient, useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { QueryState } from '../parts/QueryView';
import type { DataPaging } from '../table/DataColumn';
import { useToast } from '../toast/ToastContext';
import { useErrorMessage } from './useErrorMessage';

/** A page of a Relay connection; `totalCount` where the server counts. */
export interface Connection<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
  totalCount?: number | null | undefined;
}

export interface PagedQueryOptions<Data, Variables, Row> {
  /** Reads one page; its variable `$after` is the cursor. */
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  connection: (data: Data) => Connection<Row> | null | undefined;
  pause?: boolean;
}

export interface PagedQuery<Data, Row> {
  /** The first page, for `QueryView`. */
  query: QueryState<Data>;
  /** All rows on show, the first page and those added by “Xem thêm”. */
  rows: readonly Row[];
  /** For `DataTable`. */
  paging: DataPaging;
  retry: () => void;
}

interface Added<Row> {
  key: string;
  rows: readonly Row[];
  last: Connection<Row> | null;
  loading: boolean;
}

/** A keyset-paginated list: other variables, or a fresh first page, begin again at the top. */
export function usePagedQuery<Data, Variables extends AnyVariables, Row>(
  options: PagedQueryOptions<Data, Variables, Row>,
): PagedQuery<Data, Row> {
  const { query: document, variables, connection, pause = false } = options;
  const client = useClient();
  const toast = useToast();
  const explain = useErrorMessage();
  const [state, refetch] = useQuery<Data, AnyVariables>({ query: document, variables, pause });
  const first = state.data ? connection(state.data) : null;
  const key = JSON.stringify([variables, first?.pageInfo.endCursor]);
  const [added, setAdded] = useState<Added<Row>>({ key, rows: [], last: null, loading: false });
  const current = added.key === key ? added : { key, rows: [], last: null, loading: false };
  const last = current.last ?? first;

  const more = async (): Promise<void> => {
    const after = last?.pageInfo.endCursor;
    if (!after || current.loading) return;
    setAdded({ ...current, loading: true });
    const { data, error } = await client.query<Data, AnyVariables>(document, { ...variables, after }).toPromise();
    const next = data ? connection(data) : null;
    if (error) toast({ kind: 'error', message: explain(error) });
    setAdded((now) => {
      if (now.key !== key) return now;
      return next ? { key, rows: [...now.rows, ...next.nodes], last: next, loading: false } : { ...now, loading: false };
    });
  };

  return {
    query: state,
    rows: [...(first?.nodes ?? []), ...current.rows],
    paging: {
      hasMore: last?.pageInfo.hasNextPage ?? false,
      loading: current.loading,
      total: first?.totalCount ?? null,
      onMore: () => void more(),
    },
    retry: () => refetch({ requestPolicy: 'network-only' }),
  };
}
