import { getRouteApi, Outlet } from '@capuy/web';
import { Fragment, useMemo, type ReactNode } from 'react';
import type { OrganizationHeadFragment } from '../generated/graphql';
import { HeadMemory } from './HeadMemory';

const route = getRouteApi('/organizations/$organizationId');

/** What the pages of one organization share: going to another one begins afresh, going to another page keeps the head. */
export function OrganizationLayout(): ReactNode {
  const { organizationId } = route.useParams();
  const heads = useMemo(() => new Map<string, OrganizationHeadFragment>(), []);
  return (
    <HeadMemory value={heads}>
      <Fragment key={organizationId}>
        <Outlet />
      </Fragment>
    </HeadMemory>
  );
}
