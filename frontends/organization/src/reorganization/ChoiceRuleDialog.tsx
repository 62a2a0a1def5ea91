import { Button, Dialog, Select, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import type { ReorganizationChoiceRuleInput } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { choiceMessages } from './choiceMessages';

export interface ChoiceRuleDialogProps {
  open: boolean;
  effectiveOn: string;
  onClose: () => void;
  onRule: (rule: ReorganizationChoiceRuleInput) => void;
}

const REASONS = ['SPLIT', 'NO_PLACE'] as const;
const SUBJECTS = ['ORGANIZATION', 'MEMBER'] as const;

/** One rule for many: every open line that meets the conditions goes to one place. */
export function ChoiceRuleDialog({ open, effectiveOn, onClose, onRule }: ChoiceRuleDialogProps): ReactNode {
  const messages = useMessages(choiceMessages);
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null);
  const [subjectKind, setSubjectKind] = useState<(typeof SUBJECTS)[number] | null>(null);
  const [to, setTo] = useState<{ id: string; printedName: string } | null>(null);
  return (
    <Dialog
      title={messages.rule}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button kind="primary" disabled={to === null} onClick={() => onRule({ reason, subjectKind, toId: to?.id ?? null })}>
            {messages.apply}
          </Button>
        </>
      }
    >
      <div className="og-fields">
        <p className="og-help">{messages.ruleHelp}</p>
        <Select
          label={messages.ruleReason}
          value={reason ?? ''}
          placeholder={messages.any}
          onChange={(value) => setReason(REASONS.find((one) => one === value) ?? null)}
          options={REASONS.map((value) => ({ value, label: messages[value] }))}
        />
        <Select
          label={messages.ruleSubject}
          value={subjectKind ?? ''}
          placeholder={messages.any}
          onChange={(value) => setSubjectKind(SUBJECTS.find((one) => one === value) ?? null)}
          options={SUBJECTS.map((value) => ({ value, label: messages[value] }))}
        />
        <OrganizationPicker label={messages.pick} asOf={effectiveOn} value={to} onChange={setTo} required />
      </div>
    </Dialog>
  );
}
