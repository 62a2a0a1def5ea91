import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-policy.js';

describe('a password', () => {
  it.each([
    ['thông reo bên suối', undefined],
    ['kẹo dừa cầu treo 7', undefined],
    ['ngắn quá', 'TOO_SHORT'],
    ['ư'.normalize('NFD').repeat(8), 'TOO_SHORT'],
    ['x'.repeat(129), 'TOO_LONG'],
    ['aaaaaaaaaaaa', 'TOO_COMMON'],
    ['121212121212', 'TOO_COMMON'],
    ['123456789012', 'TOO_COMMON'],
    ['MatKhau@2026', 'TOO_COMMON'],
    ['mật khẩu mật khẩu', 'TOO_COMMON'],
    ['Đảng cộng sản!', 'TOO_COMMON'],
    ['abcdefghijkl', 'TOO_COMMON'],
    ['password1234', 'TOO_COMMON'],
    ['Nguyen.An mùa thu', 'HAS_USER_NAME'],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, 'nguyen.an')).toBe(fault);
  });
});
