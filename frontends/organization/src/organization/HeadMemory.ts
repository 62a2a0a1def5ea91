import { createContext } from 'react';
import type { OrganizationHeadFragment } from '../generated/graphql';

/** The last head seen of each organization, so that it stands still while another page of it loads. */
export const HeadMemory = createContext<Map<string, OrganizationHeadFragment>>(new Map());
