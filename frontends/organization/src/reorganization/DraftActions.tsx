import { Button, ButtonLink, ConfirmDialog, Notice, useErrorMessage, useFormat, useMessages, useMutation, useToast } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { ApplyReorganizationDocument, CancelReorganizationDocument, type ReorganizationQuery } from '../generated/graphql';
import { ApplyProgress } from './ApplyProgress';
import { reorganizationMessages } from './reorganizationMessages';

export interface DraftActionsProps {
  reorganization: NonNullable<ReorganizationQuery['reorganization']>;
  onChanged: () => void;
}

/** Whether the draft can be applied, and the three things one can do with it. */
export function DraftActions({ reorganization, onChanged }: DraftActionsProps): ReactNode {
  const messages = useMessages(reorganizationMessages);
  const format = useFormat();
  const explain = useErrorMessage();
  const toast = useToast();
  const [asking, setAsking] = useState<'apply' | 'cancel' | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [applying, apply] = useMutation(ApplyReorganizationDocument);
  const [cancelling, cancel] = useMutation(CancelReorganizationDocument);
  const { id, version, preview, viewerCanApply, effectiveOn } = reorganization;
  const blocked = preview !== null && (preview.errors > 0 || preview.unplaced > 0);
  const start = async (): Promise<void> => {
    const { data, error } = await apply({ input: { id, version } });
    setAsking(null);
    if (data) setJobId(data.applyReorganization.job.id);
    else if (error) toast({ kind: 'error', message: explain(error) });
  };
  const drop = async (): Promise<void> => {
    const { data, error } = await cancel({ input: { id, version } });
    setAsking(null);
    toast(data ? { message: messages.cancelled } : { kind: 'error', message: error ? explain(error) : '' });
    onChanged();
  };
  const buttons = (
    <>
      <ButtonLink to="/reorganizations/$reorganizationId/edit" params={{ reorganizationId: id }}>
        {messages.edit}
      </ButtonLink>
      <Button kind="quiet" onClick={() => setAsking('cancel')}>
        {messages.cancel}
      </Button>
      {viewerCanApply ? (
        <Button kind="primary" disabled={blocked} onClick={() => setAsking('apply')}>
          {messages.apply}
        </Button>
      ) : null}
    </>
  );
  return (
    <div className="og-print-hidden">
      {jobId ? (
        <ApplyProgress jobId={jobId} onEnded={onChanged} onAgain={() => setJobId(null)} />
      ) : (
        <Notice
          kind={blocked ? 'warning' : 'info'}
          title={blocked ? messages.blocked : viewerCanApply ? messages.ready : messages.readonly}
          actions={buttons}
        >
          {blocked && preview
            ? messages.blockedText(format.number(preview.errors), format.number(preview.unplaced))
            : viewerCanApply
              ? messages.readyText
              : null}
        </Notice>
      )}
      <ConfirmDialog
        title={messages.applyTitle}
        open={asking === 'apply'}
        confirmLabel={messages.apply}
        busy={applying.fetching}
        onCancel={() => setAsking(null)}
        onConfirm={() => void start()}
      >
        {messages.applyText(format.day(effectiveOn))}
      </ConfirmDialog>
      <ConfirmDialog
        title={messages.cancelTitle}
        open={asking === 'cancel'}
        confirmLabel={messages.cancel}
        danger
        busy={cancelling.fetching}
        onCancel={() => setAsking(null)}
        onConfirm={() => void drop()}
      >
        {messages.cancelText}
      </ConfirmDialog>
    </div>
  );
}
