import type { Database } from '@capuy/database';
import { type Actor, audit, type FileLanguage, notFound, type PersonalSection, readPersonalFile, Scoped } from '@capuy/subgraph';
import { policy } from '../policy.js';
import { SECTIONS } from './sections.js';

/** What is held here about whoever asks. To read one's own file is not a reading by another. */
export class MyFileService {
  constructor(readonly database: Database) {}

  /** One statement. Empty for an account without a person. */
  async read(actor: Actor, language: FileLanguage): Promise<PersonalSection[]> {
    const scoped = new Scoped(this.database, actor, 'file:read-own', policy);
    const { personId } = actor;
    return personId === null ? [] : scoped.read((query) => readPersonalFile(query, SECTIONS, personId, language));
  }
  /** The same to take away. A copy that leaves the house is recorded. Throws NOT_FOUND for an account without a person. */
  async exported(actor: Actor, language: FileLanguage): Promise<PersonalSection[]> {
    const scoped = new Scoped(this.database, actor, 'file:read-own', policy);
    const { personId } = actor;
    if (personId === null) throw notFound('person');
    return scoped.write(async (_manager, query) => {
      await audit(scoped, query, { act: 'exportOwnFile', entity: 'Person', entityId: personId });
      return readPersonalFile(query, SECTIONS, personId, language);
    });
  }
}
