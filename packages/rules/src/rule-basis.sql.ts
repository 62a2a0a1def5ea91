/**
 * SQL for where a limit stands, as papers cite it: “mục 4.1, 294-QĐ/TW, …”. `param` has the article, `set` number and issuer. An
 * article that is no number is cited as it is.
 */
export function ruleBasis(param: string, set = param): string {
  return `case when ${param}.article ~ '^[0-9]' then 'mục ' else '' end || ${param}.article || ', ' || ${set}.number || ', ' || ${set}.issuer`;
}
