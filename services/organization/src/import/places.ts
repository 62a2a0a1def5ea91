import type { Query } from '@capuy/database';
import { cleanText, foldHeading } from '@capuy/spreadsheet';
import { type Scoped, today } from '@capuy/subgraph';
import { spelling } from '../query/spelling.js';

export interface Place {
  id: string;
  code: string | null;
  name: string;
  printedName: string;
  parentName: string;
  typeCode: string;
  demo: boolean;
  validFrom: string;
}

const PLACES = `
select o.id, v.code, v.name, v.printed_name as "printedName", coalesce(pv.printed_name, '') as "parentName", v.type_code as "typeCode", o.demo, o.valid_from::text as "validFrom"
from organization.closure c
join organization.party_organization o on o.id = c.descendant_id and not o.closed
join organization.organization_version v on v.organization_id = o.id and v.valid_from <= $2::date and $2::date < v.valid_to
join organization.organization_type t on t.code = v.type_code and t.valid_from <= $2::date and $2::date < t.valid_to
left join organization.placement p on p.organization_id = o.id and p.valid_from <= $2::date and $2::date < p.valid_to
left join organization.organization_version pv on pv.organization_id = p.parent_id and pv.valid_from <= $2::date and $2::date < pv.valid_to
where c.ancestor_id = $1 and c.valid_from <= $2::date and $2::date < c.valid_to and ($3::text[] is null or t.level_class = any ($3))`;

const KEYS = [(text: string): string => spelling(cleanText(text)), foldHeading] as const;

/** The organizations that rows may name, by whatever they are called: code, name, printed name, "name – parent". */
export class Places {
  readonly #byId: ReadonlyMap<string, Place>;
  /** As they are spelled, and as they are typed in haste: "Đông Hà" is not "Đồng Hạ" unless that is all there is. */
  readonly #calls: readonly Map<string, Place | 'SEVERAL'>[] = [new Map(), new Map()];

  readonly #found = new Map<string, Place | 'SEVERAL' | undefined>();

  constructor(readonly all: readonly Place[]) {
    this.#byId = new Map(all.map((place) => [place.id, place]));
    for (const place of all) {
      const calls = [place.id, place.code ?? '', place.name, place.printedName, this.label(place)].filter((call) => call !== '');
      for (const [index, key] of KEYS.entries()) {
        const byCall = this.#calls[index]!;
        for (const call of new Set(calls.map(key))) byCall.set(call, byCall.has(call) ? 'SEVERAL' : place);
      }
    }
  }

  /** What drop-downs and exports write: enough to find it again. */
  label({ printedName, parentName, code }: Place): string {
    return code ? `${printedName} – ${parentName} [${code}]` : `${printedName} – ${parentName}`;
  }

  get(id: string): Place | undefined {
    return this.#byId.get(id);
  }

  /** `SEVERAL` where the text means more than one; undefined where none in reach is called so. */
  find(text: string): Place | 'SEVERAL' | undefined {
    // Thousands of rows name the same few.
    if (this.#found.has(text)) return this.#found.get(text);
    const [first, second] = this.#calls;
    const found = first?.get(KEYS[0](text)) ?? second?.get(KEYS[1](text));
    this.#found.set(text, found);
    return found;
  }
}

/** Those below an organization in the actor's reach, of some levels of the tree or of all. */
export async function loadPlaces(query: Query, scoped: Scoped, underId: string, levels: readonly string[] | null): Promise<Places> {
  const rows = await query<Place>(`${PLACES} and ${scoped.reaches('o.id', 4)} order by pv.printed_name, v.printed_name`, [
    underId,
    today(),
    levels,
    scoped.holders,
  ]);
  return new Places(rows);
}
