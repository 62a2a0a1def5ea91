import { Button, Progress, useFormat, useJob, useMessages, useMutation } from '@capuy/web';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { ImportJobDocument, StopImportDocument } from '../generated/graphql';
import { importMessages } from './importMessages';

/** How far reading or writing is; it can be stopped, and nothing is half done. */
export function ImportProgress({ jobId, writing, onEnded }: { jobId: string; writing: boolean; onEnded: () => void }): ReactNode {
  const messages = useMessages(importMessages);
  const format = useFormat();
  const { job, running } = useJob(ImportJobDocument, jobId, (data) => data.job);
  const [stopping, stop] = useMutation(StopImportDocument);
  const tell = useEffectEvent(onEnded);
  useEffect(() => {
    if (!running) tell();
  }, [running]);
  const done = job?.done ?? 0;
  const detail = writing
    ? messages.writtenRows(format.number(done), format.number(job?.total ?? 0))
    : messages.readRows(format.number(done));
  return (
    <div className="og-progress">
      <Progress
        label={writing ? messages.writing : messages.reading}
        value={writing && job?.total ? done / job.total : null}
        detail={done > 0 ? detail : null}
      />
      <Button disabled={stopping.fetching || Boolean(stopping.data)} onClick={() => void stop({ input: { id: jobId } })}>
        {stopping.data ? messages.stopping : messages.stop}
      </Button>
    </div>
  );
}
