import type { Actor } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';

/** What the viewer may do with organizations, so that the browser never decides. */
export class ViewerCanService extends ScopedService {
  /** Of these organizations, whether each lies in the actor's reach for the capability. One statement. */
  async reached(actor: Actor, capability: string, ids: readonly string[]): Promise<Map<string, boolean>> {
    if (!this.holds(actor, capability)) return new Map();
    const scoped = this.scoped(actor, capability);
    if (scoped.everything) return new Map(ids.map((id) => [id, true]));
    if (scoped.holders.length === 0) return new Map();
    const rows = await scoped.read((query) =>
      query<{ id: string }>(`select o.id from unnest($1::uuid[]) o (id) where ${scoped.reaches('o.id', 2)}`, [ids, scoped.holders]),
    );
    return new Map(rows.map((row) => [row.id, true]));
  }
}
