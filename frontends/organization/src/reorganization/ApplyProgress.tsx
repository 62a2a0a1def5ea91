import { Button, defineMessages, errorMessages, Notice, Progress, useJob, useMessages, useMutation, useToast } from '@capuy/web';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { CancelApplyingDocument, ReorganizationJobDocument } from '../generated/graphql';
import { termOf } from '../terms/Terms';
import { reorganizationMessages } from './reorganizationMessages';

/** Names of the steps of applying, as the server tells them. */
const steps = defineMessages(
  {
    PLAN: 'Lập phương án',
    ORGANIZATIONS: 'Ghi tổ chức',
    PLACEMENTS: 'Ghi trực thuộc',
    LINEAGE: 'Ghi nguồn gốc, kế thừa',
    MEMBERSHIPS: 'Chuyển nơi sinh hoạt của đảng viên',
    POSTS: 'Kết thúc chức vụ',
    GRANTS: 'Kết thúc quyền',
    TREE: 'Cập nhật cây tổ chức',
    COMMIT: 'Ghi lần cuối',
  },
  {
    PLAN: 'Planning',
    ORGANIZATIONS: 'Writing organizations',
    PLACEMENTS: 'Writing placements',
    LINEAGE: 'Writing lineage',
    MEMBERSHIPS: "Moving members' places",
    POSTS: 'Ending posts',
    GRANTS: 'Ending grants',
    TREE: 'Updating the tree',
    COMMIT: 'Finishing',
  },
);

export interface ApplyProgressProps {
  jobId: string;
  /** Called once when the work has ended, however it did. */
  onEnded: () => void;
  /** Back to the draft after a failure or a stop. */
  onAgain: () => void;
}

/** How far applying is; it can be stopped, and takes effect as a whole or not at all. */
export function ApplyProgress({ jobId, onEnded, onAgain }: ApplyProgressProps): ReactNode {
  const messages = useMessages(reorganizationMessages);
  const errors = useMessages(errorMessages);
  const stepNames = useMessages(steps);
  const { job, running } = useJob(ReorganizationJobDocument, jobId, (data) => data.job);
  const [stopping, stop] = useMutation(CancelApplyingDocument);
  const toast = useToast();
  const tell = useEffectEvent(() => {
    // The page goes on to the result, where this notice has no place any more.
    if (job?.status === 'DONE') toast({ message: messages.done });
    onEnded();
  });
  useEffect(() => {
    if (!running) tell();
  }, [running]);
  if (running || !job) {
    return (
      <div className="og-progress">
        <Progress
          label={messages.applying}
          value={job?.total ? job.done / job.total : null}
          detail={job ? termOf(stepNames, job.step) : null}
        />
        <Button disabled={stopping.fetching || Boolean(stopping.data)} onClick={() => void stop({ input: { id: jobId } })}>
          {stopping.data ? messages.stopping : messages.stop}
        </Button>
      </div>
    );
  }
  if (job.status === 'DONE') {
    return (
      <Notice kind="success" live title={messages.done}>
        {messages.doneText}
      </Notice>
    );
  }
  const back = <Button onClick={onAgain}>{messages.back}</Button>;
  if (job.status === 'CANCELLED') return <Notice kind="info" live title={messages.stopped} actions={back} />;
  return (
    <Notice kind="error" live title={messages.failed} actions={back}>
      <p>{job.error?.decisionNumber ? messages.laterDecision(job.error.decisionNumber) : termOf(errors, job.error?.code)}</p>
      <p>{messages.failedText}</p>
    </Notice>
  );
}
