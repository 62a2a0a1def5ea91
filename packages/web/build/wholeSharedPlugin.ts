import type { Plugin } from 'vite';

/**
 * The federation plugin hands a remote only those exports of a shared package that it has seen used by the time
 * it first writes the bridge to it, which is too few where pages load later. An import of the whole package in
 * the entry, which it reads first and which is never run, makes it hand over all of them.
 */
export function wholeSharedPlugin(entry: string, packages: readonly string[]): Plugin {
  return {
    name: 'capuy:whole-shared',
    enforce: 'pre',
    transform(code, id) {
      if (id !== entry) return null;
      const imports = packages.map((name) => `import(${JSON.stringify(name)});`).join(' ');
      return { code: `${code}\nif (false) { ${imports} }\n`, map: null };
    },
  };
}
