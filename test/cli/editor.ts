import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);

interface Answer {
  readonly type: string;
  readonly request_seq?: number;
  readonly body?: { readonly text: string }[];
}

/** What an editor shows as errors in a file: the answer of TypeScript's own editor server, which finds the tsconfig.json. */
export async function editorErrors(file: string, content = readFileSync(file, "utf8")): Promise<string[]> {
  const server = spawn(process.execPath, [require.resolve("typescript/lib/tsserver.js")]);
  try {
    const requests = [
      { seq: 1, type: "request", command: "open", arguments: { file, fileContent: content } },
      { seq: 2, type: "request", command: "semanticDiagnosticsSync", arguments: { file } },
    ];
    for (const request of requests) server.stdin.write(`${JSON.stringify(request)}\n`);
    // The server ends when its input does, so that stays open until the answer is there.
    for await (const line of createInterface({ input: server.stdout })) {
      if (!line.startsWith("{")) continue;
      const answer: Answer = JSON.parse(line);
      if (answer.type === "response" && answer.request_seq === 2 && answer.body)
        return answer.body.map(({ text }) => text);
    }
    throw new Error("the editor server ended without an answer");
  } finally {
    server.kill();
  }
}
