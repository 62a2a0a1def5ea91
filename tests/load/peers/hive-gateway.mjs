// Hive Gateway as it comes, with its planner in JavaScript, over the same supergraph and on the same bare http server.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

const gateway = createGatewayRuntime({
  supergraph: readFileSync(process.env.SUPERGRAPH_FILE, 'utf8'),
  transports: { http: import('@graphql-mesh/transport-http') },
  landingPage: false,
  graphiql: false,
  logging: false,
  propagateHeaders: {
    fromClientToSubgraphs({ request }) {
      const authorization = request.headers.get('authorization');
      return authorization ? { authorization } : undefined;
    },
  },
});
const server = http.createServer(gateway);
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('SIGTERM', () => process.exit(0));
