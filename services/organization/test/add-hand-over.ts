import { v7 as uuid } from 'uuid';
import { idOf, type World } from './world.js';

/** Minutes of one record, the file of a member, drawn up on a day. */
export async function addHandOver(world: World, person: string, member: string, day: string): Promise<void> {
  const id = uuid();
  await world.sql(
    `insert into organization.hand_over (id, organization_id, number, on_day, handed_by, archive, drafted_by, drafted_on)
     values ($1, $2, $3, $4, 'Văn phòng', 'Lưu trữ', $5, $4)`,
    [id, idOf('Xã Hòa An'), id, day, idOf('account clerk')],
  );
  await world.sql(
    `insert into organization.hand_over_record (hand_over_id, kind, record_id, organization_id, person_id, member_id, title, counts_from, due_on, basis)
     values ($1, 'MEMBER_FILE', $2, $3, $4, $2, 'Hồ sơ', $5, $5, 'Thử') on conflict do nothing`,
    [id, member, idOf('Chi bộ 1'), person, day],
  );
}
