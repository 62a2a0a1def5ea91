import type { DemoAccount } from '@capuy/local';
import { mintInternalToken } from '@capuy/testing';
import pg from 'pg';
import { hostileCell, hostileText } from './hostile-text.js';
import { PersistedGraph } from './persisted-graph.js';
import { ownerUrl, startedSubgraphs } from './started-subgraphs.js';

export interface Stored {
  /** The commune whose clerk stored most of it. */
  readonly communeId: string;
  readonly branchId: string;
  readonly memberIds: readonly string[];
  readonly localityId: string;
  readonly transferId: string;
  readonly importId: string;
  /** Whose secretary entered a meeting. */
  readonly meetingsOfId: string;
}

type Viewer = { viewer: { id: string; today: string; actingFor: { organization: { id: string } } } };
type Nodes<T> = { nodes: T[] };

/** Stores hostile text in whatever takes free text: as a clerk, an organization staff of the province, a member, a secretary. */
export async function storeHostileText(
  url: string,
  dataFolder: string,
  passwords: Readonly<Record<DemoAccount['login'], string>>,
): Promise<Stored> {
  const as = (login: string): Promise<PersistedGraph> => PersistedGraph.signIn(url, login, passwords[login] ?? '');
  const [clerk, province, member, secretary] = (await Promise.all(
    ['xa.caoson', 'tochuc.caoson', 'dangvien.caoson', 'chibo.caoson'].map(as),
  )) as [PersistedGraph, PersistedGraph, PersistedGraph, PersistedGraph];
  const { viewer } = await clerk.ask<Viewer>('ShellViewer');
  const { viewer: above } = await province.ask<Viewer>('ShellViewer');
  const communeId = viewer.actingFor.organization.id;
  const today = viewer.today;
  const branches = await clerk.ask<{ partyOrganizations: Nodes<{ id: string; typeCode: string }> }>('PickOrganization', {
    filter: { search: 'chi bo', underId: communeId, typeCodes: ['SUBORDINATE_BRANCH', 'BASE_BRANCH'] },
  });
  const branchId = branches.partyOrganizations.nodes[0]?.id ?? '';
  const decision = () => ({ number: hostileText(), issuerName: hostileText(), signedOn: today, title: hostileText() });
  const input = (values: object) => ({ input: values });

  const memberIds: string[] = [];
  for (let n = 0; n < 4; n++) {
    const { registerMember } = await clerk.ask<{ registerMember: { member: { id: string } } }>(
      'RegisterMember',
      input({
        organizationId: branchId,
        fullName: hostileText(),
        gender: 'FEMALE',
        birthDate: `198${n}-02-03`,
        education: hostileText(),
        address: hostileText(),
        fileNumber: `HS ${hostileText()}`,
        admittedOn: today,
        decision: decision(),
      }),
    );
    memberIds.push(registerMember.member.id);
  }
  await clerk.ask(
    'RegisterCandidate',
    input({ branchId, registeredOn: today, person: { fullName: hostileText(), gender: 'MALE', birthDate: '2000-01-02' } }),
  );
  const { registerLocality } = await clerk.ask<{ registerLocality: { locality: { id: string } } }>(
    'RegisterLocality',
    input({
      name: hostileText(),
      code: hostileText(),
      kind: 'VILLAGE',
      organizationId: communeId,
      branchId,
      validFrom: today,
      decision: decision(),
    }),
  );
  await clerk.ask('CreatePartyTeam', input({ organizationId: branchId, name: hostileText(), validFrom: today }));
  const training = { startsOn: today, endsOn: today };
  await clerk.ask(
    'CreateTrainingClass',
    input({
      organizationId: communeId,
      name: hostileText(),
      kind: 'OTHER',
      ...training,
      sessions: [{ heldOn: today, topic: hostileText() }],
    }),
  );
  await clerk.ask('CreateContest', input({ organizationId: communeId, name: hostileText(), ...training }));
  const { sendMember } = await clerk.ask<{ sendMember: { transfer: { id: string } } }>(
    'SendMember',
    input({ memberId: memberIds[0], version: 1, toId: above.actingFor.organization.id, letterNumber: hostileText(), sentOn: today }),
  );
  await province.ask('AddHolidays', input({ from: `${today.slice(0, 4)}-12-29`, name: hostileText(), legalBasis: hostileText() }));
  await member.ask('RequestCorrection', input({ section: 'IDENTITY', about: hostileText(), rightText: hostileText() }));
  const lines = ['Họ và tên;Số hồ sơ;Ngày sinh;Giới tính', ...[1, 2, 3].map((n) => `${hostileCell()};${hostileCell()};0${n}/02/1990;Nam`)];
  const { id: importId } = await clerk.send<{ id: string }>(
    `/files/organization/imports?kind=MEMBERS&classification=ORDINARY&organizationId=${communeId}`,
    `${hostileText().replaceAll('/', '-')}.csv`,
    lines.join('\r\n'),
  );
  return {
    communeId,
    branchId,
    memberIds,
    localityId: registerLocality.locality.id,
    transferId: sendMember.transfer.id,
    importId,
    meetingsOfId: await storeMeeting(secretary, dataFolder),
  };
}

/** No page enters meetings yet: the service is asked with a token as the gateway signs it. The organization's id. */
async function storeMeeting(secretary: PersistedGraph, dataFolder: string): Promise<string> {
  const { viewer } = await secretary.ask<Viewer>('ShellViewer');
  const organizationId = viewer.actingFor.organization.id;
  const client = new pg.Client(ownerUrl(dataFolder));
  await client.connect();
  const { rows } = await client.query<{ sub: string }>('select external_subject as sub from organization.account where id = $1', [
    viewer.id,
  ]);
  await client.end();
  const meetings = (await startedSubgraphs(dataFolder)).find(({ name }) => name === 'meetings');
  const meeting = {
    organizationId,
    type: 'REGULAR',
    startsAt: `${viewer.today}T08:00:00+07:00`,
    place: hostileText(),
    title: hostileText(),
  };
  const query = 'mutation ($input: RegisterMeetingInput!) { registerMeeting(input: $input) { meeting { id } } }';
  const body = JSON.stringify({ query, variables: { input: meeting } });
  const token = await mintInternalToken({ sub: rows[0]?.sub ?? '', body, secrets: `${dataFolder}/secrets` });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = (await (await fetch(meetings?.url ?? '', { method: 'POST', headers, body })).json()) as { errors?: object[] };
  if (answer.errors) throw new Error(`registerMeeting: ${JSON.stringify(answer.errors)}`);
  return organizationId;
}
