import { Select, TextInput, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { BranchKind, ReportingSector } from '../generated/graphql';
import { branchKinds, reportingSectors } from '../terms/organizationTerms';
import { useTypeName } from '../terms/useTypeName';
import { bearsSector, isBranch } from './classification';
import { useDraft } from './DraftContext';
import type { NewOrganization } from './DraftState';
import { operationMessages } from './operationMessages';
import { ParentField } from './ParentField';
import { useFieldError } from './useFieldError';

export interface NewOrganizationFieldsProps {
  value: NewOrganization;
  path: string;
  onChange: (value: NewOrganization) => void;
}

const sectorCodes: readonly ReportingSector[] = ['COMMUNE', 'AGENCY', 'PUBLIC_SERVICE', 'ENTERPRISE', 'ARMED_FORCES'];
const kindCodes: readonly BranchKind[] = ['LOCALITY', 'AGENCY', 'SCHOOL', 'HEALTH_STATION', 'ENTERPRISE'];

/** Name, type, place, code and classification of an organization that comes into being. */
export function NewOrganizationFields({ value, path, onChange }: NewOrganizationFieldsProps): ReactNode {
  const messages = useMessages(operationMessages);
  const { types } = useDraft();
  const errorOf = useFieldError();
  const typeName = useTypeName();
  const sectors = useMessages(reportingSectors);
  const kinds = useMessages(branchKinds);
  const chosen = types.find(({ code }) => code === value.typeCode);
  return (
    <div className="og-fields">
      <div className="og-row">
        <Select
          label={messages.type}
          required
          value={value.typeCode}
          placeholder={messages.choose}
          error={errorOf(`${path}.typeCode`)}
          onChange={(typeCode) => {
            const type = types.find(({ code }) => code === typeCode);
            // What the new type does not carry is not sent behind the reader's back.
            const { reportingSector, branchKind } = value;
            onChange({
              ...value,
              typeCode,
              areaKind: typeCode === value.typeCode ? value.areaKind : null,
              reportingSector: bearsSector(type) ? reportingSector : null,
              branchKind: isBranch(type) ? branchKind : null,
            });
          }}
          options={types.map((type) => ({ value: type.code, label: typeName(type) }))}
        />
        <TextInput
          label={messages.name}
          hint={messages.nameHint}
          required
          value={value.name}
          error={errorOf(`${path}.name`)}
          onChange={(name) => onChange({ ...value, name })}
        />
      </div>
      <ParentField
        label={messages.parent}
        value={value.parent}
        ownKey={value.key}
        typeCode={value.typeCode}
        error={errorOf(`${path}.parentId`)}
        onChange={(parent) => onChange({ ...value, parent })}
      />
      {bearsSector(chosen) || isBranch(chosen) ? (
        <div className="og-row">
          {bearsSector(chosen) ? (
            <Select
              label={messages.sector}
              hint={messages.sectorHint}
              value={value.reportingSector ?? ''}
              error={errorOf(`${path}.reportingSector`)}
              onChange={(code) => onChange({ ...value, reportingSector: sectorCodes.find((one) => one === code) ?? null })}
              options={[{ value: '', label: messages.unsaid }, ...sectorCodes.map((code) => ({ value: code, label: sectors[code] }))]}
            />
          ) : null}
          {isBranch(chosen) ? (
            <Select
              label={messages.kind}
              hint={messages.kindHint}
              value={value.branchKind ?? ''}
              error={errorOf(`${path}.branchKind`)}
              onChange={(code) => onChange({ ...value, branchKind: kindCodes.find((one) => one === code) ?? null })}
              options={[{ value: '', label: messages.unsaid }, ...kindCodes.map((code) => ({ value: code, label: kinds[code] }))]}
            />
          ) : null}
        </div>
      ) : null}
      <TextInput
        label={messages.code}
        hint={messages.codeHint}
        value={value.code}
        error={errorOf(`${path}.code`)}
        onChange={(code) => onChange({ ...value, code })}
      />
    </div>
  );
}
