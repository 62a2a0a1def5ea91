// Writes docs/glossary.md from the descriptions in the composed graph: one word for one thing, in both languages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';

const ROOT = join(import.meta.dirname, '../../..');
const FEDERATION = /^(join__|link__|core__|federation__|_)/;
const MACHINERY = /(Connection|Edge|Payload|Input)$|^(Query|Mutation|PageInfo)$/;
const KINDS = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
};

const graph = parse(readFileSync(join(ROOT, 'gateway/supergraph.graphql'), 'utf8'));
const rows = graph.definitions
  .filter((definition) => KINDS[definition.kind] && !FEDERATION.test(definition.name.value) && !MACHINERY.test(definition.name.value))
  .map((definition) => ({
    name: definition.name.value,
    kind: KINDS[definition.kind],
    meaning: (definition.description?.value ?? '').replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim(),
    values: (definition.values ?? []).map((value) => value.name.value),
  }))
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
const without = rows.filter((row) => row.kind === 'type' && !VIETNAMESE.test(row.meaning));
if (without.length > 0) {
  console.error(`no Vietnamese term in the description of ${without.map((row) => row.name).join(', ')}`);
  process.exit(1);
}

const lines = rows.map(
  (row) =>
    `| \`${row.name}\` | ${row.kind} | ${row.meaning}${row.values.length > 0 ? ` Values: ${row.values.map((value) => `\`${value}\``).join(', ')}.` : ''} |`,
);
writeFileSync(
  join(ROOT, 'docs/glossary.md'),
  `# Glossary
One word for one thing, in the graph, in the code and in the database. Written from the graph's own descriptions by \`pnpm run generate\`, which refuses a type whose description names no Vietnamese term.

| Identifier | Kind | What it is |
|---|---|---|
${lines.join('\n')}
`,
);
