/** What is asked of on a day: one text for a loader. */
export interface OnDay {
  id: string;
  asOf: string;
}

export function dayKeyOf({ id, asOf }: OnDay): string {
  return `${id} ${asOf}`;
}

export function fromDayKey(key: string): OnDay {
  const [id = '', asOf = ''] = key.split(' ');
  return { id, asOf };
}
