import { useFileToSend, useMessages, type FileToSend } from '@capuy/web';
import { myFileMessages } from './myFileMessages';

export interface Proof extends FileToSend {
  /** False where it was refused: the field says why. */
  sendTo: (requestId: string) => Promise<boolean>;
}

/** A photo or a scan that proves what is right. */
export function useProof(): Proof {
  const messages = useMessages(myFileMessages);
  const file = useFileToSend({
    label: messages.proof,
    hint: messages.proofHint,
    accept: 'image/jpeg,image/png,application/pdf',
    placeholder: messages.chooseProof,
  });
  const sendTo = async (requestId: string): Promise<boolean> =>
    (await file.send<{ id: string }>(`/files/organization/corrections/${requestId}/proofs`)) !== null;
  return { ...file, sendTo };
}
