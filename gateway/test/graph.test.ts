import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, codes, post } from './fixture/ask.js';
import { documentId, type GatewayWorld, startWorld } from './fixture/world.js';

const MEETINGS = 'query Meetings($first: Int!) { meetings(first: $first) { id title organization { id name kind } chair { name } } }';
const WHO = 'query Who { whoAmI }';
const BOTH = 'query Both { meetings(first: 2) { viewer organization { name } } whoAmI }';
const RENAME =
  'mutation Rename($id: ID!, $name: String!) { renameOrganization(id: $id, name: $name) { id name meetings(first: 1) { title } } }';

let world: GatewayWorld;
let url: string;
let an: string;
beforeAll(async () => {
  world = await startWorld();
  url = world.gateway.url;
  await world.know(MEETINGS, WHO, BOTH, RENAME);
  an = await world.session('an');
});
afterAll(() => world.stop());

describe('a browser', () => {
  it('reads across two subgraphs with a document of the build', async () => {
    const { status, body } = await ask(url, MEETINGS, { cookie: an, variables: { first: 2 } });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        meetings: [
          {
            id: 'h0',
            title: 'Họp h0',
            organization: { id: 'o-h0', name: 'Chi bộ o-h0', kind: 'BRANCH' },
            chair: { name: 'Đồng chí m-h0' },
          },
          {
            id: 'h1',
            title: 'Họp h1',
            organization: { id: 'o-h1', name: 'Chi bộ o-h1', kind: 'BRANCH' },
            chair: { name: 'Đồng chí m-h1' },
          },
        ],
      },
    });
  });

  it('may name the document the way of persisted queries', async () => {
    const sha256Hash = documentId(WHO).slice('sha256:'.length);
    const { body } = await post(url, JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }), { cookie: an });
    expect(body).toEqual({ data: { whoAmI: 'capuy|an' } });
  });

  it('is refused a document of its own, with or without a known id', async () => {
    const bare = await post(url, JSON.stringify({ query: WHO }), { cookie: an });
    const both = await post(url, JSON.stringify({ query: '{ whoAmI }', documentId: documentId(WHO) }), { cookie: an });
    const unknown = await ask(url, 'query Other { whoAmI }', { cookie: an });
    expect([bare, both, unknown].map(codes)).toEqual([['OPERATION_REFUSED'], ['OPERATION_REFUSED'], ['OPERATION_REFUSED']]);
  });

  it('changes something, and what follows from it comes from the other subgraph', async () => {
    const { body } = await ask(url, RENAME, { cookie: an, variables: { id: '7', name: 'Chi bộ Bảy' } });
    expect(body).toEqual({ data: { renameOrganization: { id: '7', name: 'Chi bộ Bảy', meetings: [{ title: 'Họp 7-h0' }] } } });
  });

  it('gets what a form needs of an error and nothing else', async () => {
    const { body } = await ask(url, RENAME, { cookie: an, variables: { id: '7', name: '' } });
    expect(body.errors).toEqual([
      {
        message: 'the name is empty',
        path: ['renameOrganization'],
        extensions: { code: 'BAD_INPUT', inputErrors: [{ path: 'name', code: 'EMPTY', params: {} }] },
      },
    ]);
  });

  it('is told that a variable does not fit without a word of the schema', async () => {
    const wrong = await ask(url, MEETINGS, { cookie: an, variables: { first: 'many' } });
    expect([wrong.status, codes(wrong)]).toEqual([400, ['BAD_INPUT']]);
    expect(wrong.text).not.toMatch(/Did you mean/);
  });

  it('is not served without the CSRF header or without a session', async () => {
    const forged = await post(url, JSON.stringify({ documentId: documentId(WHO) }), { headers: { cookie: an } });
    const nobody = await post(url, JSON.stringify({ documentId: documentId(WHO) }), {});
    const stranger = await post(url, JSON.stringify({ documentId: documentId(WHO) }), { cookie: `capuy=${'x'.repeat(43)}` });
    expect([forged, nobody, stranger].map(({ status }) => status)).toEqual([403, 401, 401]);
  });

  it('has its change marker and idempotency key passed on, and no identity of its own making', async () => {
    const change = '0198c0de-0000-7000-8000-000000000001';
    await ask(url, WHO, {
      cookie: an,
      headers: { 'x-capuy-change': change, 'idempotency-key': 'click-1', 'x-forwarded-user': 'root', 'x-capuy-deadline': '1' },
    });
    const { headers, claims } = world.organization.asked.at(-1)!;
    expect(headers).toMatchObject({ 'x-capuy-change': change, 'idempotency-key': 'click-1' });
    expect(Number(headers['x-capuy-deadline'])).toBeGreaterThan(Date.now() - 5000);
    expect(headers['x-forwarded-user']).toBeUndefined();
    expect(headers['cookie']).toBeUndefined();
    expect(claims).toMatchObject({ sub: 'an', uis: 'capuy', kind: 'user', amr: ['pwd'] });
  });

  it('never gets the answer of somebody who asks the same at the same time', async () => {
    const people = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => ({ name: `p${index}`, cookie: await world.session(`p${index}`) })),
    );
    const rounds = Array.from({ length: 5 }, () => people).flat();
    const answers = await Promise.all(rounds.map(({ cookie }) => ask(url, BOTH, { cookie })));
    for (const [index, { body }] of answers.entries()) {
      const { name } = rounds[index]!;
      expect(body.data).toEqual({
        whoAmI: `capuy|${name}`,
        meetings: [
          { viewer: name, organization: { name: 'Chi bộ o-h0' } },
          { viewer: name, organization: { name: 'Chi bộ o-h1' } },
        ],
      });
    }
  });

  it('reads a document of a remote that is deployed while it runs', async () => {
    const fresh = 'query Fresh { whoAmI }';
    expect(codes(await ask(url, fresh, { cookie: an }))).toEqual(['OPERATION_REFUSED']);
    await world.know(fresh);
    expect((await ask(url, fresh, { cookie: an })).status).toBe(200);
  });
});

