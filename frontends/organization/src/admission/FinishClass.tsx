import { DayPicker, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { CompleteClassDocument } from '../generated/graphql';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages } from './stepMessages';

/** They finished the class for people who may join. */
export function FinishClass(props: StepOf): ReactNode {
  const messages = useMessages(actMessages);
  const today = useToday();
  const [on, setOn] = useState('');
  const [certificate, setCertificate] = useState('');
  return (
    <StepDialog
      {...props}
      act={messages.finishClass}
      document={CompleteClassDocument}
      input={() => (on === '' ? null : { on, certificate: certificate.trim() || null })}
    >
      {(errorOf) => (
        <>
          <DayPicker label={messages.classOn} required max={today} value={on} onChange={setOn} error={errorOf('on', on === '')} />
          <TextInput label={messages.certificate} value={certificate} onChange={setCertificate} error={errorOf('certificate')} />
        </>
      )}
    </StepDialog>
  );
}
