import type { ActingFor } from '@capuy/web';
import type { ActingForPartsFragment } from '../generated/graphql';

/** Null where the organization does not live today: nobody can act for it. */
export function toActingFor(parts: ActingForPartsFragment): ActingFor | null {
  const { organization, roles, functions } = parts;
  if (!organization) return null;
  return { organizationId: organization.id, printedName: organization.printedName, roles, functions, demo: organization.demo };
}
