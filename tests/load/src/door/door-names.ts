/** One row for each group of attacks in `packages/testing`: the dearest of it. */
export const DOOR_NAMES = ['documents', 'variables', 'kinds', 'crossSite', 'large', 'smuggled', 'paths'].map((group) => `door.${group}`);
