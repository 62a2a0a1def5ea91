/** graphql-js ends a message with names of the schema that are near: a way to read a schema that nobody may introspect. */
export function withoutSuggestions(message: string): string {
  return message.replace(/ ?Did you mean [^?]*\?/g, '').trim();
}
