import type { ActingFor } from '@capuy/web';
import type { ActingForPartsFragment } from '../generated/graphql';

export function toActingFor(parts: ActingForPartsFragment): ActingFor {
  const { organization, roles, functions, demo } = parts;
  return { organizationId: organization.id, printedName: organization.printedName, roles, functions, demo };
}
