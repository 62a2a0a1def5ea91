import { type Actor, notFound } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { findFindings } from './findings.js';
import { lockReorganization } from './lock-reorganization.js';
import { makePlan } from './planner.js';
import { PREVIEW_AFTER, PREVIEW_BEFORE, PREVIEW_CHILDREN_AFTER, PREVIEW_COUNTS } from './preview.sql.js';
import type { PreviewNode, ReorganizationPreview } from './reorganization-preview.js';

/** Carries a preview out of a transaction that must not stand. */
class RolledBack extends Error {
  constructor(readonly preview: ReorganizationPreview) {
    super('a preview leaves nothing behind');
  }
}

/** What applying would do: the plan of apply, in a transaction that is rolled back. */
export class PreviewReorganizationService extends ScopedService {
  async preview(actor: Actor, id: string): Promise<ReorganizationPreview> {
    const scoped = this.scoped(actor, 'reorganization:draft');
    try {
      await scoped.write(async (_, query) => {
        const row = await lockReorganization(query, scoped, id, '');
        const planned = { id, effectiveOn: row.effective_on };
        await makePlan(query, planned);
        const found = await findFindings(query, planned);
        const values = [id, row.effective_on];
        const [counts] = await query<Omit<ReorganizationPreview, 'before' | 'after'>>(PREVIEW_COUNTS, values);
        const [children] = await query<{ n: number }>(PREVIEW_CHILDREN_AFTER, values);
        if (!counts) throw notFound('reorganization');
        throw new RolledBack({
          ...counts,
          childrenAfter: children?.n ?? 0,
          nameClashes: found.filter((finding) => finding.code === 'NAME_CLASH').length,
          errors: found.filter((finding) => finding.severity === 'ERROR').length,
          warnings: found.filter((finding) => finding.severity === 'WARNING').length,
          before: await query<PreviewNode>(PREVIEW_BEFORE, values),
          after: await query<PreviewNode>(PREVIEW_AFTER, values),
        });
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.preview;
      throw error;
    }
    throw notFound('reorganization');
  }
}
