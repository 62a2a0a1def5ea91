import type { Model } from './model.js';
import type { Paper, PaperKind } from './paper.js';
import type { Answers } from './questions.js';
import type { Answered, TwoServices } from './two-services.js';
import { dateOf, on, type World } from './world.js';

const FOR_ALL = `query ($under: ID!, $asOf: LocalDate!, $year: Int!, $search: String!, $members: [_Any!]!) {
  incoming: membershipTransfers(filter: { underId: $under, direction: INCOMING }, first: 100) { nodes { id } }
  outgoing: membershipTransfers(filter: { underId: $under, direction: OUTGOING }, first: 100) { nodes { id } }
  candidates: admissionCandidates(filter: { underId: $under }, first: 100) { nodes { id } }
  target: admissionTarget(organizationId: $under, year: $year) { candidates }
  deadlines: memberDeadlines(underId: $under, asOf: $asOf, kinds: [TRANSFER_PRESENT], first: 100) { nodes { id } }
  living: residenceLinks(filter: { underId: $under, direction: LIVING_HERE }, asOf: $asOf, first: 100) { nodes { id comments { id } } }
  working: residenceLinks(filter: { underId: $under, direction: WORKING_HERE }, asOf: $asOf, first: 100) { nodes { id } }
  residence: residenceCounts(underId: $under, asOf: $asOf) { livingHere { linked } workingHere { linked } }
  classes: trainingClasses(filter: { underId: $under }, first: 100) { nodes { id enrolled participants { nodes { id } } } }
  trained: trainingCounts(filter: { underId: $under }) { attendances }
  contests(underId: $under, first: 100) { nodes { id entrantCount entrants { nodes { id } } committees { entrants } } }
  people(search: $search, first: 100) { nodes { id } }
  findings(underId: $under, asOf: $asOf, filter: { codes: ["BRANCH_WITHOUT_SECRETARY"] }, first: 100) { nodes { organization { id } } }
  findingCounts(underId: $under, asOf: $asOf) { code open }
  plans: reorganizations(filter: { underId: $under }, first: 100) { nodes { id } }
  ofMembers: _entities(representations: $members) { ... on Member { suspensions { id } transferHolds { id } training { id } } }
}`;

/** By role only: each is asked by itself, since one that is refused takes the others with it. */
const BY_ROLE: Readonly<Record<string, { capability: string; document: string; ofAll?: true; of?: 'meetings' }>> = {
  accounts: {
    capability: 'grant:manage',
    document: `query ($search: String!) { accounts(search: $search, first: 100) { nodes { id grants { role organization { id } } } } }`,
  },
  'given roles': {
    capability: 'grant:manage',
    ofAll: true,
    document: `query { givenGrants(first: 100) { nodes { account { id } role organization { id } } } }`,
  },
  proposals: { capability: 'grant:manage', ofAll: true, document: `query { grantProposals(first: 100) { nodes { id } } }` },
  'persons for an account': { capability: 'grant:manage', document: `query ($search: String!) { accountPersons(search: $search) { id } }` },
  'who can see': {
    capability: 'reach:read',
    document: `query ($under: ID!, $search: String!) { whoCanSee(filter: { organizationId: $under, search: $search }, first: 100) { nodes { displayName role } } }`,
  },
  corrections: { capability: 'file:answer', ofAll: true, document: `query { correctionRequests(first: 100) { nodes { id } } }` },
  merges: { capability: 'member:merge', document: `query ($under: ID!) { recordMerges(underId: $under, first: 100) { nodes { id } } }` },
  'entries on behalf': {
    capability: 'branch:read-evidence',
    document: `query ($under: ID!) { entriesOnBehalf(filter: { underId: $under }, first: 100) { nodes { id } } }`,
  },
  'secret papers': {
    capability: 'secret-paper:keep',
    of: 'meetings',
    document: `query ($under: ID!) { secretPapers(underId: $under, first: 100) { nodes { id } } }`,
  },
};

export const PAPER_DOCUMENTS = [FOR_ALL, ...Object.values(BY_ROLE).map(({ document }) => document)];

