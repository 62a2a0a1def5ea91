import { badInput, DomainError } from '@capuy/subgraph';
import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { isSane } from './image-size.js';

/** Bytes: a photo of a page at a phone's best, with room. */
export const MAX_PAGE_BYTES = 10 * 1024 * 1024;

/** A photo or a scan of a page, by what its bytes are, without what the device added. Throws TOO_LARGE, BAD_INPUT. */
export function pageOf(bytes: Buffer): { mediaType: string; content: Buffer } {
  if (bytes.length > MAX_PAGE_BYTES) throw new DomainError('TOO_LARGE', 'a page is at most 10 MB', { params: { max: MAX_PAGE_BYTES } });
  const jpeg = cleanJpeg(bytes);
  const image = jpeg ?? cleanPng(bytes);
  if (image) {
    if (!isSane(image)) throw badInput([{ path: 'file', code: 'IMAGE_TOO_LARGE', params: { width: image.width, height: image.height } }]);
    return { mediaType: jpeg ? 'image/jpeg' : 'image/png', content: image.content };
  }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-2048).includes('%%EOF')) {
    return { mediaType: 'application/pdf', content: bytes };
  }
  throw badInput([{ path: 'file', code: 'NOT_A_PAGE' }]);
}
