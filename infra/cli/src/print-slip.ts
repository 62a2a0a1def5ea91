import type { Slip } from '@capuy/identity';

import type { CommandContext } from './command-context.js';

/** What is handed over; the code is shown this once and is nowhere else. */
export function printSlip(context: CommandContext, { userName, name, code, expiresAt }: Slip): object {
  const until = expiresAt.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  context.print(`Phiếu cấp một lần cho ${name} (${userName})`);
  context.print(`Mã: ${code}`);
  context.print(`Dùng được đến ${until}. Giao tận tay, không gửi qua tin nhắn.`);
  return { userName, code, expiresAt: expiresAt.toISOString() };
}
