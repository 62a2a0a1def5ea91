import type { Query } from '@capuy/database';
import type { AuditKeys } from './audit-keys.js';
import type { Finding } from './finding.js';
import { type Head, headIsSigned } from './head.js';
import type { HeadFile } from './head-file.js';
import { headsAfter } from './heads-of.js';
import { BEGINNING, linkHash, type RecordText, SEALED_COLUMNS } from './sealed-record.js';

export interface Verification {
  readonly chain: string;
  readonly records: number;
  /** Committed since the last head: the next second seals them. */
  readonly unsealed: number;
  readonly heads: number;
  readonly findings: readonly Finding[];
}

interface Link {
  seq: string;
  id: string;
  at: string;
  hash: Buffer;
  record: RecordText | null;
  recordAt: string | null;
}

const CHUNK = 10_000;
/** A head may be in the database and not yet in the file; and an act may take so long before it is committed. */
const GRACE_MS = 60_000;
const LONGEST_ACT_MS = 3_600_000;

/**
 * Compares table, chain, signatures and file. `query` reads one snapshot (a repeatable-read transaction of the owner); the
 * file is read before it is taken, since a head is in the database first. Nothing that the database computes is trusted
 * but its own text of a value.
 */
export class LogVerification {
  readonly #findings: Finding[] = [];
  #records = 0;

  constructor(
    readonly chain: string,
    readonly keys: AuditKeys,
    readonly file: ReturnType<HeadFile['read']>,
  ) {}

  async run(query: Query, now = new Date()): Promise<Verification> {
    const heads = await headsAfter(query, 0);
    this.#checkHeads(heads);
    await this.#checkLinks(query, heads);
    const unsealed = await this.#checkUnlinked(query, heads.at(-1));
    this.#checkFile(heads, now);
    return { chain: this.chain, records: this.#records, unsealed, heads: heads.length, findings: this.#findings };
  }

  #checkHeads(heads: readonly Head[]): void {
    let expected = 1;
    let latest = -Infinity;
    for (const head of heads) {
      latest = Math.max(latest, Date.parse(head.signedAt));
      for (; expected < head.number; expected++) this.#findings.push({ kind: 'HEAD_MISSING', head: expected });
      expected = head.number + 1;
      if (!headIsSigned(this.chain, head, this.keys.known.get(head.kid), latest))
        this.#findings.push({ kind: 'HEAD_FORGED', head: head.number, at: head.signedAt });
    }
  }

  async #checkLinks(query: Query, heads: readonly Head[]): Promise<void> {
    const waiting = [...heads];
    let before: Head | undefined;
    let last = 0n;
    let hash = BEGINNING;
    for (let links = await chunk(query, last); links.length > 0; links = await chunk(query, last)) {
      for (const link of links) {
        const seq = BigInt(link.seq);
        for (let missing = last + 1n; missing < seq; missing++) {
          this.#findings.push({ kind: 'LINK_MISSING', seq: String(missing) });
          this.#checkHeadAt(waiting, missing, null);
        }
        while (waiting[0] && BigInt(waiting[0].seq) < seq) before = waiting.shift();
        this.#checkRecord(link, hash, before);
        hash = link.hash;
        last = seq;
        this.#checkHeadAt(waiting, seq, link);
      }
    }
    for (const head of waiting.filter(({ seq }) => BigInt(seq) > last))
      this.#findings.push({ kind: 'LINK_MISSING', seq: head.seq, head: head.number, at: head.signedAt });
  }

  #checkRecord(link: Link, before: Buffer, head: Head | undefined): void {
    this.#records += 1;
    const told = { seq: link.seq, recordId: link.id, at: link.at };
    if (!link.record || !link.recordAt) return void this.#findings.push({ kind: 'RECORD_MISSING', ...told });
    if (!linkHash(before, BigInt(link.seq), link.record).equals(link.hash))
      return void this.#findings.push({ kind: 'RECORD_CHANGED', ...told });
    // Chained late with the time of long ago: written into the past.
    if (head && Date.parse(link.recordAt) < Date.parse(head.signedAt) - LONGEST_ACT_MS)
      this.#findings.push({ kind: 'RECORD_ADDED', ...told });
  }

  #checkHeadAt(heads: readonly Head[], seq: bigint, link: Link | null): void {
    const head = heads.find((each) => BigInt(each.seq) >= seq);
    if (!head || BigInt(head.seq) !== seq || !link) return;
    if (link.hash.toString('hex') !== head.hash)
      this.#findings.push({ kind: 'CHAIN_REWRITTEN', seq: head.seq, head: head.number, at: head.signedAt });
  }

  /** Records that no link names: of now, or put into the past. */
  async #checkUnlinked(query: Query, last: Head | undefined): Promise<number> {
    const rows = await query<{ id: string; at: string; below: boolean }>(
      `select r.id, ${instant('r.at')} as at, r.xid < $1::text::xid8 as below
       from audit.record r where not exists (select from audit.link l where l.record_id = r.id) order by r.at, r.id`,
      [last?.below ?? '0'],
    );
    const added = rows.filter(({ at, below }) => below || (last && Date.parse(at) < Date.parse(last.signedAt) - LONGEST_ACT_MS));
    for (const { id, at } of added) this.#findings.push({ kind: 'RECORD_ADDED', recordId: id, at });
    return rows.length - added.length;
  }

  #checkFile(heads: readonly Head[], now: Date): void {
    const known = new Map(heads.map((head) => [head.number, head]));
    const filed = new Set<number>();
    for (let line = 0; line < this.file.broken; line++) this.#findings.push({ kind: 'FILE_CHANGED' });
    let latest = -Infinity;
    for (const head of this.file.heads) {
      latest = Math.max(latest, Date.parse(head.signedAt));
      filed.add(head.number);
      const told = { head: head.number, seq: head.seq, at: head.signedAt };
      const stored = known.get(head.number);
      if (!headIsSigned(this.chain, head, this.keys.known.get(head.kid), latest)) this.#findings.push({ kind: 'FILE_CHANGED', ...told });
      else if (!stored) this.#findings.push({ kind: 'TAIL_CUT', ...told });
      else if (stored.signature !== head.signature) this.#findings.push({ kind: 'CHAIN_REWRITTEN', ...told });
    }
    for (const { number, signedAt } of heads) {
      if (!filed.has(number) && now.getTime() - Date.parse(signedAt) > GRACE_MS)
        this.#findings.push({ kind: 'FILE_BEHIND', head: number, at: signedAt });
    }
  }
}

function chunk(query: Query, after: bigint): Promise<Link[]> {
  return query<Link>(
    `select l.seq::text, l.record_id as id, ${instant('l.record_at')} as at, l.hash, ${instant('r.at')} as "recordAt",
       case when r.id is not null then ${SEALED_COLUMNS} end as record
     from audit.link l left join audit.record r on r.id = l.record_id and r.at = l.record_at
     where l.seq > $1 order by l.seq limit ${CHUNK}`,
    [String(after)],
  );
}

function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
