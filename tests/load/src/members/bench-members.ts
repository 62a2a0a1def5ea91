import type { Measurement } from '../measurement.js';
import type { Report } from '../report.js';
import { createWorld } from '../world/world.js';
import { addMembers } from './add-members.js';
import { benchReadings } from './bench-readings.js';
import { benchTables } from './bench-tables.js';
import { MEMBER_NAMES } from './member-names.js';

/** Members of a province, in and out and asked for, in a world of their own: the others' figures are of the plain demonstration. */
export async function benchMembers(wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  if (!MEMBER_NAMES.some(wanted)) return [];
  const world = await createWorld(report);
  try {
    report(`${await addMembers(world)} members in the clerk's province`);
    return [...(await benchReadings(world, wanted, report)), ...(await benchTables(world, wanted, report))];
  } finally {
    await world.stop();
  }
}
