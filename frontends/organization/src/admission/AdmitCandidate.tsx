import { DayPicker, Notice, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { AdmitCandidateDocument } from '../generated/graphql';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages, stepMessages } from './stepMessages';

/** The ceremony took place: from its day they are a probationary member. */
export function AdmitCandidate(props: StepOf): ReactNode {
  const messages = useMessages(actMessages);
  const { ceremonyText } = useMessages(stepMessages);
  const today = useToday();
  const [on, setOn] = useState('');
  const [fileNumber, setFileNumber] = useState('');
  return (
    <StepDialog
      {...props}
      act={messages.admit}
      kind="primary"
      document={AdmitCandidateDocument}
      input={() => (on === '' || fileNumber.trim() === '' ? null : { on, fileNumber: fileNumber.trim() })}
    >
      {(errorOf) => (
        <>
          <Notice kind="info">{ceremonyText}</Notice>
          <DayPicker label={messages.admitOn} required max={today} value={on} onChange={setOn} error={errorOf('on', on === '')} />
          <TextInput
            label={messages.fileNumber}
            required
            value={fileNumber}
            onChange={setFileNumber}
            error={errorOf('fileNumber', fileNumber.trim() === '')}
          />
        </>
      )}
    </StepDialog>
  );
}
