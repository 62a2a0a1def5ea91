// Writes docs/access.md, who may do what, from the policy tables of every service and the introduction beside it.
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessPage } from '../dist/policy/access-page.js';
import { policyTables } from '../dist/policy/policy-tables.js';

const DOCS = join(import.meta.dirname, '../../../docs');
const introduction = readFileSync(join(DOCS, 'access.template.md'), 'utf8');
writeFileSync(join(DOCS, 'access.md'), accessPage(introduction, await policyTables()));
