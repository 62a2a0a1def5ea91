export { createUsers, type CreatedUsers, type NewUser } from './user/create-users.js';
export { unlockUser } from './user/unlock-user.js';
export { enableUser } from './user/enable-user.js';
export { disableUser } from './user/disable-user.js';
export { resetSecondFactor } from './second-factor/reset-second-factor.js';
export { makeSlip, type Slip } from './slip/slip.js';
export { createClient, disableClient, type NewClient } from './client/client.js';
export { migrateIdentity } from './migrate-identity.js';
export { readSecrets, type Secrets } from './secrets.js';
