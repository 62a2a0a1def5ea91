import {
  Empty,
  getRouteApi,
  inputErrorsOf,
  Notice,
  Page,
  PageHeader,
  QueryView,
  TextLink,
  useErrorMessage,
  useFormat,
  useMessages,
  useMutation,
  useQuery,
  useToast,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { EditDraftDocument, ReviseReorganizationDocument, type EditDraftQuery } from '../generated/graphql';
import type { DraftErrors } from './checkDraft';
import { DraftEditor } from './DraftEditor';
import { draftMessages } from './draftMessages';
import type { DraftState } from './DraftState';
import { fromReorganization } from './fromReorganization';
import { toDraftErrors } from './toDraftErrors';
import { toDraftInput } from './toDraftInput';

const route = getRouteApi('/reorganizations/$reorganizationId/edit');

type Edited = NonNullable<EditDraftQuery['reorganization']>;

/** Changes a draft; somebody else's change meanwhile is a conflict, never overwritten. */
export function EditDraftPage(): ReactNode {
  const messages = useMessages(draftMessages);
  const explain = useErrorMessage();
  const toast = useToast();
  const format = useFormat();
  const { reorganizationId } = route.useParams();
  const navigate = route.useNavigate();
  const [query, retry] = useQuery({ query: EditDraftDocument, variables: { id: reorganizationId }, requestPolicy: 'network-only' });
  const [, revise] = useMutation(ReviseReorganizationDocument);
  const back = (): void => void navigate({ to: '/reorganizations/$reorganizationId', params: { reorganizationId } });
  const save = async ({ id, version, root }: Edited, state: DraftState): Promise<DraftErrors> => {
    const { data, error } = await revise({ input: { id, version, rootId: root?.id ?? '', ...toDraftInput(state) } });
    if (data) {
      back();
      return {};
    }
    if (error && inputErrorsOf(error).length === 0) toast({ kind: 'error', message: explain(error) });
    return toDraftErrors(error);
  };
  return (
    <Page>
      <PageHeader
        title={messages.editTitle}
        summary={messages.summary}
        trail={
          <TextLink to="/reorganizations/$reorganizationId" params={{ reorganizationId }}>
            {messages.back}
          </TextLink>
        }
      />
      <QueryView
        query={query}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
        isEmpty={(data) => data.reorganization === null}
        empty={<Empty title={messages.missing} />}
      >
        {({ reorganization, organizationTypes }) => {
          if (!reorganization) return null;
          if (reorganization.status !== 'DRAFT') return <Notice kind="warning">{messages.closed}</Notice>;
          const { nodes, pageInfo } = reorganization.operations;
          // Saving a part of a draft would drop the rest.
          if (pageInfo.hasNextPage) return <Notice kind="warning">{messages.tooLong(format.number(nodes.length))}</Notice>;
          return (
            <DraftEditor
              key={reorganization.version}
              initial={fromReorganization({ ...reorganization, operations: nodes })}
              types={organizationTypes}
              onSave={(state) => save(reorganization, state)}
              onBack={back}
            />
          );
        }}
      </QueryView>
    </Page>
  );
}
