import { type ApolloServerPlugin, type GraphQLRequest, HeaderMap } from '@apollo/server';
import { type ExecutionResult, getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { formatError } from './format-error.js';

type Compiled = ReturnType<typeof compileQuery<Record<string, unknown>, Record<string, unknown>>>;

/**
 * Operations compiled once each: executing then costs a third of graphql-js. Bounded, since integrators write their own.
 * What Apollo does around graphql-js is done here: variables are coerced by graphql-js first, since the compiler's own
 * coercion forgets the defaults of input fields; and errors are formatted, since Apollo lets a plugin's pass as they are.
 */
export function jit<Context extends object>(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const compiled = new LRUCache<string, Compiled>({ max: 500 });
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ request, document, operation, operationName, contextValue, queryHash }) {
          const key = `${queryHash} ${operationName ?? ''}`;
          let query = compiled.get(key);
          if (!query) {
            query = compileQuery(schema, document, operationName ?? undefined, { disableLeafSerialization: false });
            compiled.set(key, query);
          }
          // An error in compiling is left to graphql-js, which words it better.
          if (!isCompiledQuery(query)) return null;
          const { coerced, errors } = variablesOf(schema, operation, request);
          const result: ExecutionResult = coerced ? await query.query({}, contextValue, coerced) : { errors };
          return { http: { headers: new HeaderMap(), status: undefined }, body: { kind: 'single', singleResult: formatted(result) } };
        },
      };
    },
  };
}

function variablesOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  { variables = {} }: GraphQLRequest,
): { coerced?: Record<string, unknown>; errors: readonly GraphQLError[] } {
  const { coerced, errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (coerced) return { coerced, errors };
  // A message of graphql-js quotes the value, which may be anybody's name.
  return { errors: errors.map(() => new GraphQLError('a variable is not of its type', { extensions: { code: 'BAD_USER_INPUT' } })) };
}

function formatted({ errors, ...result }: ExecutionResult): object {
  return errors && errors.length > 0 ? { ...result, errors: errors.map((error) => formatError(error.toJSON(), error)) } : result;
}
