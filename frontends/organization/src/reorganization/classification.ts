import type { OrganizationTypeChoiceFragment } from '../generated/graphql';

/** Whether a type carries a reporting sector of its own (tổ chức cơ sở đảng); below one, it is inherited. */
export function bearsSector(type: OrganizationTypeChoiceFragment | undefined): boolean {
  return type !== undefined && (type.levelClass === 'BASE' || type.code === 'BASE_BRANCH');
}

/** Whether a type is a branch: its kind chooses the agenda template. */
export function isBranch(type: OrganizationTypeChoiceFragment | undefined): boolean {
  return type?.levelClass === 'BRANCH';
}
