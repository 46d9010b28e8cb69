import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who holds a lock: a process, known by its number and when it began, and what it says of itself. */
export type Holder = { pid: number; began: string; note: string };

export type Lock = { holder: null; release(): void } | { holder: Holder };

/**
 * Takes a lock that a killed process cannot keep: the file names its holder, and counts only while
 * that process lives. Gives the holder when somebody else has it.
 */
export function takeLock(file: string, note: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  const me: Holder = { pid: process.pid, began: processBegan(process.pid), note };
  for (;;) {
    if (writeNew(file, me)) return { holder: null, release: () => releaseLock(file, me) };
    const holder = lockHolder(file);
    if (holder) return { holder };
    const live = moveAway(file, `${file}.${process.pid}`);
    if (live) return { holder: live };
  }
}

/** Who holds that lock now, or null. */
export function lockHolder(file: string): Holder | null {
  const holder = readHolder(file);
  return holder && holder.began !== '' && processBegan(holder.pid) === holder.began ? holder : null;
}

function releaseLock(file: string, me: Holder): void {
  if (readHolder(file)?.pid === me.pid) rmSync(file, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null; // Gone, or cut off by a full disk: nobody holds it.
  }
}

function writeNew(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

// Moved and looked at rather than removed: between two looks another may have put a live one there.
function moveAway(file: string, aside: string): Holder | null {
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  const live = lockHolder(aside);
  if (live) renameSync(aside, file);
  else rmSync(aside, { force: true });
  return live;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

// Numbers are used again; a number and its beginning are not. Empty when no such process lives.
function processBegan(pid: number): string {
  try {
    if (process.platform === 'linux') return startTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

// The name in the second field may hold spaces and brackets: count from the last bracket.
function startTicks(stat: string): string {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? '' : `${bootId()}:${fields[19] ?? ''}`;
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
