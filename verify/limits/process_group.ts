import { readdirSync, readFileSync } from "node:fs";

/** What the processes of a group have done so far. */
export interface Activity {
  /** The CPU that they, and those of their children that have ended, used. */
  readonly cpuSeconds: number;
  /** True if one of them waits for a CPU or a disk: the machine is slow, not the process. */
  readonly isBusy: boolean;
}

/** Linux counts the times in /proc in hundredths of a second, on all machines. */
const TICKS_PER_SECOND = 100;

/** Running, or waiting for a disk. */
export const BUSY_STATES: readonly string[] = ["R", "D"];

const [SLEEPING, ENDED] = ["S", "Z"];

/** Where in a stat line the fields are, counted from the state, which follows the name in parentheses. */
const [STATE, PARENT, GROUP, FIRST_TIME, LAST_TIME] = [0, 1, 2, 11, 14];

/** Reads from /proc. Without one, nothing seems to happen. */
export function activityOf(group: number): Activity {
  const members = processes().filter((fields) => Number(fields[GROUP]) === group);
  return {
    cpuSeconds: members.map(cpuTicks).reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_SECOND,
    isBusy: members.some((fields) => BUSY_STATES.includes(fields[STATE]!)),
  };
}

/** Returns true if all processes of a group sleep, and none of them has yet to hear of the end of a child. */
export function isIdle(group: number): boolean {
  const members = processes().filter((fields) => Number(fields[GROUP]) === group);
  return members.every((fields) => {
    if (fields[STATE] === SLEEPING) return true;
    const [parent] = statFields(fields[PARENT]!);
    return fields[STATE] === ENDED && Number(parent?.[GROUP]) !== group;
  });
}

function cpuTicks(fields: readonly string[]): number {
  return fields
    .slice(FIRST_TIME, LAST_TIME + 1)
    .map(Number)
    .reduce((sum, ticks) => sum + ticks, 0);
}

function processes(): string[][] {
  return namesIn("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statFields(pid));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No system but Linux has one.
    return [];
  }
}

function statFields(pid: string): string[][] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return [line.slice(line.lastIndexOf(")") + 2).split(" ")];
  } catch {
    // It has ended since the folder was listed.
    return [];
  }
}

/** The state of a process, as a letter: `S` while it sleeps. Undefined when it is not there, or there is no /proc. */
export function stateOf(pid: number): string | undefined {
  return statFields(String(pid))[0]?.[STATE];
}
