import type { Actor } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { OrganizationType } from './organization-type.js';

const COLUMNS: Columns = {
  code: 't.code',
  name: 't.name',
  nameEn: 't.name_en',
  levelClass: 't.level_class',
  allowedParents: 't.allowed_parents',
  isClosed: 't.is_closed',
  legalBasis: 't.legal_basis',
  validFrom: 't.valid_from',
  validTo: `nullif(t.valid_to, 'infinity')`,
};

export class OrganizationTypeService extends ScopedService {
  list(actor: Actor, asOf: string, selection: Selection): Promise<OrganizationType[]> {
    return this.scoped(actor, 'tree:read').read((query) =>
      query(
        `select ${selectList(COLUMNS, selection.fields, ['code'])} from organization.organization_type t
         where t.valid_from <= $1::date and $1::date < t.valid_to
         order by array_position(array['ROOT','UPPER','BASE','SECTION','BRANCH'], t.level_class), t.code`,
        [asOf],
      ),
    );
  }
}
