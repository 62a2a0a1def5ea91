/** A URL in libpq's own words, as a subscription stores it. `name` shows in the publisher's pg_stat_replication. */
export function connectionString(url: string, name: string): string {
  const { hostname, port, pathname, username, password, searchParams } = new URL(url);
  const parts = {
    host: hostname.replaceAll(/^\[|\]$/g, ''),
    port: port || '5432',
    dbname: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    application_name: name,
    ...(searchParams.has('sslmode') ? { sslmode: searchParams.get('sslmode') ?? '' } : {}),
  };
  return Object.entries(parts)
    .map(([key, value]) => `${key}='${value.replaceAll(/['\\]/g, String.raw`\$&`)}'`)
    .join(' ');
}
