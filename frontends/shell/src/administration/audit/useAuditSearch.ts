import { useClient, useMessages } from '@capuy/web';
import { useCallback } from 'react';
import { AuditAccountsDocument, AuditOrganizationsDocument, AuditPersonsDocument } from '../../generated/graphql';
import { auditActNames } from './auditActNames';

/** What a search of the log is chosen from. */
export interface Named {
  id: string;
  name: string;
  /** Tells namesakes apart. */
  note?: string | null;
}

export type Found = (text: string) => Promise<readonly Named[]>;

const SHOWN = 20;

/** Where accounts, persons, organizations and acts are found by a part of their name. */
export function useAuditSearch(): { accounts: Found; persons: Found; organizations: Found; acts: Found } {
  const client = useClient();
  const names = useMessages(auditActNames) as Readonly<Record<string, string>>;
  const accounts = useCallback<Found>(
    async (search) => {
      const { data, error } = await client.query(AuditAccountsDocument, { search }).toPromise();
      if (error) throw error;
      return data?.auditAccounts.map(({ id, displayName, externalSubject }) => ({ id, name: displayName, note: externalSubject })) ?? [];
    },
    [client],
  );
  const persons = useCallback<Found>(
    async (search) => {
      const { data, error } = await client.query(AuditPersonsDocument, { search }).toPromise();
      if (error) throw error;
      return data?.auditPersons.map(({ id, fullName, organizationName }) => ({ id, name: fullName, note: organizationName ?? null })) ?? [];
    },
    [client],
  );
  const organizations = useCallback<Found>(
    async (search) => {
      const { data, error } = await client.query(AuditOrganizationsDocument, { search }).toPromise();
      if (error) throw error;
      return data?.partyOrganizations.nodes.map(({ id, printedName }) => ({ id, name: printedName })) ?? [];
    },
    [client],
  );
  const acts = useCallback<Found>(
    async (search) => {
      const asked = plain(search);
      const found = Object.entries(names).filter(([code, name]) => plain(name).includes(asked) || code.toLowerCase() === asked);
      return found.slice(0, SHOWN).map(([id, name]) => ({ id, name, note: id }));
    },
    [names],
  );
  return { accounts, persons, organizations, acts };
}

/** Without case and tone marks. */
function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
}
