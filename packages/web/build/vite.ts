export { defineRemoteConfig, type RemoteDescription } from './remoteConfig.ts';
export { defineShellConfig } from './shellConfig.ts';
