import type { Manifest } from './installed-packages.js';
import { licenceOf } from './licences.js';
import type { LockedPackage } from './repository.js';

/** A bill of materials (CycloneDX 1.6) of the lockfile: the same on every machine, without its paths, registries or clock. */
export function sbom(packages: readonly LockedPackage[], installed: ReadonlyMap<string, Manifest>): object {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'capuy', name: 'capuy', licenses: [{ license: { id: 'MIT' } }] } },
    components: packages.map((one) => component(one, licenceOf(one, installed))),
  };
}

function component({ name, version, integrity }: LockedPackage, licence: string): object {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group ? { group } : {}),
    name: bare,
    version,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
    licenses: licence.includes(' ') ? [{ expression: licence.replace(/^\((.*)\)$/, '$1') }] : [{ license: { id: licence } }],
    purl,
  };
}

/** As it stands in the repository. */
export function printSbom(bom: object): string {
  return `${JSON.stringify(bom, null, 1)}\n`;
}
