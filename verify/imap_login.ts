import { connect, type Socket } from "node:net";
import type { ImapEnd } from "./comparison/observed.ts";
import { PASSWORD } from "./configuration.ts";
import { JudgeError } from "./judge_error.ts";

const REFUSALS = ["a OK Logged in, but initialization failed", "* BYE Internal error occurred."];

/** A client that stays logged in until it is told to log out. */
export class ImapClient {
  /** Resolves when the server has answered the login, or hung up. */
  readonly loggedIn: Promise<unknown>;
  readonly #socket: Socket;
  readonly #talk: Promise<string>;

  constructor(socketPath: string, user: string) {
    this.#socket = connect(socketPath);
    let answer = () => {};
    let refuse = (_: JudgeError) => {};
    const answered = new Promise<void>((resolve, reject) => {
      answer = resolve;
      refuse = reject;
    });
    this.#talk = converse(this.#socket, {
      "* OK": () => this.#socket.write(`a AUTHENTICATE PLAIN ${credentials(user)}\r\n`),
      "a OK": () => answer(),
      "a NO": (line) => refuse(notAuthenticated(user, line)),
      "a BA": (line) => refuse(notAuthenticated(user, line)),
    });
    this.loggedIn = Promise.race([answered, this.#talk]);
  }

  /** Logs out, if the session is still there. */
  async logOut(): Promise<ImapEnd> {
    this.#socket.write("b LOGOUT\r\n");
    const talk = await this.#talk;
    // A refused user is told so after the authentication itself has succeeded; up to 2.3.15 with a farewell alone.
    if (REFUSALS.some((refusal) => talk.includes(refusal))) return "refused";
    return talk.includes("\nb OK ") ? "logged out" : "died";
  }
}

/** In base64, any name can be sent. */
function credentials(user: string): string {
  return Buffer.from(`\0${user}\0${PASSWORD}`).toString("base64");
}

/** No script has been asked when the server does not know a user. */
function notAuthenticated(user: string, line: string): JudgeError {
  return new JudgeError({
    code: "not-authenticated",
    message: `Dovecot does not let ${user} log in before any script runs: ${line}`,
  });
}

/** Connects and hangs up at once, which the server logs as one line of its own. */
export async function hangUp(socketPath: string): Promise<void> {
  const socket = connect(socketPath);
  await converse(socket, { "* OK": () => socket.end() });
}

/** Answers each line of the server by what it starts with; resolves at the end with all lines. */
function converse(
  socket: Socket,
  answers: Readonly<Record<string, (line: string) => void>>,
): Promise<string> {
  socket.setEncoding("utf8");
  let talk = "";
  let unread = "";
  socket.on("data", (text: string) => {
    talk += text;
    const lines = (unread + text).split("\r\n");
    unread = lines.pop() ?? "";
    for (const line of lines) answers[line.slice(0, 4)]?.(line);
  });
  return new Promise((resolve, reject) => {
    socket.on("close", () => resolve(talk));
    // A server that dies resets the connection: that is an end like others.
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "ECONNRESET") reject(error);
    });
  });
}
