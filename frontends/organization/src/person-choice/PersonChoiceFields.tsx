import { defineMessages, Picker, RadioGroup, Select, TextInput, useClient, useMessages } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { PickPersonDocument } from '../generated/graphql';
import { genders } from '../terms/memberTerms';
import { NO_PERSON, type KnownPerson, type PersonChoice } from './PersonChoice';

const catalog = defineMessages(
  {
    who: 'Người này',
    known: 'Đã có trong hồ sơ (đảng viên hoặc quần chúng đã ghi)',
    fresh: 'Chưa có: ghi người mới',
    find: 'Tìm theo họ tên',
    hint: 'Gõ không cần dấu.',
    name: 'Họ và tên',
    gender: 'Giới tính',
    choose: 'Chọn',
    birthYear: 'Năm sinh',
    member: (branch: string) => `Đảng viên ${branch}`,
    noMember: 'Chưa là đảng viên',
  },
  {
    who: 'This person',
    known: 'Is in the records (a member, or somebody recorded before)',
    fresh: 'Is not: a new person',
    find: 'Find by name',
    hint: 'Tone marks are not needed.',
    name: 'Full name',
    gender: 'Gender',
    choose: 'Choose',
    birthYear: 'Year of birth',
    member: (branch: string) => `Member, ${branch}`,
    noMember: 'Not a member',
  },
);

export interface PersonChoiceFieldsProps {
  value: PersonChoice;
  onChange: (value: PersonChoice) => void;
  /** Members of this organization and of all below it are found. */
  underId: string;
  /** Whether sending was tried: what is missing is said then. */
  tried: boolean;
  errorOf: (path: string) => string | undefined;
}

/** Somebody of the records, or somebody new: name, gender and year of birth are enough. */
export function PersonChoiceFields({ value, onChange, underId, tried, errorOf }: PersonChoiceFieldsProps): ReactNode {
  const messages = useMessages(catalog);
  const words = useMessages(genders);
  const textOf = useFieldErrorText();
  const client = useClient();
  const load = useCallback(
    async (search: string): Promise<readonly KnownPerson[]> => {
      const { data, error } = await client.query(PickPersonDocument, { filter: { underId, search }, search }).toPromise();
      if (error) throw error;
      const members = (data?.members.nodes ?? []).flatMap(({ fullName, person, organization }) =>
        person
          ? [{ personId: person.id, fullName, note: messages.member(organization?.printedName ?? ''), organization: organization ?? null }]
          : [],
      );
      const seen = new Set(members.map(({ personId }) => personId));
      const others = (data?.people.nodes ?? []).filter(({ id }) => !seen.has(id));
      return [...members, ...others.map(({ id, fullName }) => ({ personId: id, fullName, note: messages.noMember, organization: null }))];
    },
    [client, underId, messages],
  );
  const required = (missing: boolean, path: string): string | undefined => (tried && missing ? textOf('REQUIRED') : errorOf(path));
  return (
    <div className="og-stack-tight">
      <RadioGroup
        label={messages.who}
        value={value.isNew ? 'NEW' : 'KNOWN'}
        onChange={(kind) => onChange({ ...NO_PERSON, isNew: kind === 'NEW' })}
        options={[
          { value: 'KNOWN', label: messages.known },
          { value: 'NEW', label: messages.fresh },
        ]}
      />
      {value.isNew ? (
        <div className="og-row">
          <TextInput
            label={messages.name}
            required
            value={value.fullName}
            onChange={(fullName) => onChange({ ...value, fullName })}
            error={required(value.fullName.trim() === '', 'person.newPerson.fullName')}
          />
          <Select
            label={messages.gender}
            required
            placeholder={messages.choose}
            value={value.gender}
            onChange={(gender) => onChange({ ...value, gender: gender === 'FEMALE' || gender === 'MALE' ? gender : '' })}
            options={(['FEMALE', 'MALE'] as const).map((code) => ({ value: code, label: words[code] }))}
            error={required(value.gender === '', 'person.newPerson.gender')}
          />
          <TextInput
            label={messages.birthYear}
            required
            value={value.birthYear}
            onChange={(birthYear) => onChange({ ...value, birthYear })}
            error={required(!/^\d{4}$/.test(value.birthYear.trim()), 'person.newPerson.birthYear')}
          />
        </div>
      ) : (
        <Picker<KnownPerson>
          label={messages.find}
          required
          value={value.known}
          onChange={(known) => onChange({ ...value, known })}
          load={load}
          itemId={({ personId }) => personId}
          itemText={({ fullName }) => fullName}
          itemNote={({ note }) => note}
          hint={messages.hint}
          error={required(value.known === null, 'person')}
        />
      )}
    </div>
  );
}
