import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from '@capuy/local';
import { benchSignature } from './access/bench-signature.js';
import { readArguments } from './arguments.js';
import { benchAccess } from './access/bench-access.js';
import { benchDoor } from './door/bench-door.js';
import { benchGateway } from './gateway/bench-gateway.js';
import { describeMachine } from './machine.js';
import type { Measurement } from './measurement.js';
import { namesOf } from './names.js';
import { benchMembers } from './members/bench-members.js';
import { benchOrganization } from './organization/bench-organization.js';
import { benchReorganize } from './organization/bench-reorganize.js';
import { createReport, type Report } from './report.js';
import { table, verdict } from './table.js';
import { createWorld } from './world/world.js';

/** `pnpm bench [--only PREFIX] [--json FILE]`. A missed target is told and does not fail; a bench that could not run does. */
const { only, json } = readArguments(process.argv.slice(2));
const report = createReport();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const names = namesOf(only);
const wanted = (name: string): boolean => names.includes(name);
const begun = describeMachine();
const measurements = await measure(report);
const files = [join(ROOT, 'tests/load/results/bench.json'), ...(json === undefined ? [] : [resolve(json)])];
for (const file of files) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify(
      measurements.map(({ name, ours, reference, unit, ratio }) => ({ name, ours, reference, unit, ratio })),
      null,
      2,
    )}\n`,
  );
}
process.stdout.write(`${table(measurements)}\n\n${verdict(measurements)}\nbefore: ${begun}\nafter:  ${describeMachine()}\n`);
process.exit(0);

async function measure(tell: Report): Promise<Measurement[]> {
  return [
    ...(await measureWorld(tell)),
    ...(await benchReorganize(wanted, tell)),
    ...(await benchMembers(wanted, tell)),
    ...(await benchDoor(wanted, tell)),
  ];
}

async function measureWorld(tell: Report): Promise<Measurement[]> {
  // The reorganization, the members and the door have installations of their own.
  if (names.every((name) => name === 'organization.reorganize' || /^(?:members|door)\./.test(name))) return [];
  const world = await createWorld(tell);
  try {
    return [
      ...(await benchGateway(world, wanted, tell)),
      ...(await benchOrganization(world, wanted, tell)),
      ...(await benchAccess(world, wanted, tell)),
      ...(await benchSignature(world, wanted, tell)),
    ];
  } finally {
    await world.stop();
  }
}
