// Runs one of the project's tools, from wherever the script was started.
import {spawn} from 'node:child_process';
import {delimiter, resolve} from 'node:path';

export const root = resolve(import.meta.dirname, '..');
process.chdir(root);

const path = [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/**
 * Runs a command to its end, showing what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to this process's own
 * @param {number} [limit] ms after which it is asked to end
 * @returns {Promise<number>} its exit code
 */
export async function exitCode(command, args, env = {}, limit = undefined) {
  const child = spawn(command, args, {cwd: root, stdio: 'inherit', env: {...process.env, PATH: path, ...env}, shell: process.platform === 'win32', timeout: limit});
  return new Promise((done, failed) => child.once('error', failed).once('exit', code => done(code ?? 1)));
}

/**
 * Like `exitCode`, and ends this process too when the command failed.
 * @param {string} command
 * @param {readonly string[]} args
 */
export async function run(command, args) {
  const code = await exitCode(command, args);
  if (code !== 0) process.exit(code);
}
