import { type Actor, audit, DomainError, notFound, type OrdinaryFile } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { pageOf } from '../stored-file/page-of.js';
import { readFile, type StoredFile } from '../stored-file/read-file.js';
import { storeFile } from '../stored-file/store-file.js';
import { CorrectionStatus } from './file-correction.js';

/** Pages that prove one request: both sides of a card, a paper of three pages. */
export const MAX_PROOFS = 5;

interface Request {
  personId: string;
  organizationId: string;
  status: CorrectionStatus;
  proofs: number;
}

/** Photos and scans that prove what a person asks to be put right (giấy tờ kèm đề nghị sửa): a birth certificate, a decision. */
export class CorrectionProofService extends ScopedService {
  /** Adds a page to the own request while it waits. Throws NOT_FOUND, INVALID_STATE, TOO_MANY, TOO_LARGE, BAD_INPUT. */
  attach(actor: Actor, requestId: string, file: OrdinaryFile): Promise<{ id: string }> {
    const scoped = this.scoped(actor, 'file:correct-own');
    const { name, mark, notSecret } = file;
    const page = pageOf(file.content);
    return scoped.write(async (_manager, query) => {
      const [request] = await query<Request>(
        `select r.person_id as "personId", organization.file_keeper(r.person_id) as "organizationId", r.status,
           (select count(*)::int from organization.correction_proof p where p.request_id = r.id) as proofs
         from organization.correction_request r where r.id = $1 and r.person_id = $2::uuid`,
        [requestId, actor.personId],
      );
      if (!request) throw notFound('request');
      if (request.status !== CorrectionStatus.OPEN) throw new DomainError('INVALID_STATE', 'the request is settled');
      if (request.proofs >= MAX_PROOFS) throw new DomainError('TOO_MANY', 'the request has all the pages it can have');
      const { organizationId, personId } = request;
      const id = await storeFile(query, actor, { organizationId, purpose: 'PROOF', name, notSecret, ...page });
      await query('insert into organization.correction_proof (request_id, file_id) values ($1, $2)', [requestId, id]);
      await audit(scoped, query, {
        act: 'attachProof',
        entity: 'CorrectionRequest',
        entityId: requestId,
        organizationId,
        subjectIds: [personId],
        fields: ['proofs'],
        detail: mark ? { confirmedNotSecret: mark } : {},
      });
      return { id };
    });
  }

  /** For the office that answers. Throws NOT_FOUND. */
  read(actor: Actor, id: string): Promise<StoredFile> {
    const scoped = this.scoped(actor, 'file:answer');
    return this.#read(scoped, id, scoped.reaches('organization.file_keeper(r.person_id)', 2), scoped.holders);
  }

  /** For whoever sent it. Throws NOT_FOUND. */
  readOwn(actor: Actor, id: string): Promise<StoredFile> {
    return this.#read(this.scoped(actor, 'file:correct-own'), id, 'r.person_id = $2::uuid', actor.personId);
  }

  /** A proof may show anything of a person: reading it is kept. */
  #read(scoped: ReturnType<ScopedService['scoped']>, id: string, whose: string, value: unknown): Promise<StoredFile> {
    return scoped.write(async (_manager, query) => {
      const [request] = await query<{ id: string; personId: string; organizationId: string }>(
        `select r.id, r.person_id as "personId", r.organization_id as "organizationId"
         from organization.correction_proof p join organization.correction_request r on r.id = p.request_id where p.file_id = $1 and ${whose}`,
        [id, value],
      );
      if (!request) throw notFound('file');
      const file = await readFile(query, id);
      await audit(scoped, query, {
        act: 'readProof',
        entity: 'CorrectionRequest',
        entityId: request.id,
        organizationId: request.organizationId,
        subjectIds: [request.personId],
        fields: ['proofs'],
        reading: true,
      });
      return file;
    });
  }
}
