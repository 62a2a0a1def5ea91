import type { Context } from '../context.js';

/** Whether an organization lies in the viewer's reach for a capability: all of a request in one statement. */
export async function reaches({ actor, services, loaders }: Context, capability: string, organizationId: string | null): Promise<boolean> {
  if (organizationId === null) return false;
  return (await loaders.load(`reach ${capability}`, organizationId, (ids) => services.viewerCan.reached(actor, capability, ids))) ?? false;
}
