import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedPackages } from './installed-packages.js';
import { lockedPackages, ROOT } from './repository.js';
import { printSbom, sbom } from './sbom.js';

writeFileSync(join(ROOT, 'infra/supply-chain/sbom.cdx.json'), printSbom(sbom(lockedPackages(), installedPackages())));
