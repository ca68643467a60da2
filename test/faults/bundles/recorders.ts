// Two session recorders as a portal may have them, told to heed no mask but their own fixed ones.
import * as Sentry from '@sentry/browser';
import { record } from 'rrweb';

declare global {
  interface Window {
    /** Starts both; what each has recorded so far, as text. */
    recordAll(): () => Promise<{ readonly rrweb: string; readonly sentry: string }>;
  }
}

window.recordAll = () => {
  const events: unknown[] = [];
  const sent: string[] = [];
  record({ emit: (event) => void events.push(event), blockClass: 'nobody', maskAllInputs: false, maskInputOptions: { password: false } });
  Sentry.init({
    dsn: 'https://key@sentry.invalid/1',
    // Short recordings are sent too, and none goes on with the session of the page before.
    integrations: [Sentry.replayIntegration({ minReplayDuration: 0, stickySession: false, maskAllText: false, maskAllInputs: false, blockAllMedia: false, useCompression: false })],
    replaysSessionSampleRate: 1,
    transport: (options) => Sentry.createTransport(options, async ({ body }) => {
      sent.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
      return { statusCode: 200 };
    }),
  });
  return async () => {
    await Sentry.getReplay()?.flush();
    await Sentry.flush(2000);
    return { rrweb: JSON.stringify(events), sentry: sent.join('\n') };
  };
};
