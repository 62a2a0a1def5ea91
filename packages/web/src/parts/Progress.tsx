import { useId, type ReactNode } from 'react';
import { useFormat } from '../format/useFormat';

export interface ProgressProps {
  label: ReactNode;
  /** 0 to 1; null while the size of the work is not yet known. */
  value: number | null;
  /** What is being done at the moment. */
  detail?: ReactNode;
}

export function Progress({ label, value, detail }: ProgressProps): ReactNode {
  const id = useId();
  const format = useFormat();
  return (
    <div className="cp-progress">
      <div className="cp-progress-head">
        <span id={id}>{label}</span>
        <span>{value === null ? '' : `${format.number(Math.floor(value * 100))}%`}</span>
      </div>
      <progress aria-labelledby={id} max={1} {...(value === null ? {} : { value })} />
      {detail ? (
        <div className="cp-hint" role="status">
          {detail}
        </div>
      ) : null}
    </div>
  );
}
