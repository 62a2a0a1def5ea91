import { DayPicker, TextInput, useMessages, useToday } from '@capuy/web';
import type { ReactNode } from 'react';
import { voteMessages } from './voteMessages';
import type { VoteState } from './VoteState';

export interface VoteFieldsProps {
  value: VoteState;
  onChange: (value: VoteState) => void;
  /** Why the field at a path such as `vote.base` was refused; `missing` where it is empty. */
  errorOf: (path: string, missing: boolean) => string | undefined;
  baseHint?: string;
}

/** A vote as the minutes state it: the day, how many were entitled, how many were in favor. */
export function VoteFields({ value, onChange, errorOf, baseHint }: VoteFieldsProps): ReactNode {
  const messages = useMessages(voteMessages);
  const today = useToday();
  return (
    <fieldset className="og-created">
      <legend>{messages.legend}</legend>
      <div className="og-stack-tight">
        <DayPicker
          label={messages.heldOn}
          required
          max={today}
          value={value.heldOn}
          onChange={(heldOn) => onChange({ ...value, heldOn })}
          error={errorOf('vote.heldOn', value.heldOn === '')}
        />
        <div className="og-row">
          <TextInput
            label={messages.base}
            hint={baseHint}
            required
            inputMode="numeric"
            value={value.base}
            onChange={(base) => onChange({ ...value, base })}
            error={errorOf('vote.base', !/^\d+$/.test(value.base.trim()))}
          />
          <TextInput
            label={messages.inFavor}
            required
            inputMode="numeric"
            value={value.inFavor}
            onChange={(inFavor) => onChange({ ...value, inFavor })}
            error={errorOf('vote.inFavor', !/^\d+$/.test(value.inFavor.trim()))}
          />
        </div>
      </div>
    </fieldset>
  );
}
