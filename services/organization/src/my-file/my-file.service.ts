import { type Actor, type FileLanguage, type PersonalSection, readPersonalFile } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { SECTIONS } from './my-file-tables.js';

/** What is held about whoever asks. To read one's own file is not a reading by another: it leaves no record. */
export class MyFileService extends ScopedService {
  /** One statement. Empty for an account without a person. */
  async read(actor: Actor, language: FileLanguage): Promise<PersonalSection[]> {
    const scoped = this.scoped(actor, 'file:read-own');
    const { personId } = actor;
    return personId === null ? [] : scoped.read((query) => readPersonalFile(query, SECTIONS, personId, language));
  }
}