interface Node {
  id: string;
  comments?: Node[];
  participants?: { nodes: Node[] };
  entrants?: { nodes: Node[] };
  committees?: { entrants: number }[];
  enrolled?: number;
  entrantCount?: number;
  organization?: Node | null;
  account?: Node | null;
  role?: string;
  displayName?: string;
  grants?: { role: string; organization: Node | null }[];
}
type Given = Record<string, { nodes: Node[] } | undefined>;

export async function askPapers({ organization, meetings }: TwoServices, model: Model): Promise<Answers> {
  const { world } = model;
  const { accountId, today, asOf, underId } = world.question;
  const members = world.people.map(({ memberId }) => ({ __typename: 'Member', id: memberId, asOf: dateOf(asOf) }));
  const search = searchOf(world);
  const variables = { under: underId, asOf: dateOf(asOf), year: yearOf(today), search, members };
  const all = (await organization.ask(accountId, FOR_ALL, variables)).data as unknown as Given & {
    target: { candidates: number };
    trained: { attendances: number };
    residence: Record<'livingHere' | 'workingHere', { linked: number }> | null;
    findingCounts: { code: string; open: number }[];
    ofMembers: (Record<'suspensions' | 'transferHolds' | 'training', Node[]> | null)[];
  };
  const nodes = (name: string): Node[] => all[name]?.nodes ?? [];
  const answers: Answers = {};
  for (const name of ['incoming', 'outgoing', 'candidates', 'living', 'working', 'people', 'plans']) answers[name] = sorted(nodes(name));
  answers['people'] = answers['people']?.filter((id) => personsOf(world).has(id)) ?? [];
  answers['target'] = [String(all.target.candidates)];
  answers['deadlines'] = nodes('deadlines')
    .map(({ id }) => id.split(' ')[1] ?? '')
    .toSorted();
  answers['comments'] = sorted(nodes('living').flatMap(({ comments }) => comments ?? []));
  answers['residence'] = all.residence ? [`${all.residence.livingHere.linked} ${all.residence.workingHere.linked}`] : [];
  const within = nodes('classes').flatMap(({ participants }) => participants?.nodes ?? []);
  answers['participants'] = sorted(within);
  answers['enrolled'] = nodes('classes')
    .flatMap(({ id, enrolled }) => (enrolled ? [id] : []))
    .toSorted();
  answers['attendances'] = [String(all.trained.attendances)];
  answers['entrants'] = sorted(nodes('contests').flatMap(({ entrants }) => entrants?.nodes ?? []));
  answers['entrants counted'] = nodes('contests')
    .flatMap(({ id, entrantCount }) => (entrantCount ? [id] : []))
    .toSorted();
  answers['committees'] = nodes('contests')
    .flatMap(({ id, committees }) => ((committees ?? []).length > 0 ? [id] : []))
    .toSorted();
  answers['findings'] = sorted(nodes('findings').flatMap((node) => node.organization ?? []));
  answers['findings counted'] = all.findingCounts.flatMap(({ code, open }) => (code === 'BRANCH_WITHOUT_SECRETARY' ? [String(open)] : []));
  const members_ = all.ofMembers.filter((one) => one !== null);
  answers['suspensions'] = sorted(members_.flatMap((one) => one.suspensions));
  answers['holds'] = sorted(members_.flatMap((one) => one.transferHolds));
  answers['training'] = sorted(members_.flatMap((one) => one.training));
  for (const [name, { capability, document, ofAll, of }] of Object.entries(BY_ROLE)) {
    // At the root that is all worlds' at once, and more than a page.
    if (ofAll && model.everywhere(accountId, capability, today)) continue;
    answers[name] = tell(await (of === 'meetings' ? meetings : organization).ask(accountId, document, { under: underId, search }));
  }
  return answers;
}

const sorted = (list: readonly Node[]): string[] => list.map(({ id }) => id).toSorted();
const searchOf = ({ people }: World): string => people[0]?.name.split(' ')[1] ?? '';
const yearOf = (day: number): number => Number(dateOf(day).slice(0, 4));
const personsOf = (world: World): ReadonlySet<string> => new Set([...world.people, ...world.papers].map(({ personId }) => personId));

