import type { Query } from '@capuy/database';
import { BEGINNING, linkHash, type RecordText, SEALED_COLUMNS } from './sealed-record.js';

/** One thing that an owner of the database might do to the log. For tests. */
export interface Tampering {
  readonly name: string;
  run(query: Query): Promise<void>;
}

type Draw = () => number;

/** Where in the chain, as a fraction of its length. */
const nth = (draw: Draw): string =>
  `(select record_id from audit.link where seq = 1 + floor(${draw()} * ((select max(seq) from audit.link) - 2))::bigint)`;

const EDITS = [
  `act = act || 'x'`,
  `fields = '{}'`,
  `account_id = uuidv7()`,
  `at = at - interval '1 second'`,
  `entity_id = uuidv7()`,
  `detail = '{"n": 2}'`,
  `subject_ids = array[uuidv7()]`,
  `reading = not reading`,
  `case_id = uuidv7()`,
  `capability = 'z:z'`,
  `fields = '{phone,a,b}'`,
  `xid = (xid::text::bigint + 1)::text::xid8`,
] as const;

/** `count` random tamperings, the same for the same seed; a half of them mend the chain as far as one without the key can. */
export function tamperings(seed: number, count: number): Tampering[] {
  const draw = random(seed);
  return Array.from({ length: count }, (_, i) => {
    const make = KINDS[i % KINDS.length] ?? edit;
    return make(draw);
  });
}

function edit(draw: Draw): Tampering {
  const change = EDITS[Math.floor(draw() * EDITS.length)] ?? EDITS[0];
  return { name: `edit ${change}`, run: async (query) => void (await query(`update audit.record set ${change} where id = ${nth(draw)}`)) };
}

function editAndRechain(draw: Draw): Tampering {
  const { name, run } = edit(draw);
  return {
    name: `${name}, chain anew`,
    run: async (query) => {
      await run(query);
      await query('update audit.link l set record_at = r.at from audit.record r where r.id = l.record_id');
      await rechain(query);
    },
  };
}

function remove(draw: Draw): Tampering {
  return { name: 'delete', run: async (query) => void (await query(`delete from audit.record where id = ${nth(draw)}`)) };
}

function removeAndRechain(draw: Draw): Tampering {
  const at = nth(draw);
  return {
    name: 'delete with its link, chain anew',
    run: async (query) => {
      const [row] = await query<{ id: string; seq: string }>(`select record_id as id, seq::text from audit.link where record_id = ${at}`);
      await query('delete from audit.record where id = $1', [row?.id]);
      await query('delete from audit.link where record_id = $1', [row?.id]);
      await renumber(query, 'seq > $1', 'seq - 1', [row?.seq ?? '1']);
      await rechain(query);
    },
  };
}

function insert(draw: Draw): Tampering {
  const at = nth(draw);
  return {
    name: 'insert into the past',
    run: async (query) =>
      void (await query(
        `insert into audit.record (at, xid, capability, act, entity) select at, xid, 'x:y', 'forged', 'Person' from audit.record where id = ${at}`,
      )),
  };
}

function insertLater(draw: Draw): Tampering {
  return {
    name: 'insert now with a time of yesterday',
    run: async (query) =>
      void (await query(
        `insert into audit.record (at, capability, act, entity) values (now() - interval '1 day' - interval '${Math.floor(draw() * 9)} hours', 'x:y', 'forged', 'Person')`,
      )),
  };
}

function reorder(draw: Draw): Tampering {
  const [a, b] = [nth(draw), nth(draw)];
  return {
    name: 'reorder',
    run: async (query) => {
      const rows = await query<{ seq: string }>(`select seq::text from audit.link where record_id in (${a}, ${b}) order by seq`);
      const [one, other = String(BigInt(one?.seq ?? 1) + 1n)] = [rows[0], rows[1]?.seq];
      await renumber(query, 'seq in ($1, $2)', 'case when seq = $1::bigint then $2::bigint else $1::bigint end', [one?.seq ?? '1', other]);
    },
  };
}

function reorderAndRechain(draw: Draw): Tampering {
  const { run } = reorder(draw);
  return {
    name: 'reorder, chain anew',
    run: async (query) => {
      await run(query);
      await rechain(query);
    },
  };
}

function truncate(draw: Draw): Tampering {
  const share = draw();
  return {
    name: 'cut the tail, records, links and heads',
    run: async (query) => {
      const [head] = await query<{ number: number; seq: string }>(
        `select number::integer, seq::text from audit.head where audit.head.number <= 1 + floor(${share} * ((select max(h.number) from audit.head h) - 1)) - 0
         and audit.head.number < (select max(h.number) from audit.head h) order by audit.head.number desc limit 1`,
      );
      const seq = head?.seq ?? '0';
      await query('delete from audit.record where id in (select record_id from audit.link where seq > $1)', [seq]);
      await query('delete from audit.link where seq > $1', [seq]);
      await query('delete from audit.head where audit.head.number > $1', [head?.number ?? 0]);
    },
  };
}

function forgeHead(draw: Draw): Tampering {
  const { run } = editAndRechain(draw);
  return {
    name: 'edit, chain anew, heads to match',
    run: async (query) => {
      await run(query);
      await query('update audit.head h set hash = l.hash from audit.link l where l.seq = h.seq');
    },
  };
}

const KINDS = [
  edit,
  remove,
  insert,
  reorder,
  truncate,
  editAndRechain,
  removeAndRechain,
  insertLater,
  reorderAndRechain,
  forgeHead,
] as const;

/** Gives links other numbers; taken out and put back, since two may not have the same for a moment. */
async function renumber(query: Query, which: string, number: string, values: readonly string[]): Promise<void> {
  const moved = await query<{ seq: string; id: string; at: string; hash: Buffer }>(
    `select (${number})::text as seq, record_id as id, record_at::text as at, hash from audit.link where ${which}`,
    values,
  );
  const ids = moved.map(({ id }) => id);
  await query('delete from audit.link where record_id = any ($1::uuid[])', [ids]);
  await query('insert into audit.link select * from unnest($1::bigint[], $2::uuid[], $3::timestamptz[], $4::bytea[])', [
    moved.map(({ seq }) => seq),
    ids,
    moved.map(({ at }) => at),
    moved.map(({ hash }) => hash),
  ]);
}

/** What somebody can do who knows how the chain is made and has no key. */
async function rechain(query: Query): Promise<void> {
  const rows = await query<{ seq: string; record: RecordText }>(
    `select l.seq::text, ${SEALED_COLUMNS} as record from audit.link l join audit.record r on r.id = l.record_id order by l.seq`,
  );
  let hash = BEGINNING;
  const hashes = rows.map(({ seq, record }) => {
    hash = linkHash(hash, BigInt(seq), record);
    return `\\x${hash.toString('hex')}`;
  });
  await query(`update audit.link l set hash = u.hash from unnest($1::bigint[], $2::bytea[]) u (seq, hash) where l.seq = u.seq`, [
    rows.map(({ seq }) => seq),
    hashes,
  ]);
}

/** Mulberry32: between 0 and 1. */
function random(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
