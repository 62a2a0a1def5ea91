export { composeFolders, composeSubgraphs, type ComposedGraphs, type SubgraphSource } from './compose.js';
export type { GatewayConfig, OidcConfig } from './config.js';
export { readEnv } from './env.js';
export { type ErrorCode, STATUS_OF_CODE } from './error-codes.js';
export { BUILT_DOCUMENT_LIMITS, DEFAULT_LIMITS, type Limits } from './limits.js';
export { checkDocument } from './graph/check-document.js';
export { misfitsOf } from './graph/misfits-of.js';
export { type RunningGateway, startGateway } from './start-gateway.js';
