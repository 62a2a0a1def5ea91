import { ActDialog, Button, useMessages, type ButtonProps, type TypedDocumentNode } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { actMessages } from './stepMessages';

export interface StepOf {
  candidate: { id: string; version: number; fullName: string };
  onDone: () => void;
}

export interface StepDialogProps<Input extends { id: string; version: number }> extends StepOf {
  /** Names the act: on the button, in the title, at the end of the form. */
  act: string;
  kind?: ButtonProps['kind'];
  /** In a line of text. */
  small?: boolean;
  title?: string;
  document: TypedDocumentNode<object, { input: Input }>;
  /** The input without what every step has; null while something is missing. */
  input: () => Omit<Input, 'id' | 'version'> | null;
  /** The fields; `errorOf` says why one was refused, or that it is empty once sending was tried. */
  children: (errorOf: (path: string, missing?: boolean) => string | undefined) => ReactNode;
}

/** One step of a candidate: a button and its form. */
export function StepDialog<Input extends { id: string; version: number }>(props: StepDialogProps<Input>): ReactNode {
  const { candidate, act, kind = 'secondary', small = false, title, document, input, children, onDone } = props;
  const messages = useMessages(actMessages);
  const textOf = useFieldErrorText();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const { run, busy, refusal, errorOf } = useAct<object, Input>(document, messages.saved);
  const submit = async (): Promise<void> => {
    setTried(true);
    const rest = input();
    if (!rest || !(await run({ id: candidate.id, version: candidate.version, ...rest } as Input))) return;
    setOpen(false);
    setTried(false);
    onDone();
  };
  return (
    <>
      <Button kind={kind} {...(small ? { size: 'compact-sm' as const } : {})} onClick={() => setOpen(true)}>
        {act}
      </Button>
      {open ? (
        <ActDialog
          title={title ?? messages.title(act, candidate.fullName)}
          submit={act}
          busy={busy}
          refusal={refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          {children((path, missing = false) => (tried && missing ? textOf('REQUIRED') : errorOf(path)))}
        </ActDialog>
      ) : null}
    </>
  );
}
