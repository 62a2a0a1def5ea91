import type { ImageSize } from './image-size.js';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** What the picture needs. Texts, times and EXIF stay behind, and whatever stands after the end. */
const PICTURE = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs']);

/** A PNG's picture without what else it says. Null: not a PNG. */
export function cleanPng(bytes: Buffer): (ImageSize & { content: Buffer }) | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  let size: ImageSize | null = null;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IHDR' && end >= at + 20) size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (PICTURE.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return size ? { ...size, content: Buffer.concat(kept) } : null;
    at = end;
  }
  return null;
}
