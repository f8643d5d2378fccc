import { connect } from "node:net";
import { PASSWORD } from "./configuration.ts";

/** How an IMAP session ended, as its client saw it. */
export type ImapEnd = "logged out" | "refused" | "died";

const MILLISECONDS = 10_000;

const REFUSALS = ["a OK Logged in, but initialization failed", "* BYE Internal error occurred."];

/** Logs in and out over a socket. */
export async function logInAndOut(socketPath: string, user: string): Promise<ImapEnd> {
  const talk = await converse(socketPath, {
    "* OK": `a LOGIN ${user} ${PASSWORD}\r\n`,
    "a OK": "b LOGOUT\r\n",
  });
  // A refused user is told so after the authentication itself has succeeded; up to 2.3.15 with a farewell alone.
  if (REFUSALS.some((refusal) => talk.includes(refusal))) return "refused";
  return talk.includes("\nb OK ") ? "logged out" : "died";
}

/** Connects and hangs up at once, which the server logs as one line of its own. */
export async function hangUp(socketPath: string): Promise<void> {
  await converse(socketPath, { "* OK": null });
}

/** Answers each line of the server by what it starts with, `null` by hanging up; resolves at the end with all lines. */
function converse(socketPath: string, answers: Readonly<Record<string, string | null>>): Promise<string> {
  const socket = connect(socketPath).setEncoding("utf8");
  let talk = "";
  let unread = "";
  socket.on("data", (text: string) => {
    talk += text;
    const lines = (unread + text).split("\r\n");
    unread = lines.pop() ?? "";
    for (const line of lines) {
      const answer = answers[line.slice(0, 4)];
      if (answer === null) socket.end();
      else if (answer !== undefined) socket.write(answer);
    }
  });
  return new Promise((resolve, reject) => {
    socket.setTimeout(MILLISECONDS, () => reject(new Error("the server is silent")));
    socket.on("close", () => resolve(talk));
    // A server that dies resets the connection: that is an end like others.
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "ECONNRESET") reject(error);
    });
  });
}
