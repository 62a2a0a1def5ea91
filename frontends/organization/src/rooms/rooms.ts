/** One page of the remote's navigation: where it is, and what else belongs to it. */
export interface RoomPage {
  id: keyof typeof PAGE_PATHS;
  /** Paths below which one is on this page as well. */
  also?: readonly string[];
}

export const PAGE_PATHS = {
  tree: '/',
  desk: '/reorganizations',
  members: '/members',
  candidates: '/candidates',
  transfers: '/transfers',
  badges: '/badges',
  duplicates: '/duplicates',
  corrections: '/corrections',
  retention: '/retention',
  localities: '/localities',
  residence: '/residence',
  training: '/training',
  contests: '/contests',
  counts: '/counts',
  deadlines: '/deadlines',
  findings: '/findings',
  rules: '/findings/rules',
  holidays: '/holidays',
  imports: '/imports',
  entries: '/on-behalf',
} as const;

export interface Room {
  id: 'tree' | 'members' | 'places' | 'learning' | 'counts' | 'work' | 'entry';
  pages: readonly RoomPage[];
  /** Whether the pages themselves have tabs to each other. */
  ownTabs?: true;
}

/** At most seven: what an office of one does in a week fits on a line. */
export const ROOMS: readonly Room[] = [
  { id: 'tree', pages: [{ id: 'tree', also: ['/organizations'] }, { id: 'desk' }] },
  { id: 'members', pages: [{ id: 'members' }, { id: 'candidates' }, { id: 'transfers' }, { id: 'badges' }, { id: 'duplicates' }] },
  { id: 'places', pages: [{ id: 'localities' }, { id: 'residence' }], ownTabs: true },
  { id: 'learning', pages: [{ id: 'training' }, { id: 'contests' }], ownTabs: true },
  { id: 'counts', pages: [{ id: 'counts', also: ['/movements', '/organization-movements'] }] },
  {
    id: 'work',
    pages: [{ id: 'deadlines' }, { id: 'corrections' }, { id: 'retention' }, { id: 'findings' }, { id: 'rules' }, { id: 'holidays' }],
  },
  { id: 'entry', pages: [{ id: 'imports' }, { id: 'entries' }] },
];

/** The remote is mounted below this. */
const BASE = /^\/organization(?=\/|$)/;

/** Where one is: the page whose path is the longest beginning of the address. */
export function placeOf(pathname: string): { room: Room; page: RoomPage } | null {
  const path = pathname.replace(BASE, '') || '/';
  const below = (beginning: string): boolean => (beginning === '/' ? path === '/' : path === beginning || path.startsWith(`${beginning}/`));
  let found: { room: Room; page: RoomPage; length: number } | null = null;
  for (const room of ROOMS) {
    for (const page of room.pages) {
      for (const beginning of [PAGE_PATHS[page.id], ...(page.also ?? [])]) {
        if (below(beginning) && beginning.length > (found?.length ?? 0)) found = { room, page, length: beginning.length };
      }
    }
  }
  return found;
}
