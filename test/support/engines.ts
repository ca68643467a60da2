import {puppeteerCore} from '@web/test-runner-chrome';
import {chromium} from 'playwright-core';
import {remote} from 'webdriverio';
import {chromiumArgs, findChromium, findFirefox, findWebKit} from '../../scripts/browsers.mjs';
import {startWebKit} from '../../scripts/webkit.mjs';

/** One tab of a browser of its own, driven alike in every engine. */
export interface Tab {
  goto(address: string): Promise<unknown>;
  /** Runs `act`, which sees nothing from outside itself, in the page. */
  evaluate<Given, Result>(act: (given: Given) => Result, given: Given): Promise<Awaited<Result>>;
  close(): Promise<unknown>;
}

/** The engines found on this machine, each with a way to open a tab. */
export const engines: Readonly<Record<string, () => Promise<Tab>>> = {
  chromium: async () => {
    const browser = await chromium.launch({executablePath: findChromium()!, args: chromiumArgs});
    const page = await browser.newPage();
    return {goto: address => page.goto(address), evaluate: (act, given) => page.evaluate(act as never, given) as never, close: () => browser.close()};
  },
  ...(findFirefox() && {firefox: async () => {
    const browser = await puppeteerCore.launch({browser: 'firefox', headless: true, executablePath: findFirefox()!});
    const page = await browser.newPage();
    return {goto: address => page.goto(address), evaluate: (act, given) => page.evaluate(act as never, given as never) as never, close: () => browser.close()};
  }}),
  ...(findWebKit() && {webkit: async () => {
    const {port, capabilities} = await startWebKit(findWebKit()!);
    const browser = await remote({hostname: '127.0.0.1', port, path: '/', capabilities, logLevel: 'error'});
    return {goto: address => browser.url(address), evaluate: (act, given) => browser.execute(act as never, given as never) as never, close: () => browser.deleteSession()};
  }}),
};
