export interface CommentSearch {
  /** Absent: this year, by the server's clock. */
  year?: number;
}

export function commentSearch(search: Record<string, unknown>): CommentSearch {
  const year = Number(search['year']);
  return year > 1930 && year < 2200 ? { year } : {};
}
