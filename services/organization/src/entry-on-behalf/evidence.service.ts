import { type Actor, audit, type OrdinaryFile, today } from '@capuy/subgraph';
import { requireBranch } from '../change/require-open.js';
import { ScopedService } from '../scoped-service.js';
import { pageOf } from '../stored-file/page-of.js';
import { readFile, type StoredFile } from '../stored-file/read-file.js';
import { storeFile } from '../stored-file/store-file.js';

/** Photos of pages that a branch signed. */
export class EvidenceService extends ScopedService {
  /** Keeps a photo or a scan. Throws TOO_LARGE, BAD_INPUT. */
  store(actor: Actor, organizationId: string, file: OrdinaryFile): Promise<{ id: string }> {
    const scoped = this.scoped(actor, 'branch:enter');
    const { name, mark, notSecret } = file;
    const page = pageOf(file.content);
    return scoped.write(async (_manager, query) => {
      await requireBranch(scoped, query, organizationId, today());
      const id = await storeFile(query, actor, { organizationId, purpose: 'EVIDENCE', name, notSecret, ...page });
      await audit(scoped, query, {
        act: 'storeEvidence',
        entity: 'StoredFile',
        entityId: id,
        organizationId,
        detail: mark ? { confirmedNotSecret: mark } : {},
      });
      return { id };
    });
  }

  /** A page may show anything of a person: reading it is kept. Throws NOT_FOUND outside the reach. */
  read(actor: Actor, id: string): Promise<StoredFile> {
    const scoped = this.scoped(actor, 'branch:read-evidence');
    return scoped.write(async (_manager, query) => {
      const file = await readFile(query, id);
      await scoped.requireReach(query, file.organizationId, 'file');
      await audit(scoped, query, {
        act: 'readEvidence',
        entity: 'StoredFile',
        entityId: id,
        organizationId: file.organizationId,
        reading: true,
      });
      return file;
    });
  }
}
