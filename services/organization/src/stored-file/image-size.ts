/** What a camera or a scanner makes; more would only fill the database. */
export const MAX_SIDE = 12_000;
export const MAX_PIXELS = 80_000_000;

export interface ImageSize {
  width: number;
  height: number;
}

export function isSane({ width, height }: ImageSize): boolean {
  return width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS;
}
