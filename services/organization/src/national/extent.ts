/** How much of a predecessor's area, or of its population, a successor took. */
export type Extent = 'WHOLE' | 'PART' | 'NONE' | 'UNKNOWN';

export interface Extents {
  area: Extent;
  population: Extent;
}

interface Wording {
  /** null: the wording does not say. */
  area: 'WHOLE' | 'PART' | null;
  population: 'WHOLE' | 'PART' | null;
}

const KEEPS = new Set(['Giữ nguyên', 'Đổi tên', 'Đổi loại hình']);

/** Whether the wording says that the same organization goes on: only its name or kind changes, if anything. */
export function goesOn(note: string): boolean {
  return KEEPS.has(note.trim());
}

/**
 * Reads a resolution's wording on two axes: "toàn bộ" and "một phần", of "diện tích", of "dân số", or of both where
 * neither is named. Null where it says nothing of the kind.
 */
export function readWording(note: string): Wording | null {
  if (goesOn(note)) return { area: 'WHOLE', population: 'WHOLE' };
  // "Phần còn lại" is what another part left.
  const text = note.normalize('NFC').toLowerCase().replaceAll('phần còn lại', 'một phần');
  const found = [...text.matchAll(/(toàn bộ|một phần)(?: (diện tích và dân số|diện tích|dân số))?/g)];
  const wording: Wording = { area: null, population: null };
  for (const [, amount, of = ''] of found) {
    const extent = amount === 'toàn bộ' ? 'WHOLE' : 'PART';
    if (of !== 'dân số') wording.area ??= extent;
    if (of !== 'diện tích') wording.population ??= extent;
  }
  return found.length > 0 ? wording : null;
}

/** The extents of all successors of one source, each wording read in the light of its siblings. */
export function extentsOf(wordings: readonly Wording[]): Extents[] {
  return wordings.map((own, index) => {
    const siblings = wordings.filter((_, other) => other !== index);
    // Whole to two cannot be: what stands so in the data is taken as parts.
    const twice = (axis: 'area' | 'population'): boolean => own[axis] === 'WHOLE' && siblings.some((s) => s[axis] === 'WHOLE');
    return {
      area: twice('area')
        ? 'PART'
        : (own.area ??
          unsaid(
            siblings.map((s) => s.area),
            own.population,
          )),
      population: twice('population')
        ? 'PART'
        : (own.population ??
          unsaid(
            siblings.map((s) => s.population),
            own.area,
          )),
    };
  });
}

/** An axis the wording leaves out: nothing where a sibling took the whole; the remainder where this one has the whole of the other axis. */
function unsaid(siblings: readonly ('WHOLE' | 'PART' | null)[], other: 'WHOLE' | 'PART' | null): Extent {
  if (siblings.includes('WHOLE')) return 'NONE';
  return other === 'WHOLE' && siblings.includes('PART') ? 'PART' : 'UNKNOWN';
}
