import { Dovecot } from "../../../runtime/index.ts";
import type { ChunkJudge, Fate } from "./simulate.ts";

/** What is typed: each hook is called for several users and again for the first, in the same workers. */
const ACTIONS = ["alice", "bob", "alice", "anne"].flatMap((user) => [
  `auth test ${user} secret`,
  `auth lookup ${user}`,
  `user ${user}`,
]);

/** The first exit status of a process that died. */
const ABORTED = 134;

/** The judge of auth scripts. */
export class AuthRuleJudge implements ChunkJudge {
  readonly #release: string;

  constructor(release: string) {
    this.#release = release;
  }

  judge(lua: string): Fate {
    const lines: string[] = [];
    const dovecot = new Dovecot(
      { dovecot: this.#release, auth: { auth_verbose: true } },
      {
        scripts: { "/etc/dovecot/auth.lua": lua },
        instructionLimit: 200_000,
        onEntry: (entry) => void lines.push(entry.text),
      },
    );
    const fault = () => lines.find((line) => /attempt to |initialization failed|init\(\) failed/.test(line));
    try {
      for (const action of ACTIONS) {
        const { death = 0, explanation } = dovecot.perform(action);
        if (death >= ABORTED) return { death: `${death}: ${explanation}`, runs: 1, fault: fault() };
      }
      dovecot.stop();
      return { death: undefined, runs: 1, fault: fault() };
    } catch (error) {
      return { death: undefined, runs: 1, fault: String(error) };
    }
  }
}
