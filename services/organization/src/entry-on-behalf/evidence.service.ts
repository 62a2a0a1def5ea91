import { type Actor, audit, badInput, DomainError, requireOrdinary, requireUnmarked, today } from '@capuy/subgraph';
import { requireBranch } from '../change/require-open.js';
import { ScopedService } from '../scoped-service.js';
import { readFile, type StoredFile } from '../stored-file/read-file.js';
import type { Secrecy } from '../stored-file/secrecy.js';
import { storeFile } from '../stored-file/store-file.js';
import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { isSane } from './image-size.js';

/** Bytes: a photo of a page at a phone's best, with room. */
export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;

/** Photos of pages that a branch signed. */
export class EvidenceService extends ScopedService {
  /** Keeps a photo or a scan, by what its bytes are, without what the device added. Throws TOO_LARGE, BAD_INPUT. */
  store(actor: Actor, file: { organizationId: string; name: string; content: Buffer } & Partial<Secrecy>): Promise<{ id: string }> {
    const scoped = this.scoped(actor, 'branch:enter');
    if (file.content.length > MAX_EVIDENCE_BYTES)
      throw new DomainError('TOO_LARGE', 'a page is at most 10 MB', { params: { max: MAX_EVIDENCE_BYTES } });
    requireOrdinary(file.classification);
    const { mark } = requireUnmarked(file);
    const { mediaType, content } = pageOf(file.content);
    return scoped.write(async (_manager, query) => {
      await requireBranch(scoped, query, file.organizationId, today());
      const { organizationId, name } = file;
      const id = await storeFile(query, actor, {
        organizationId,
        purpose: 'EVIDENCE',
        name,
        mediaType,
        content,
        notSecret: mark && (file.notSecret ?? null),
      });
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

function pageOf(bytes: Buffer): { mediaType: string; content: Buffer } {
  const jpeg = cleanJpeg(bytes);
  const image = jpeg ?? cleanPng(bytes);
  if (image) {
    if (!isSane(image)) throw badInput([{ path: 'file', code: 'IMAGE_TOO_LARGE', params: { width: image.width, height: image.height } }]);
    return { mediaType: jpeg ? 'image/jpeg' : 'image/png', content: image.content };
  }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-2048).includes('%%EOF')) {
    return { mediaType: 'application/pdf', content: bytes };
  }
  throw badInput([{ path: 'file', code: 'NOT_A_PAGE' }]);
}
