import { readFileSync } from "node:fs";

/** Seconds of its CPU after which a command counts as hung. The slowest right ones take two. */
const CPU_SECONDS = 30;

/** Seconds without any CPU after which a process counts as waiting for something that never comes. */
const IDLE_SECONDS = 120;

const LOOK_EVERY = 1000;
const TICKS_PER_SECOND = 100;

/** Watches what a process uses up. A loaded machine makes it slow, which is no hang, so that no wall time counts. */
export class Watchdog {
  readonly #pid: number;
  readonly #bark: (detail: string) => void;
  readonly #timer: NodeJS.Timeout;
  #start: number;
  #last: number;
  #idle = 0;

  constructor(pid: number, bark: (detail: string) => void) {
    this.#pid = pid;
    this.#bark = bark;
    this.#start = this.#last = cpuSeconds(pid);
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY);
  }

  /** Gives the next command its whole budget. */
  restart(): void {
    this.#start = cpuSeconds(this.#pid);
    this.#idle = 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = cpuSeconds(this.#pid);
    this.#idle = now === this.#last ? this.#idle + 1 : 0;
    this.#last = now;
    if (now - this.#start > CPU_SECONDS) this.#bark(`used more than ${CPU_SECONDS} s of CPU`);
    else if (this.#idle > IDLE_SECONDS) this.#bark(`did nothing for ${IDLE_SECONDS} s`);
  }
}

/** CPU that a process and the children it waited for have used, 0 when it is gone. */
function cpuSeconds(pid: number): number {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    // The process ended between two looks: its exit is reported by itself.
    return 0;
  }
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
}
