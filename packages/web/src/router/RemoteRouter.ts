import type { AnyRoute, createRouter } from '@tanstack/react-router';

/**
 * The type of the router that `defineRemote` makes from a route tree. A remote registers it once, so that its
 * links and parameters are checked against its own routes:
 * `declare module "@tanstack/react-router" { interface Register { router: RemoteRouter<typeof routeTree> } }`
 */
export type RemoteRouter<Tree extends AnyRoute> = ReturnType<typeof createRouter<Tree>>;
