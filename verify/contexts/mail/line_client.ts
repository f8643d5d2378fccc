import { connect, type Socket } from "node:net";

/** A client of a protocol of lines, over a socket of the server. */
export class LineClient {
  readonly #socket: Socket;
  readonly #lines: string[] = [];
  #unread = "";
  #hasEnded = false;
  #wake = () => {};

  constructor(path: string) {
    this.#socket = connect(path);
    this.#socket.setEncoding("latin1");
    this.#socket.on("data", (text: string) => {
      const lines = (this.#unread + text).split("\r\n");
      this.#unread = lines.pop() ?? "";
      this.#lines.push(...lines);
      this.#wake();
    });
    const end = () => {
      this.#hasEnded = true;
      this.#wake();
    };
    // A server that dies resets the connection: that is an end like others.
    this.#socket.on("close", end).on("error", end);
  }

  send(bytes: string): void {
    if (!this.#hasEnded) this.#socket.write(bytes, "latin1");
  }

  /** The next line that is looked for; undefined if the server hangs up before. */
  async find(isWanted: (line: string) => boolean): Promise<string | undefined> {
    for (;;) {
      for (let line = this.#lines.shift(); line !== undefined; line = this.#lines.shift())
        if (isWanted(line)) return line;
      if (this.#hasEnded) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Resolves when the server has hung up. */
  async end(): Promise<void> {
    await this.find(() => false);
    this.#socket.destroy();
  }
}