/** What a refused one says is its code. */
function tell({ data, codes }: Answered): string[] {
  const [code] = Object.values(codes);
  if (code) return [code];
  const [list] = Object.values(data ?? {}) as [{ nodes: Node[] } | Node[]];
  return (Array.isArray(list) ? list : list.nodes)
    .flatMap(({ id, account, organization, role, displayName, grants }) => {
      if (grants) return [id, ...grants.map((grant) => grantOf(id, grant.role, grant.organization?.id))];
      if (displayName) return [`${displayName} ${role}`];
      return [account ? grantOf(account.id, role, organization?.id) : id];
    })
    .filter((one, index, whole) => whole.indexOf(one) === index)
    .toSorted();
}

const grantOf = (account: string, role?: string, organization?: string): string => `${account} ${role} ${organization}`;

/** What the model says to the same. */
export function expectedPapers(model: Model): Answers {
  const { world } = model;
  const { accountId, today, asOf, underId } = world.question;
  const own = world.people.find((person) => person.accountId === accountId)?.personId;
  const covers = (capability: string, id: string): boolean => model.covers(accountId, capability, id, today);
  const of = (kind: PaperKind, test: (paper: Paper) => boolean): Paper[] =>
    world.papers.filter((paper) => paper.kind === kind && test(paper));
  const below = (id: string, day = today): boolean => model.below(underId, id, day);
  const reached = (id: string, day: number): boolean => model.reaches(underId, id, day);
  const ids = (papers: readonly Paper[]): string[] => papers.map(({ id }) => id).toSorted();
  const living = of('RESIDENCE', ({ otherId, day }) => day <= asOf && covers('residence:read', otherId) && reached(otherId, asOf));
  const working = of(
    'RESIDENCE',
    ({ organizationId, day }) => day <= asOf && covers('residence:read', organizationId) && reached(organizationId, asOf),
  );
  const trained = (paper: Paper): boolean => {
    const person = world.people.find(({ personId }) => personId === paper.personId);
    return (
      paper.personId === own ||
      covers('training:read', paper.organizationId) ||
      covers('training:read', paper.otherId) ||
      Boolean(person?.memberships.some((one) => on(one, today) && covers('training:read', one.organizationId)))
    );
  };
  const personOf = (paper: Paper): (typeof world.people)[number] | undefined =>
    world.people.find(({ memberId }) => memberId === paper.memberId);
  const suspended = (paper: Paper): boolean => {
    const person = personOf(paper);
    return Boolean(
      person &&
      (person.personId === own ||
        person.memberships.some((one) => (on(one, today) || one.to === person.endedOn) && covers('suspension:read', one.organizationId))),
    );
  };
  const life = (paper: Paper, capability: string): boolean => {
    const person = personOf(paper);
    return Boolean(person && model.life(accountId, person, today, capability));
  };
  const empty = world.organizations.filter(
    ({ id, type }) =>
      type === 'BASE_BRANCH' &&
      below(id, asOf) &&
      covers('member:read', id) &&
      !world.posts.some(
        (post) =>
          post.organizationId === id &&
          post.position === 'SECRETARY' &&
          ['COMMITTEE', 'BRANCH_COMMITTEE'].includes(post.place) &&
          on(post, asOf),
      ),
  );
  const candidates = of('CANDIDATE', ({ organizationId }) => covers('member:read', organizationId) && below(organizationId));
  const classes = of('TRAINING', ({ organizationId }) => reached(organizationId, today));
  const contests = of('CONTEST', ({ organizationId }) => reached(organizationId, today));
  return {
    incoming: ids(of('TRANSFER', ({ otherId }) => covers('member:read', otherId) && below(otherId))),
    outgoing: ids(of('TRANSFER', ({ organizationId }) => covers('member:read', organizationId) && below(organizationId))),
    candidates: ids(candidates),
    target: [String(candidates.filter(({ day }) => day <= today).length)],
    deadlines: ids(of('TRANSFER', ({ organizationId }) => covers('member:read', organizationId) && below(organizationId, asOf))),
    living: ids(living),
    working: ids(working),
    comments: ids(
      living.filter(({ personId, organizationId, otherId }) =>
        model.mayAsk(accountId, 'residence:comment', today)
          ? covers('residence:comment', otherId) || covers('residence:comment', organizationId) || personId === own
          : personId === own,
      ),
    ),
    residence: covers('residence:read', underId) ? [`${living.length} ${working.length}`] : [],
    participants: ids(classes.filter(trained)),
    enrolled: ids(classes.filter(trained)),
    attendances: [String(classes.filter(trained).length)],
    entrants: ids(contests.filter(trained)),
    'entrants counted': ids(contests.filter(trained)),
    committees: ids(contests.filter(trained)),
    people: model.outsiders(accountId, today).toSorted(),
    plans: ids(of('PLAN', ({ organizationId }) => covers('reorganization:read', organizationId) && below(organizationId))),
    findings: empty.map(({ id }) => id).toSorted(),
    'findings counted': empty.length > 0 ? [String(empty.length)] : [],
    suspensions: ids(of('SUSPENSION', (paper) => life(paper, 'member:read') && suspended(paper))),
    holds: ids(
      of('HOLD', (paper) => life(paper, 'member:read') && life(paper, 'hold:manage') && covers('hold:manage', paper.organizationId)),
    ),
    training: ids(of('TRAINING', (paper) => life(paper, 'member:read') && trained(paper))),
    ...expectedByRole(model),
  };
}

