import { useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { inputErrorsOf } from '../graph/inputErrorsOf';
import { useErrorMessage } from '../graph/useErrorMessage';
import { useMessages } from '../language/useMessages';
import { SecrecyFields, secrecyQuery, UNSTATED } from '../secrecy/SecrecyFields';
import { fileRefusals, secrecyMessages } from '../secrecy/secrecyMessages';
import { FileField, type FileFieldProps } from './FileField';
import { uploadFile } from './uploadFile';

export interface FileToSendOptions extends Pick<FileFieldProps, 'label' | 'hint' | 'accept' | 'placeholder' | 'required'> {
  /** The sentence for a code with which this kind of file is refused; undefined for the kit's own. */
  refused?: (code: string) => string | undefined;
}

export interface FileToSend {
  /** The file, and what its sender states of its secrecy. */
  fields: ReactNode;
  file: File | null;
  busy: boolean;
  /** Sends it to `/files/<service>/…`. Null where something is missing or was refused: the fields say so. The same file is sent once. */
  send: <Answer>(path: string) => Promise<Answer | null>;
  /** Says below the field that the file is missing. */
  require: () => boolean;
}

/** The one way for a form to send a file: there is none without a word on its secrecy. */
export function useFileToSend({ refused, ...field }: FileToSendOptions): FileToSend {
  const refusals: Readonly<Record<string, string>> = useMessages(fileRefusals);
  const words = useMessages(secrecyMessages);
  const explain = useErrorMessage();
  const [file, setFile] = useState<File | null>(null);
  const [secrecy, setSecrecy] = useState(UNSTATED);
  const [error, setError] = useState<string>();
  const [unstated, setUnstated] = useState(false);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<{ file: File; path: string; answer: unknown } | null>(null);

  const textOf = (code: string): string | undefined => refused?.(code) ?? refusals[code];
  const require = (): boolean => {
    if (!file) setError(textOf('REQUIRED'));
    setUnstated(file !== null && secrecy.classification === '');
    return file !== null && secrecy.classification !== '';
  };
  const send = async <Answer,>(path: string): Promise<Answer | null> => {
    if (!require() || !file) return null;
    if (sent?.file === file && sent.path === path) return sent.answer as Answer;
    setBusy(true);
    setError(undefined);
    try {
      const answer = await uploadFile<Answer>(`${path}${path.includes('?') ? '' : '?'}${secrecyQuery(secrecy)}`, file);
      setSent({ file, path, answer });
      return answer;
    } catch (failure) {
      const [wrong] = inputErrorsOf(failure as CombinedError);
      if (wrong?.code === 'MARKED_SECRET') setSecrecy((before) => ({ ...before, asked: true }));
      setError((wrong && textOf(wrong.code)) ?? explain(failure as CombinedError));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const fields = (
    <>
      <FileField
        {...field}
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          setSecrecy(UNSTATED);
          setError(undefined);
          setUnstated(false);
        }}
        error={error}
      />
      {file ? (
        <SecrecyFields
          value={secrecy}
          error={unstated ? words.needed : undefined}
          onChange={(value) => {
            setSecrecy(value);
            setUnstated(false);
          }}
        />
      ) : null}
    </>
  );
  return { fields, file, busy, send, require };
}
