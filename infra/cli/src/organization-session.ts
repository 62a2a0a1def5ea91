import { openOrganization, type OpenOrganization } from '@capuy/organization';

import type { CommandContext } from './command-context.js';

/** Works on the organization database of the installation as the account of the command, and closes it afterwards. */
export async function withOrganization<T>(context: CommandContext, work: (organization: OpenOrganization) => Promise<T>): Promise<T> {
  const urls = await context.databases();
  const organization = await openOrganization(
    {
      databaseUrl: urls.ORGANIZATION_DATABASE_URL,
      databaseOwnerUrl: urls.ORGANIZATION_DATABASE_OWNER_URL,
      replicationUrl: urls.ORGANIZATION_REPLICATION_URL,
    },
    context.account,
  );
  try {
    return await work(organization);
  } finally {
    await organization.close();
  }
}
