import DataLoader from 'dataloader';

/** The loaders of one request: made when first asked for, one for a name and its arguments. */
export class Loaders {
  readonly #made = new Map<string, DataLoader<string, unknown>>();

  /** `batch` answers any number of keys with one statement, as a map; a key without an answer is null. */
  load<T>(name: string, key: string, batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>): Promise<T | null> {
    let loader = this.#made.get(name) as DataLoader<string, T | null> | undefined;
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const found = await batch(keys);
        return keys.map((each) => found.get(each) ?? null);
      });
      this.#made.set(name, loader);
    }
    return loader.load(key);
  }
}
