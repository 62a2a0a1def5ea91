import '@capuy/web/styles.css';
import './frame/frame.css';
import { CapuyProvider, createGraphClient } from '@capuy/web';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SessionGate } from './session/SessionGate';
import { SignedIn } from './SignedIn';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <CapuyProvider client={createGraphClient()}>
      <SessionGate>
        <SignedIn />
      </SessionGate>
    </CapuyProvider>
  </StrictMode>,
);
