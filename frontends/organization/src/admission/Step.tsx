import { useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { stepMessages } from './stepMessages';

export type StepState = 'done' | 'current' | 'upcoming';

export interface StepProps {
  state: StepState;
  title: string;
  children?: ReactNode;
  acts?: ReactNode;
}

const MARKS: Readonly<Record<StepState, string>> = { done: '✓', current: '→', upcoming: '' };

/** One line of the way: what it is, what was recorded, what can be done. */
export function Step({ state, title, children, acts }: StepProps): ReactNode {
  const messages = useMessages(stepMessages);
  return (
    <li className={`og-step og-step-${state}`} {...(state === 'current' ? { 'aria-current': 'step' } : {})}>
      <span className="og-step-mark" aria-hidden="true">
        {MARKS[state]}
      </span>
      <div className="og-step-body">
        <h3>
          {title} <span className="og-step-state">{messages[state]}</span>
        </h3>
        {children}
        {acts ? <div className="og-acts">{acts}</div> : null}
      </div>
    </li>
  );
}
