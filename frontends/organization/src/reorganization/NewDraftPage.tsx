import {
  Empty,
  getRouteApi,
  inputErrorsOf,
  Notice,
  Page,
  PageHeader,
  QueryView,
  useActingFor,
  useErrorMessage,
  useMessages,
  useMutation,
  useQuery,
  useToast,
  useToday,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { DraftReorganizationDocument, NewDraftDocument } from '../generated/graphql';
import type { DraftErrors } from './checkDraft';
import { DraftEditor } from './DraftEditor';
import { draftMessages } from './draftMessages';
import { newDecision } from './draftReducer';
import type { DraftState } from './DraftState';
import { toDraftInput } from './toDraftInput';
import { toDraftErrors } from './toDraftErrors';

const route = getRouteApi('/reorganizations/new');

/** Writes a new draft below one organization. */
export function NewDraftPage(): ReactNode {
  const messages = useMessages(draftMessages);
  const explain = useErrorMessage();
  const toast = useToast();
  const today = useToday();
  const { actingFor } = useActingFor();
  const { root } = route.useSearch();
  const navigate = route.useNavigate();
  const rootId = root ?? actingFor?.organizationId ?? '';
  const [query, retry] = useQuery({ query: NewDraftDocument, variables: { rootId }, pause: rootId === '' });
  const [, draft] = useMutation(DraftReorganizationDocument);
  const save = async (state: DraftState): Promise<DraftErrors> => {
    const { data, error } = await draft({ input: { rootId, ...toDraftInput(state) } });
    if (data) {
      void navigate({ to: '/reorganizations/$reorganizationId', params: { reorganizationId: data.draftReorganization.reorganization.id } });
      return {};
    }
    if (error && inputErrorsOf(error).length === 0) toast({ kind: 'error', message: explain(error) });
    return toDraftErrors(error);
  };
  return (
    <Page>
      <PageHeader title={messages.newTitle} summary={messages.summary} />
      {rootId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <QueryView query={query} onRetry={() => retry({ requestPolicy: 'network-only' })}>
          {({ partyOrganization, organizationTypes }) =>
            partyOrganization?.viewerCanReorganize ? (
              <DraftEditor
                initial={emptyDraft(partyOrganization, today)}
                types={organizationTypes}
                onSave={save}
                onBack={() => void navigate({ to: '/reorganizations' })}
              />
            ) : (
              <Notice kind="warning">{messages.cannot}</Notice>
            )
          }
        </QueryView>
      )}
    </Page>
  );
}

function emptyDraft({ id, printedName }: { id: string; printedName: string }, today: string): DraftState {
  return { title: '', root: { id, printedName }, effectiveOn: today, decisions: [newDecision('d1', today)], operations: [] };
}
