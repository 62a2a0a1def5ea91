import { ActDialog, DayPicker, Select, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isHalfWritten, toDecisionInput } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { RegisterLocalityDocument, type LocalityKind } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { localityActMessages } from './localityActMessages';
import { BRANCH_TYPES } from './LocalityResults';
import { LOCALITY_KINDS } from './localitySearch';
import { localityKinds } from './localityTerms';

export interface RegisterLocalityProps {
  under: { id: string; printedName: string; type: { code: string } };
  onDone: () => void;
  onClose: () => void;
}

/** A locality that the records do not have yet. */
export function RegisterLocality({ under, onDone, onClose }: RegisterLocalityProps): ReactNode {
  const messages = useMessages(localityActMessages);
  const kinds = useMessages(localityKinds);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<LocalityKind>('VILLAGE');
  const [commune, setCommune] = useState<{ id: string; printedName: string } | null>(under.type.code === 'COMMUNE' ? under : null);
  const [branch, setBranch] = useState<{ id: string; printedName: string } | null>(null);
  const [validFrom, setValidFrom] = useState(today);
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const [tried, setTried] = useState(false);
  const act = useAct(RegisterLocalityDocument, messages.registered);
  const required = (missing: boolean, path: string): string | undefined => (tried && missing ? textOf('REQUIRED') : act.errorOf(path));
  const submit = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '' || !commune || isHalfWritten(decision)) return;
    const input = {
      name: name.trim(),
      code: code.trim() || null,
      kind,
      organizationId: commune.id,
      branchId: branch?.id ?? null,
      validFrom,
    };
    if (await act.run({ ...input, decision: toDecisionInput(decision) })) onDone();
  };
  return (
    <ActDialog
      title={messages.register}
      submit={messages.save}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="og-row">
        <TextInput
          label={messages.name}
          hint={messages.nameHint}
          required
          value={name}
          onChange={setName}
          error={required(name.trim() === '', 'name')}
        />
        <Select
          label={messages.kind}
          required
          value={kind}
          onChange={(value) => setKind(LOCALITY_KINDS.find((one) => one === value) ?? 'VILLAGE')}
          options={LOCALITY_KINDS.map((value) => ({ value, label: kinds[value] }))}
        />
      </div>
      <OrganizationPicker
        label={messages.commune}
        required
        asOf={validFrom}
        underId={under.id}
        typeCodes={['COMMUNE']}
        value={commune}
        onChange={setCommune}
        error={required(!commune, 'organizationId')}
      />
      <OrganizationPicker
        label={messages.branch}
        asOf={validFrom}
        underId={commune?.id ?? under.id}
        typeCodes={BRANCH_TYPES}
        value={branch}
        onChange={setBranch}
        error={act.errorOf('branchId')}
      />
      <div className="og-row">
        <TextInput label={messages.code} value={code} onChange={setCode} />
        <DayPicker label={messages.from} required value={validFrom} onChange={setValidFrom} error={act.errorOf('validFrom')} />
      </div>
      <DecisionFields value={decision} onChange={setDecision} errorOf={act.errorOf} />
    </ActDialog>
  );
}
