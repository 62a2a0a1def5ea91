import { defineMessages, Facts, Section, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MemberQuery, PersonField } from '../generated/graphql';
import { PersonalValue } from './PersonalValue';

const catalog = defineMessages(
  {
    title: 'Thông tin cá nhân',
    help: 'Thông tin cá nhân được che. Bấm “Xem” và ghi lý do; hệ thống lưu lại ai đã xem, lúc nào, vì sao.',
    BIRTH_DATE: 'Ngày sinh',
    PHONE: 'Điện thoại',
    IDENTITY_NUMBER: 'Số định danh cá nhân',
    ADDRESS: 'Nơi ở',
  },
  {
    title: 'Personal data',
    help: 'Personal data is masked. Press “Show” and give a reason; who looked, when and why is kept.',
    BIRTH_DATE: 'Birth date',
    PHONE: 'Phone',
    IDENTITY_NUMBER: 'Identity number',
    ADDRESS: 'Address',
  },
);

type Person = NonNullable<NonNullable<MemberQuery['member']>['person']>;

/** What is personal (P1), masked until somebody gives a reason. Nothing is shown outside the viewer's reach. */
export function PersonalFacts({ person }: { person: Person }): ReactNode {
  const messages = useMessages(catalog);
  const fields: readonly [PersonField, Person['phone']][] = [
    ['BIRTH_DATE', person.birthDate],
    ['PHONE', person.phone],
    ['IDENTITY_NUMBER', person.identityNumber],
    ['ADDRESS', person.address],
  ];
  if (fields.every(([, value]) => value === null)) return null;
  return (
    <Section title={messages.title}>
      {fields.some(([, value]) => value?.masked) ? <p className="og-help">{messages.help}</p> : null}
      <Facts
        facts={fields.map(([field, value]) => ({
          label: messages[field],
          value: value ? <PersonalValue personId={person.id} field={field} label={messages[field]} value={value} /> : null,
        }))}
      />
    </Section>
  );
}
