import { createRootRoute } from '@capuy/web';
import { Frame } from './frame/Frame';

/** Every page stands in the frame. */
export const rootRoute = createRootRoute({ component: Frame });
