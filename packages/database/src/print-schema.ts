import pg from 'pg';

/**
 * Prints what the catalog says of the given schemas, so that a drift of a check, an exclusion, a policy
 * or a grant shows in a review: TypeORM's own comparison misses these. Role names are printed as their
 * place (owner, application), since an installation may call them otherwise.
 */
export async function printSchema(ownerUrl: string, applicationUrl: string, schemas: readonly string[]): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(CATALOG, [schemas]);
    const application = decodeURIComponent(new URL(applicationUrl).username);
    const owner = decodeURIComponent(new URL(ownerUrl).username);
    const text = rows.map((row) => row.line).join('\n');
    return `-- Printed from the catalog after the migrations. Do not edit: run \`pnpm run generate\`.\n${text
      .replaceAll(new RegExp(String.raw`\b${owner}\b`, 'g'), '{{owner_role}}')
      .replaceAll(new RegExp(String.raw`\b${application}\b`, 'g'), '{{application_role}}')}\n`;
  } finally {
    await client.end();
  }
}

const CATALOG = `
with rel as (
  select c.oid, n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl, c.relowner
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind in ('r', 'v', 'p') and not c.relispartition
), lines as (
  select nspname || '.' || relname as obj, 0 as part, 0 as nr,
    'table ' || nspname || '.' || relname || case when relrowsecurity then ' rls' else '' end || case when relforcerowsecurity then ' force' else '' end as line
  from rel
  union all
  select nspname || '.' || relname, 1, a.attnum,
    '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
      || case when co.collname is not null and co.collname <> 'default' then ' collate ' || co.collname else '' end
      || case when a.attgenerated = 's' then ' generated ' || pg_get_expr(d.adbin, d.adrelid) when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
  from rel join pg_attribute a on a.attrelid = rel.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  left join pg_collation co on co.oid = a.attcollation
  union all
  select nspname || '.' || relname, 2, row_number() over (partition by rel.oid order by conname), '  constraint ' || conname || ' ' || pg_get_constraintdef(k.oid)
  from rel join pg_constraint k on k.conrelid = rel.oid and k.contype <> 'n'
  union all
  select nspname || '.' || relname, 3, row_number() over (partition by rel.oid order by i.indexrelid::regclass::text), '  ' || pg_get_indexdef(i.indexrelid)
  from rel join pg_index i on i.indrelid = rel.oid
  where not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select nspname || '.' || relname, 4, row_number() over (partition by rel.oid order by p.polname),
    '  policy ' || p.polname || ' for ' || p.polcmd::text || ' to ' || (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname) from unnest(p.polroles) o left join pg_roles r on r.oid = o)
      || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '') || coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')
  from rel join pg_policy p on p.polrelid = rel.oid
  union all
  select nspname || '.' || relname, 5, row_number() over (partition by rel.oid order by g.grantee::regrole::text, g.privilege_type), '  grant ' || g.privilege_type || ' to ' || g.grantee::regrole::text
  from rel, aclexplode(rel.relacl) g where g.grantee <> rel.relowner and g.grantee <> 0
  union all
  select nspname || '.' || relname, 6, row_number() over (partition by rel.oid order by t.tgname), '  ' || pg_get_triggerdef(t.oid)
  from rel join pg_trigger t on t.tgrelid = rel.oid and not t.tgisinternal
  union all
  select n.nspname || '.' || p.proname || '()', 0, 0, pg_get_functiondef(p.oid)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = any ($1) and p.prokind = 'f' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
)
select line from lines order by obj, part, nr, line`;
