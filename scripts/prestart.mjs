// Runs on whatever Node the machine has: plain JavaScript, no dependency.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = 20;
const project = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const stamp = join(project, 'node_modules', '.claimline', 'installed');

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  stop(`Claimline needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`);
}
const wanted = hashOf('package.json', 'package-lock.json');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();

function install() {
  console.log('Installing what Claimline needs (once, and when it changes) …');
  const npm = process.env.npm_execpath;
  const [program, words] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(program, [...words, 'install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: project, stdio: 'inherit' });
  if (done.status !== 0) stop('npm install failed: see above. Is there a network, and room on the disk?');
  checkNode();
  mkdirSync(join(stamp, '..'), { recursive: true });
  // npm may have rewritten the lock: what counts is what is installed now.
  writeFileSync(stamp, hashOf('package.json', 'package-lock.json'));
}

function checkNode() {
  try {
    execFileSync(join(project, 'node_modules', '.bin', 'node'), ['--version'], { stdio: 'ignore' });
  } catch {
    stop('The Node that Claimline runs on was not installed: run "npm install" with install scripts allowed.');
  }
}

function hashOf(...files) {
  const hash = createHash('sha256');
  for (const file of files) if (existsSync(join(project, file))) hash.update(readFileSync(join(project, file)));
  return hash.digest('hex');
}

function stop(sentence) {
  console.error(`claimline: ${sentence}`);
  process.exit(1);
}
