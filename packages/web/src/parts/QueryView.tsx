import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useErrorMessage } from '../graph/useErrorMessage';
import { useMessages } from '../language/useMessages';
import { Button } from './Button';
import { Empty } from './Empty';
import { kitMessages } from './kitMessages';
import { LoadFailed } from './LoadFailed';
import { Loading } from './Loading';
import { Notice } from './Notice';

/** What `useQuery` of this kit returns first. */
export interface QueryState<Data> {
  data?: Data | undefined;
  error?: CombinedError | undefined;
  fetching: boolean;
  stale?: boolean;
}

export interface QueryViewProps<Data> {
  query: QueryState<Data>;
  onRetry?: () => void;
  /** True when there is an answer with nothing in it. */
  isEmpty?: (data: Data) => boolean;
  /** What stands there then; `<Empty />` by default. */
  empty?: ReactNode;
  /** What stands there while nothing is known; lines of text by default. */
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}

/**
 * The four states of everything that is read: loading, error, empty, content. An answer that came with an
 * error (one service of several is down) is shown, with a notice above it.
 */
export function QueryView<Data>(props: QueryViewProps<Data>): ReactNode {
  const { query, onRetry, isEmpty, empty, loading, children } = props;
  const messages = useMessages(kitMessages);
  const explain = useErrorMessage();
  const { data, error } = query;
  if (data === undefined || data === null) {
    if (error) return <LoadFailed error={error} {...(onRetry ? { onRetry } : {})} />;
    return loading ?? <Loading />;
  }
  return (
    <div aria-busy={query.fetching || query.stale === true}>
      {error ? (
        <Notice kind="warning" live title={messages.partial} actions={onRetry ? <Button onClick={onRetry}>{messages.retry}</Button> : null}>
          {explain(error)}
        </Notice>
      ) : null}
      {isEmpty?.(data) ? (empty ?? <Empty />) : children(data)}
    </div>
  );
}
