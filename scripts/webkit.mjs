// Starts WebKitWebDriver, under Xvfb when there is no display; both stop when this process ends.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';

const startLimit = 10_000; // ms

/** @param {{driver: string, binary: string}} found as `findWebKit` gives it */
export async function startWebKit({driver, binary}) {
  const children = [];
  stopWithThisProcess(children);
  const env = {
    ...process.env,
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
  };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) env.DISPLAY = await startDisplay(children);
  const port = await freePort();
  children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {env, stdio: env.DEBUG_WEBKIT ? 'inherit' : 'ignore'}));
  await answers(`http://127.0.0.1:${port}/status`);
  for (const child of children) child.unref();
  return {
    port,
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary, args: ['--automation']},
      'wdio:enforceWebDriverClassic': true,
    },
  };
}

function stopWithThisProcess(children) {
  const stop = () => children.forEach(child => child.kill('SIGTERM'));
  process.once('exit', stop);
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
    process.once(signal, () => {
      stop();
      process.exit(code);
    });
  }
}

async function startDisplay(children) {
  const size = ['-screen', '0', '1280x900x24'];
  const xvfb = spawn('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  children.push(xvfb);
  const [number] = await once(xvfb.stdio[3], 'data');
  return `:${String(number).trim()}`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url) {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    const ok = await fetch(url).then(response => response.ok, () => false); // refused until the driver listens
    if (ok) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver did not answer at ${url}`);
}
