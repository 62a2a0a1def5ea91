import { type Actor, Check } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import type { AuditAccount, AuditPerson } from './audit-search.js';

/** At most. */
const FOUND = 20;

/** By whom the auditor searches the log: names alone, of whoever may stand in it. Nothing to find for an auditor of a part. */
export class AuditSearchService extends ScopedService {
  async accounts(actor: Actor, search: string): Promise<AuditAccount[]> {
    const scoped = this.scoped(actor, 'audit:read');
    new Check().that(search.trim().length >= 2, 'search', 'TOO_SHORT', { min: 2 }).done();
    if (!scoped.everything) return [];
    return scoped.read((query) =>
      query<AuditAccount>(
        `select a.id, a.display_name as "displayName", a.external_subject as "externalSubject" from organization.account a
         where app.fold(a.display_name) like organization.like_term($1) or a.external_subject = $1
         order by (a.external_subject = $1) desc, a.display_name collate "vi-x-icu", a.id limit ${FOUND}`,
        [search.trim()],
      ),
    );
  }

  async persons(actor: Actor, search: string): Promise<AuditPerson[]> {
    const scoped = this.scoped(actor, 'audit:read');
    new Check().that(search.trim().length >= 2, 'search', 'TOO_SHORT', { min: 2 }).done();
    if (!scoped.everything) return [];
    return scoped.read((query) =>
      query<AuditPerson>(
        `select n.person_id as id, n.full_name as "fullName", (select v.printed_name from organization.membership m
             join organization.organization_version v on v.organization_id = m.organization_id and v.valid_from <= app.today() and app.today() < v.valid_to
           where m.person_id = n.person_id and m.valid_from <= app.today() and app.today() < m.valid_to order by m.kind limit 1) as "organizationName"
         from organization.find_persons($1) f join organization.person_name n on n.person_id = f.person_id
         order by n.sort_key collate "vi-x-icu", n.person_id limit ${FOUND}`,
        [search.trim()],
      ),
    );
  }
}
