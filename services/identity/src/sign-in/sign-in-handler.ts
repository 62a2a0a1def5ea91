import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { log, reason } from '../log.js';
import { policyOf } from '../page/headers.js';
import { expiredOrFailedPage } from '../provider/error-page.js';
import { MOUNT } from '../provider/provider.js';
import { wantsSecondFactor } from '../provider/sign-in-policy.js';
import { readForm, BodyRefused } from '../request-body.js';
import { openTotp } from '../second-factor/totp.js';
import { tellClient } from '../session/backchannel-logout.js';
import { TooBusy } from '../user/password-hash.js';
import { findUserById } from '../user/user.js';
import { clientAddress } from './client-address.js';
import type { PageState } from './form.js';
import { setNewPassword } from './new-password.js';
import { refuse, type Outcome, type Refusal } from './outcome.js';
import * as pages from './pages.js';
import { refusalText } from './refusal-text.js';
import { answerWithCode, answerWithRecoveryCode, confirmRecoveryCodes, enrol, showRecoveryCodes } from './second-factor.js';
import type { Origin, SignIn } from './sign-in.js';
import { dropStep, findStep, type SignInStep } from './sign-in-step.js';

export interface SignInHandlerInput {
  signIn: SignIn;
  publicUrl: string;
  gatewayClientId: string;
  demo: boolean;
}

/** The pages under `/oidc/interaction/<uid>`; the uid counts only together with the provider's signed cookie. */
export class SignInHandler {
  readonly #input: SignInHandlerInput;

  constructor(input: SignInHandlerInput) {
    this.#input = input;
  }

  async handle(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { uid, params } = await provider.interactionDetails(request, response);
      const action = `${MOUNT}/interaction/${uid}`;
      const [path, query = ''] = (request.url ?? '').split('?');
      if (path !== action) return this.#failed(response, 404, false);
      if (request.method === 'GET' || request.method === 'HEAD') return await this.#show(response, uid, { wanted: query });
      if (request.method !== 'POST') return this.#failed(response, 405, false);
      const form = await readForm(request);
      const outcome = await this.#answer(provider, form, {
        interactionUid: uid,
        address: clientAddress(request),
        secondFactor: wantsSecondFactor(params['acr_values']),
      });
      if (outcome.kind === 'signed-in') {
        const { subject: accountId, amr } = outcome;
        // Not remembered when the browser closes: the machines of an office are shared.
        await provider.interactionFinished(request, response, { login: { accountId, amr, remember: false } });
      } else if (outcome.kind === 'next') {
        response.writeHead(303, { location: action, ...policyOf('page') }).end();
      } else {
        const wanted = form.get('form') ?? '';
        await this.#show(response, uid, { wanted, refusal: outcome.refusal, userName: form.get('userName') ?? '' });
      }
    } catch (error) {
      if (error instanceof BodyRefused) return this.#failed(response, error.status, false);
      if (error instanceof TooBusy) return this.#failed(response, 503, false);
      if (error instanceof Error && error.name === 'SessionNotFound') return this.#failed(response, 400, true);
      log('error', 'sign-in-failed', { reason: reason(error) });
      this.#failed(response, 500, false);
    }
  }

  async #answer(provider: Provider, form: URLSearchParams, origin: Origin): Promise<Outcome> {
    const { signIn, gatewayClientId } = this.#input;
    const typed = (name: string): string => form.get(name) ?? '';
    const step = await findStep(signIn.pool, origin.interactionUid);
    switch (`${form.get('form')}/${step?.step ?? ''}`) {
      case 'password/':
        return signIn.withPassword(origin, typed('userName'), typed('password'));
      case 'slip/':
        return signIn.withSlip(origin, typed('userName'), typed('code'));
      case 'new-password/NEW_PASSWORD': {
        const { outcome, ended } = await setNewPassword(signIn, step!, origin.secondFactor, typed('password'), typed('again'));
        if (ended) await tellClient(provider, gatewayClientId, ended);
        return outcome;
      }
      case 'second-factor/SECOND_FACTOR':
        return answerWithCode(signIn, step!, typed('code'));
      case 'recovery/SECOND_FACTOR':
        return answerWithRecoveryCode(signIn, step!, typed('code'));
      case 'enrolment/ENROLMENT':
        return enrol(signIn, step!, typed('code'));
      case 'recovery-codes/RECOVERY_CODES':
        return confirmRecoveryCodes(signIn, step!);
      default:
        if (form.get('form') !== 'restart') return refuse({ code: 'STEP_GONE' });
        await dropStep(signIn.pool, origin.interactionUid);
        return { kind: 'next' };
    }
  }

  async #show(
    response: ServerResponse,
    interactionUid: string,
    { wanted, refusal, userName }: { wanted: string; refusal?: Refusal; userName?: string },
  ): Promise<void> {
    const { signIn, demo } = this.#input;
    const state: PageState = { demo, action: `${MOUNT}/interaction/${interactionUid}` };
    if (refusal) state.error = refusalText(refusal);
    if (userName) state.userName = userName.slice(0, 200);
    const step = await findStep(signIn.pool, interactionUid);
    const body = step ? await this.#stepPage(step, state, wanted) : wanted === 'slip' ? pages.slipPage(state) : pages.passwordPage(state);
    if (refusal?.code === 'WAIT') response.setHeader('retry-after', refusal.seconds);
    send(response, refusal ? (refusal.code === 'WAIT' ? 429 : 422) : 200, body);
  }

  async #stepPage(step: SignInStep, state: PageState, wanted: string): Promise<string> {
    const { signIn } = this.#input;
    const user = await findUserById(signIn.pool, step.userId);
    const named = { ...state, userName: user?.userName ?? '' };
    switch (step.step) {
      case 'NEW_PASSWORD':
        return pages.newPasswordPage(named);
      case 'SECOND_FACTOR':
        return wanted === 'recovery' ? pages.recoveryPage(named) : pages.codePage(named);
      case 'ENROLMENT':
        return pages.enrolmentPage(named, openTotp(signIn.sealer, step.userId, step.totpSecret ?? ''));
      case 'RECOVERY_CODES':
        return pages.recoveryCodesPage(named, await showRecoveryCodes(signIn, step));
    }
  }

  #failed(response: ServerResponse, status: number, expired: boolean): void {
    const { publicUrl, demo } = this.#input;
    send(response, status, expiredOrFailedPage({ expired, publicUrl, demo }));
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...policyOf('page') }).end(body);
}
