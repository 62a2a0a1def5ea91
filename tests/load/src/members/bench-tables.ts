import { workbookBuffer } from '@capuy/spreadsheet';
import { type Measurement, measurement, line } from '../measurement.js';
import type { Report } from '../report.js';
import type { World } from '../world/world.js';
import { MemberService } from './member-service.js';
import { peakMiB, resetPeak } from './peak-memory.js';

/** The members of province B on 30/5/2024. */
const ROWS = 20_764;
/** What the office waits for at most, and the memory the service may take for it. */
const IMPORT_S = 30;
const EXPORT_S = 10;
const MEMORY_MIB = 400;

interface Batch {
  importBatch: { status: string; version: number; counts: { added: number; faulty: number; applied: number } };
}

/** A table of a province's members in and out: seconds, and the most memory of the service's process, against what is allowed. */
export async function benchTables(world: World, wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  const service = new MemberService(world);
  const found: Measurement[] = [];
  const [province] = await world.query<{ id: string }>(
    'organization',
    `select organization_id as id from organization.access_grant where account_id = $1 and role = 'STAFF_ORGANIZATION'`,
    [world.subject],
  );
  const organizationId = province?.id ?? '';
  const measured = async (name: string, seconds: number, work: () => Promise<void>): Promise<void> => {
    resetPeak(world.organization.pid);
    const begun = performance.now();
    await work();
    const took = (performance.now() - begun) / 1000;
    found.push(
      measurement(name, took, seconds, 's', 1),
      measurement(`${name}.memory`, peakMiB(world.organization.pid), MEMORY_MIB, 'MiB', 1),
    );
    for (const each of found.slice(-2)) report(line(each));
  };
  if (wanted('members.import')) {
    const file = await table(world);
    await measured('members.import', IMPORT_S, async () => {
      const path = `/files/organization/imports?kind=MEMBERS&classification=ORDINARY&organizationId=${organizationId}`;
      const { id, jobId } = await service.send<{ id: string; jobId: string }>(path, file);
      await service.finish(jobId);
      const read = await service.ask<Batch>(BATCH, { id });
      const { version, counts } = read.importBatch;
      if (counts.added !== ROWS || counts.faulty > 0) throw new Error(`read ${JSON.stringify(read)}`);
      const input = { id, version, leaveOutFaulty: false, includeHidden: false };
      const { applyImport } = await service.ask<{ applyImport: { batch: { job: { id: string } } } }>(APPLY, { input });
      await service.finish(applyImport.batch.job.id);
      const done = await service.ask<Batch>(BATCH, { id });
      if (done.importBatch.counts.applied !== ROWS) throw new Error(`applied ${JSON.stringify(done)}`);
    });
  }
  if (wanted('members.export')) {
    const until = await admittedUntil(world);
    await measured('members.export', EXPORT_S, async () => {
      const filter = encodeURIComponent(JSON.stringify({ admittedTo: until }));
      const bytes = await service.fetch(
        `/files/organization/exports/members?organizationId=${organizationId}&format=xlsx&filter=${filter}`,
      );
      report(`members.export: ${Math.round(bytes / 1024)} KiB`);
    });
  }
  return found;
}

const BATCH = 'query ($id: ID!) { importBatch(id: $id) { status version counts { added faulty applied } } }';
const APPLY = 'mutation ($input: ApplyImportInput!) { applyImport(input: $input) { changeMarker batch { job { id } } } }';

const SYLLABLES =
  'An Ánh Bích Châu Cúc Diệp Dung Duy Đạt Giang Hà Hải Hiền Hòa Hương Khoa Lan Linh Mai Nam Ngọc Phúc Quang Sơn Tâm Thảo Uyên Vân'.split(
    ' ',
  );

/** No two are called the same. */
function nameOf(i: number): string {
  const size = SYLLABLES.length;
  return `Nguyễn ${SYLLABLES[i % size]} ${SYLLABLES[Math.floor(i / size) % size]} ${SYLLABLES[Math.floor(i / size / size) % size]}`;
}

/** New members of the province's branches, one after the other, as an office writes them. */
async function table(world: World): Promise<Buffer> {
  const branches = await world.query<{ name: string }>(
    'organization',
    `select v.printed_name || ' – ' || coalesce(pv.printed_name, '') || coalesce(' [' || v.code || ']', '') as name
     from organization.access_grant g
     join organization.closure c on c.ancestor_id = g.organization_id and c.valid_to = 'infinity'
     join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_to = 'infinity' and v.type_code in ('BASE_BRANCH', 'SUBORDINATE_BRANCH') and v.code is not null
     join organization.placement pl on pl.organization_id = v.organization_id and pl.valid_to = 'infinity'
     join organization.organization_version pv on pv.organization_id = pl.parent_id and pv.valid_to = 'infinity'
     where g.account_id = $1 and g.role = 'STAFF_ORGANIZATION' order by v.code limit 700`,
    [world.subject],
  );
  const rows = Array.from({ length: ROWS }, (_, i) => i);
  const two = (n: number): string => String(n).padStart(2, '0');
  const columns: { header: string; value: (i: number) => string | null }[] = [
    { header: 'Họ và tên', value: nameOf },
    { header: 'Giới tính', value: (i) => (i % 2 ? 'Nam' : 'Nữ') },
    { header: 'Ngày sinh', value: (i) => `${two(1 + (i % 28))}/${two(1 + (i % 12))}/${1960 + (i % 35)}` },
    { header: 'Chi bộ', value: (i) => branches[i % branches.length]?.name ?? null },
    { header: 'Số lý lịch', value: (i) => `NH-${i}` },
    { header: 'Ngày vào Đảng', value: (i) => `03/02/${2000 + (i % 20)}` },
    { header: 'Ngày chính thức', value: (i) => `03/02/${2001 + (i % 20)}` },
    { header: 'Sinh hoạt tại chi bộ từ ngày', value: () => '01/09/2025' },
    { header: 'Số điện thoại', value: (i) => `09${String(10_000_000 + i)}` },
  ];
  return workbookBuffer([{ name: 'Đảng viên', columns, rows }]);
}

/** The day until which as many of the province's members, and hardly more, were admitted. */
async function admittedUntil(world: World): Promise<string> {
  const [found] = await world.query<{ day: string }>(
    'organization',
    `select m.admitted_on::text as day from organization.access_grant g
     join organization.closure c on c.ancestor_id = g.organization_id and c.valid_to = 'infinity'
     join organization.membership ms on ms.organization_id = c.descendant_id and ms.valid_to = 'infinity' and ms.kind = 'PERMANENT'
     join organization.member m on m.id = ms.member_id
     where g.account_id = $1 and g.role = 'STAFF_ORGANIZATION' order by m.admitted_on offset $2 limit 1`,
    [world.subject, ROWS],
  );
  if (!found) throw new Error(`the province has not ${ROWS} members`);
  return found.day;
}
