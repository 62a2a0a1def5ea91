import { Checkbox, DayPicker, defineMessages, TextInput, useFileToSend, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import type { OnBehalfInput } from '../generated/graphql';
import { useFieldErrorText } from './useFieldErrorText';

const catalog = defineMessages(
  {
    wanted: 'Nhập thay chi bộ, theo giấy chi bộ đã ký',
    legend: 'Nhập thay chi bộ',
    text: 'Kèm ảnh chụp trang giấy chi bộ đã ký. Hệ thống lưu lại ai nhập, nhập thay chi bộ nào và ai ký.',
    signedBy: 'Người ký (họ tên, chức vụ)',
    signedOn: 'Ngày ký',
    photo: 'Ảnh trang giấy đã ký',
    photoHint:
      'Ảnh JPEG, PNG hoặc tệp PDF, không quá 10 MB. Trên điện thoại có thể chụp ngay. Vị trí và thời gian chụp ghi trong ảnh được xóa.',
    choose: 'Chọn hoặc chụp ảnh',
  },
  {
    wanted: 'Enter for the branch, by a page that it signed',
    legend: 'Entry for the branch',
    text: 'Attach a photo of the signed page. Who typed, for which branch and who signed is kept.',
    signedBy: 'Signed by (name, post)',
    signedOn: 'Signed on',
    photo: 'Photo of the signed page',
    photoHint: 'JPEG, PNG or PDF, at most 10 MB. On a phone you can take it now. Where and when it was taken is removed.',
    choose: 'Choose or take a photo',
  },
);

export interface OnBehalfMay {
  /** Whether the viewer does it as their own act. */
  viewerCanManage: boolean;
  viewerCanEnterOnBehalf: boolean;
}

export interface OnBehalf {
  /** The part of a form; nothing for whom it is not. */
  fields: ReactNode;
  /** Sends the photo. What to add to the input; null where something is missing or was refused. */
  prepare: () => Promise<{ onBehalf?: OnBehalfInput } | null>;
  busy: boolean;
}

/** An act entered for a branch that cannot: who signed, when, and the photo of the page. */
export function useOnBehalf(organizationId: string, may: OnBehalfMay, errorOf: (path: string) => string | undefined): OnBehalf {
  const messages = useMessages(catalog);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [asked, setAsked] = useState(false);
  const [signedBy, setSignedBy] = useState('');
  const [signedOn, setSignedOn] = useState(today);
  const [tried, setTried] = useState(false);
  const photo = useFileToSend({
    label: messages.photo,
    hint: messages.photoHint,
    required: true,
    accept: 'image/jpeg,image/png,application/pdf',
    placeholder: messages.choose,
  });
  const { viewerCanManage, viewerCanEnterOnBehalf } = may;
  const wanted = viewerCanEnterOnBehalf && (asked || !viewerCanManage);

  const prepare = async (): Promise<{ onBehalf?: OnBehalfInput } | null> => {
    if (!wanted) return {};
    setTried(true);
    const ready = photo.require();
    if (!ready || signedBy.trim() === '' || signedOn === '') return null;
    const sent = await photo.send<{ id: string }>(`/files/organization/evidence?organizationId=${organizationId}`);
    return sent && { onBehalf: { organizationId, evidenceId: sent.id, signedBy: signedBy.trim(), signedOn } };
  };
  const needed = (missing: boolean, path: string): string | undefined =>
    tried && missing ? textOf('REQUIRED') : errorOf(`onBehalf.${path}`);

  const fields = viewerCanEnterOnBehalf ? (
    <>
      {viewerCanManage ? <Checkbox label={messages.wanted} checked={asked} onChange={setAsked} /> : null}
      {wanted ? (
        <fieldset className="og-created">
          <legend>{messages.legend}</legend>
          <div className="og-stack-tight">
            <p className="og-help">{messages.text}</p>
            <div className="og-row">
              <TextInput
                label={messages.signedBy}
                required
                value={signedBy}
                onChange={setSignedBy}
                error={needed(signedBy.trim() === '', 'signedBy')}
              />
              <DayPicker
                label={messages.signedOn}
                required
                max={today}
                value={signedOn}
                onChange={setSignedOn}
                error={needed(signedOn === '', 'signedOn')}
              />
            </div>
            {photo.fields}
          </div>
        </fieldset>
      ) : null}
    </>
  ) : null;
  return { fields, prepare, busy: photo.busy };
}
