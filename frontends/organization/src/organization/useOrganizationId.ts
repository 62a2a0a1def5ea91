import { getRouteApi } from '@capuy/web';

const route = getRouteApi('/organizations/$organizationId');

export function useOrganizationId(): string {
  return route.useParams().organizationId;
}
