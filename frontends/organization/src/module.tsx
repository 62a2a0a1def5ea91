import { defineRemote, type RemoteRouter } from '@capuy/web';
import './organization.css';
import { routeTree } from './routes';

declare module '@tanstack/react-router' {
  interface Register {
    router: RemoteRouter<typeof routeTree>;
  }
}

export default defineRemote(routeTree);
