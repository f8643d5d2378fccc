import { DovescriptError } from "../../errors.ts";
import type { Logger } from "../../log/logger.ts";
import { ABORTS, FATALS, PANICS, SEGFAULTS } from "./death_causes.ts";

/** The end of the server's process. No `pcall` of a script can stop it. */
export abstract class ServerDeath extends DovescriptError {
  /** The exit status of the process, as a shell reports it. */
  abstract readonly exitCode: number;
  /** What happened, in which releases, and what to write instead. */
  readonly explanation: string;

  constructor(code: string, message: string, explanation: string) {
    super({ code, message, hint: explanation });
    this.explanation = explanation;
  }
}

/** A failed assertion: the server logs a line and aborts. The message is the text of that line. */
export class Panic extends ServerDeath {
  override readonly name = "Panic";
  readonly exitCode = 134;

  /** `subject` is what the line names: a mailbox, a file. */
  constructor(cause: keyof typeof PANICS, subject = "") {
    const { line, explanation } = PANICS[cause];
    super(
      cause,
      line.replace("%s", () => subject),
      explanation,
    );
  }
}

/** An access to memory that is not there: the process dies without a word. */
export class Segfault extends ServerDeath {
  override readonly name = "Segfault";
  readonly exitCode = 139;

  constructor(cause: keyof typeof SEGFAULTS) {
    super(cause, "Segmentation fault", SEGFAULTS[cause]);
  }
}

/** The C library ends the process: a bare line on standard error, no log line. The message is that line. */
export class Abort extends ServerDeath {
  override readonly name = "Abort";
  readonly exitCode = 134;

  constructor(cause: keyof typeof ABORTS) {
    super(cause, ABORTS[cause].line, ABORTS[cause].explanation);
  }
}

/** The server ends the process itself, with a last line. */
export class Fatal extends ServerDeath {
  override readonly name = "Fatal";
  readonly exitCode = 89;

  /** `subject` is what the line names. */
  constructor(cause: keyof typeof FATALS, subject: string) {
    const { line, explanation } = FATALS[cause];
    super(
      cause,
      line.replace("%s", () => subject),
      explanation,
    );
  }
}

/** The script ended the process, with a status of its own and without a word. */
export class Exit extends ServerDeath {
  override readonly name = "Exit";
  readonly exitCode: number;

  constructor(status: number) {
    super("process-exit", "The script ended the process", ABORTS["process-exit"].explanation);
    this.exitCode = status;
  }
}

/** Writes what the server writes when it dies. */
export function reportDeath(death: ServerDeath, logger: Logger): void {
  if (death instanceof Panic) logger.write("panic", death.message);
  if (death instanceof Fatal) logger.write("fatal", death.message);
  if (death instanceof Abort) logger.printError(`${death.message}\n`);
}
