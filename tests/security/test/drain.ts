import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attacker, posted } from '@capuy/testing';
import { describe, expect, test } from 'vitest';
import type { DoorSystem } from '../src/door-system.js';
import { figure } from '../src/figure.js';

/** What a change may be told while the process that would have made it goes and comes; all of them say: try again. */
const AGAIN = new Set(['UNAVAILABLE', 'DEADLINE', 'RETRY', 'no connection']);
const LOOPS = 4;
const IN_FLIGHT = 6;

export function describeDrain(get: () => { door: DoorSystem; attacker: Attacker }): void {
  describe('told to stop under load', () => {
    test.each(['organization', 'gateway'])('the %s answers what it has taken, and no acknowledged change is lost', async (name) => {
      const { door, attacker } = get();
      await door.ready();
      const writer = new Writer(door, attacker, await door.ownOrganization());
      const database = await door.superuser('organization');
      await database.query('begin; lock table organization.locality in share mode');
      const inFlight = Array.from({ length: IN_FLIGHT }, () => writer.write(writer.next()));
      await sleep(200);
      const pid = door.pidOf(name);
      process.kill(pid, 'SIGTERM');
      const load = Array.from({ length: LOOPS }, () => writer.loop());
      await sleep(200);
      await database.query('rollback');
      expect(await Promise.all(inFlight)).toEqual(inFlight.map(() => 'done'));

      await expect.poll(() => isThere(pid), { timeout: 3000 }).toBe(false);
      await door.ready();
      await sleep(300);
      writer.ended = true;
      await Promise.all(load);
      expect([...writer.refusals].filter((told) => !AGAIN.has(told))).toEqual([]);
      expect(writer.refusals.size).toBeGreaterThan(0);
      const { rows } = await database.query<{ name: string }>(
        `select name from organization.locality_version where name like $1 || '%' order by name`,
        [writer.prefix],
      );
      await database.end();
      expect(rows.map((row) => row.name)).toEqual([...writer.acknowledged].toSorted());
      figure('changes kept over a stop under load', rows.length);
    });
  });
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A clerk who registers localities, each under a key of its own, and tries again with the same key where told to. */
class Writer {
  readonly prefix = `Thôn ${randomUUID().slice(0, 8)} `;
  readonly acknowledged = new Set<string>();
  readonly refusals = new Set<string>();
  ended = false;
  readonly #door: DoorSystem;
  readonly #attacker: Attacker;
  readonly #organizationId: string;
  readonly #documentId: string;
  #count = 100;

  constructor(door: DoorSystem, attacker: Attacker, organizationId: string) {
    this.#door = door;
    this.#attacker = attacker;
    this.#organizationId = organizationId;
    this.#documentId = door.documentId('organization', 'mutation RegisterLocality');
  }

  next(): string {
    return `${this.prefix}${(this.#count += 1)}`;
  }

  /** `done`, or why not. */
  async write(name: string): Promise<string> {
    const input = { name, kind: 'HAMLET', organizationId: this.#organizationId, validFrom: '2026-01-01' };
    const body = JSON.stringify({ documentId: this.#documentId, variables: { input } });
    const headers = { cookie: this.#attacker.cookie, 'x-capuy-csrf': '1', 'idempotency-key': name.replaceAll(/[^\w-]/g, '-') };
    try {
      const answer = await this.#door.raw(posted(this.#attacker, headers, body), '127.0.5.1');
      const { data, errors } = JSON.parse(answer.body) as { data?: unknown; errors?: { extensions: { code: string } }[] };
      if (errors || !data) return errors?.[0]?.extensions.code ?? answer.body;
      this.acknowledged.add(name);
      return 'done';
    } catch {
      return 'no connection';
    }
  }

  async loop(): Promise<void> {
    while (!this.ended) {
      const name = this.next();
      for (let told = await this.write(name); told !== 'done'; told = await this.write(name)) {
        this.refusals.add(told);
        if (!AGAIN.has(told)) return;
        await sleep(150);
      }
      await sleep(100);
    }
  }
}