function expectedByRole(model: Model): Answers {
  const { world } = model;
  const { accountId, today, underId } = world.question;
  const covers = (capability: string, id: string): boolean => model.covers(accountId, capability, id, today);
  const kept = (kind: PaperKind, test: (paper: Paper) => boolean): string[] =>
    world.papers.filter((paper) => paper.kind === kind && test(paper)).map(({ id }) => id);
  const managed = world.people.filter(
    (person) =>
      model.known(accountId, person, today, 'grant:manage') ||
      model.everGranted(person).some(({ organizationId }) => covers('grant:manage', organizationId)),
  );
  const below = (id: string): boolean => model.below(underId, id, today);
  const leads = model
    .roles(accountId, today)
    .some(({ role, organizationId }) => organizationId === underId && model.carries('reach:read', role));
  const seers = world.people.flatMap((person) =>
    model
      .roles(person.accountId, today)
      .filter(({ organizationId }) => model.reaches(organizationId, underId, today))
      .map(({ role }) => `${person.name} ${role}`),
  );
  const said: Answers = {
    accounts: managed.flatMap((person) => [
      person.accountId,
      ...model
        .everGranted(person)
        .filter(({ organizationId }) => covers('grant:manage', organizationId))
        .map(({ role, organizationId }) => grantOf(person.accountId, role, organizationId)),
    ]),
    'given roles': world.given
      .filter(({ to, organizationId }) => to > today && covers('grant:manage', organizationId))
      .map((given) => grantOf(given.accountId, given.role, given.organizationId)),
    proposals: kept('PROPOSAL', ({ organizationId }) => covers('grant:manage', organizationId)),
    'persons for an account': [
      ...world.people.filter((person) => model.known(accountId, person, today, 'grant:manage')).map(({ personId }) => personId),
      ...kept('CANDIDATE', ({ organizationId }) => covers('grant:manage', organizationId)),
    ],
    'who can see': leads || covers('grant:manage', underId) ? seers : ['NOT_FOUND'],
    corrections: kept('CORRECTION', ({ personId }) => {
      const keeper = model.keeper(personId, today);
      return keeper !== null && covers('file:answer', keeper);
    }),
    merges: kept('MERGE', ({ organizationId }) => covers('member:merge', organizationId) && below(organizationId)),
    'secret papers': kept('SECRET', ({ organizationId }) => covers('secret-paper:keep', organizationId) && below(organizationId)),
    'entries on behalf': kept('ENTRY', ({ organizationId }) => covers('branch:read-evidence', organizationId) && below(organizationId)),
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, rows]) => {
      const { capability = '', ofAll } = BY_ROLE[name] ?? {};
      if (ofAll && model.everywhere(accountId, capability, today)) return [];
      return [[name, model.mayAsk(accountId, capability, today) ? [...new Set(rows)].toSorted() : ['FORBIDDEN']]];
    }),
  );
}