describe('an integrator', () => {
  const LIST = '{ partyOrganizations(first: 2) { nodes { id name kind } } }';

  it('asks freely within the partner graph', async () => {
    const { body } = await ask(url, LIST, { token: await world.issuer.accessToken('statistics') });
    expect(body.data).toEqual({
      partyOrganizations: {
        nodes: [
          { id: 'o0', name: 'o0', kind: 'BRANCH' },
          { id: 'o1', name: 'o1', kind: 'BRANCH' },
        ],
      },
    });
    expect(world.organization.asked.at(-1)!.claims).toMatchObject({ sub: 'client:statistics', uis: 'capuy', kind: 'client' });
  });

  it('does not find what is not tagged for partners', async () => {
    const token = await world.issuer.accessToken('statistics');
    const refused = await Promise.all(
      [
        '{ whoAmI }',
        '{ meetings { id } }',
        '{ partyOrganization(id: 1) { secret } }',
        '{ partyOrganization(id: 1) { meetings { id } } }',
      ].map((query) => ask(url, query, { token })),
    );
    expect(refused.map(codes)).toEqual([['BAD_INPUT'], ['BAD_INPUT'], ['BAD_INPUT'], ['BAD_INPUT']]);
    expect(refused.map(({ text }) => text).join()).not.toMatch(/Did you mean/);
  });

  it('needs no cookie and no CSRF header, and its token is refused when it is not for us', async () => {
    const now = Math.floor(Date.now() / 1000);
    const good = await world.issuer.accessToken('statistics');
    const bad = [
      await world.issuer.accessToken('x', { aud: 'another' }),
      await world.issuer.accessToken('x', { exp: now - 1 }),
      await world.issuer.accessToken('x', { iss: 'http://elsewhere' }),
      await world.issuer.accessToken('x', { client_id: undefined }),
      await world.issuer.accessToken('x', { sub: 'somebody' }),
      await world.issuer.sign({ iss: world.issuer.issuer, aud: 'capuy-gateway', sub: 'x', client_id: 'x', iat: now, exp: now + 60 }, 'JWT'),
      `${good.slice(0, -6)}AAAAAA`,
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${good.split('.')[1]}.`,
      'nonsense',
    ];
    const answers = await Promise.all(bad.map((token) => ask(url, LIST, { token })));
    expect(answers.map(({ status }) => status)).toEqual(bad.map(() => 401));
    expect((await ask(url, LIST, { token: good })).status).toBe(200);
  });

  it('may read the partner graph’s schema where the installation allows it, and only that', async () => {
    const open = await world.replica({ introspection: true });
    const token = await world.issuer.accessToken('statistics');
    const { body } = await ask(open.url, '{ __schema { queryType { fields { name } } types { name } } }', { token });
    const schema = body.data?.['__schema'] as { queryType: { fields: { name: string }[] }; types: { name: string }[] };
    expect(schema.queryType.fields.map(({ name }) => name)).toEqual(['partyOrganization', 'partyOrganizations']);
    const names = schema.types.map(({ name }) => name);
    expect(names).toContain('OrganizationFilter');
    for (const hidden of ['Meeting', 'Member', 'Mutation', 'join__Graph', '_Entity']) expect(names).not.toContain(hidden);
    expect((await ask(open.url, '{ __typename }', { token })).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('may use fragments, aliases and conditions as the specification has them', async () => {
    const query = `query Q($deep: Boolean!, $id: ID = "9") {
      ...root one: partyOrganization(id: $id) { ...names ... on PartyOrganization { kind } parent @include(if: $deep) { ...names } }
    }
    fragment root on Query { two: partyOrganization(id: "none") { id } }
    fragment names on PartyOrganization { __typename id called: name }`;
    const token = await world.issuer.accessToken('statistics');
    const one = { __typename: 'PartyOrganization', id: '9', called: 'Chi bộ 9', kind: 'BRANCH' };
    const parent = { __typename: 'PartyOrganization', id: '9-parent', called: 'Chi bộ 9-parent' };
    expect((await ask(url, query, { token, variables: { deep: false } })).body).toEqual({ data: { two: null, one } });
    expect((await ask(url, query, { token, variables: { deep: true } })).body).toEqual({ data: { two: null, one: { ...one, parent } } });
  });
});
