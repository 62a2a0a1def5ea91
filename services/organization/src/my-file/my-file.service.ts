import { type Actor, audit, notFound, type FileLanguage, type PersonalSection, readPersonalFile } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { SECTIONS } from './my-file-tables.js';

/** What is held about whoever asks. To read one's own file is not a reading by another. */
export class MyFileService extends ScopedService {
  /** One statement. Empty for an account without a person. */
  async read(actor: Actor, language: FileLanguage): Promise<PersonalSection[]> {
    const scoped = this.scoped(actor, 'file:read-own');
    const { personId } = actor;
    return personId === null ? [] : scoped.read((query) => readPersonalFile(query, SECTIONS, personId, language));
  }

  /** The same to take away. A copy that leaves the house is recorded. Throws NOT_FOUND for an account without a person. */
  async exported(actor: Actor, language: FileLanguage): Promise<PersonalSection[]> {
    const scoped = this.scoped(actor, 'file:read-own');
    const { personId } = actor;
    if (personId === null) throw notFound('person');
    return scoped.write(async (_manager, query) => {
      await audit(scoped, query, { act: 'exportOwnFile', entity: 'Person', entityId: personId });
      return readPersonalFile(query, SECTIONS, personId, language);
    });
  }
}
