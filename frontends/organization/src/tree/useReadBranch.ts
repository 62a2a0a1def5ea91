import { useClient, type TreePart } from '@capuy/web';
import { useCallback } from 'react';
import { TreeBranchDocument, type TreeLineFragment } from '../generated/graphql';
import { treePart } from './treePart';

/** Reads what is directly below an organization on a day, a hundred at a time. */
export function useReadBranch(asOf: string | null): (id: string, after: string | null) => Promise<TreePart<TreeLineFragment>> {
  const client = useClient();
  return useCallback(
    async (id, after) => {
      const { data, error } = await client.query(TreeBranchDocument, { id, asOf, after }).toPromise();
      const children = data?.partyOrganization?.children;
      if (error || !children) throw error ?? new Error(`No organization ${id} on ${asOf ?? 'this day'}`);
      return treePart(children);
    },
    [client, asOf],
  );
}
