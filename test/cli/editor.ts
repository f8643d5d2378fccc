import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);

interface Answer {
  readonly type: string;
  readonly request_seq?: number;
  readonly body?: { readonly text: string }[];
}

/** An editor: TypeScript's own editor server, which finds the tsconfig.json of a file. */
export class Editor {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #requests = 0;

  constructor() {
    this.#server = spawn(process.execPath, [require.resolve("typescript/lib/tsserver.js")]);
    this.#lines = createInterface({ input: this.#server.stdout })[Symbol.asyncIterator]();
  }

  /** Opens a file, gives what is shown as errors in it, and closes it. */
  async errors(file: string, content = readFileSync(file, "utf8")): Promise<string[]> {
    this.#request("open", { file, fileContent: content });
    const asked = this.#request("semanticDiagnosticsSync", { file });
    const answer = await this.#answerTo(asked);
    this.#request("close", { file });
    return answer.map(({ text }) => text);
  }

  close(): void {
    this.#server.kill();
  }

  #request(command: string, args: object): number {
    this.#requests++;
    const request = { seq: this.#requests, type: "request", command, arguments: args };
    this.#server.stdin.write(`${JSON.stringify(request)}\n`);
    return this.#requests;
  }

  async #answerTo(asked: number): Promise<{ readonly text: string }[]> {
    for (;;) {
      const { value: line, done } = await this.#lines.next();
      if (done) throw new Error("the editor server ended without an answer");
      if (!line.startsWith("{")) continue;
      const answer: Answer = JSON.parse(line);
      if (answer.type === "response" && answer.request_seq === asked && answer.body) return answer.body;
    }
  }
}
