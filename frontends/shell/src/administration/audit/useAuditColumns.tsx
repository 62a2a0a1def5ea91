import { useFormat, useMessages, type DataColumn } from '@capuy/web';
import type { AuditLineFragment } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { auditActNames } from './auditActNames';
import { auditMessages } from './auditMessages';

/** When, who, what, whose, which fields, why. */
export function useAuditColumns(): DataColumn<AuditLineFragment>[] {
  const messages = useMessages(auditMessages);
  const acts = useMessages(auditActNames) as Readonly<Record<string, string>>;
  const roleName = useRoleName();
  const format = useFormat();
  const who = ({ accountName, roles }: AuditLineFragment): string =>
    [
      accountName ?? messages.nobody,
      ...roles.map(({ role, organizationName }) => [roleName(role), organizationName].filter(Boolean).join(', ')),
    ].join('; ');
  const what = ({ act }: AuditLineFragment): string => acts[act] ?? act;
  const whose = ({ subjectNames, subjectCount, withheld }: AuditLineFragment): string =>
    [
      ...subjectNames,
      ...(subjectCount > subjectNames.length ? [messages.more(subjectCount - subjectNames.length)] : []),
      ...(withheld ? [messages.withheld] : []),
    ].join('; ');
  const column = (id: string, header: string, text: (row: AuditLineFragment) => string): DataColumn<AuditLineFragment> => ({
    id,
    header,
    cell: text,
    value: text,
  });
  return [
    column('at', messages.at, ({ at }) => format.instant(at)),
    column('who', messages.who, who),
    column('what', messages.what, what),
    column('whose', messages.whose, whose),
    column('where', messages.where, ({ organizationName }) => organizationName ?? ''),
    column('fields', messages.fields, ({ fields }) => fields.join(', ')),
    column('reason', messages.reason, ({ reason }) => reason ?? ''),
  ];
}
