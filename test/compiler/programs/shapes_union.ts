import type { MailHooks } from "dovescript";

type Command =
  | { type: "move"; from: string; to: string; count?: number }
  | { type: "flag"; flags: readonly string[]; add: boolean }
  | { type: "expunge" }
  | { type: "batch"; commands: Command[] };

function assertNever(value: never): never {
  throw new Error(`unexpected ${value}`);
}

function describe(command: Command): string {
  switch (command.type) {
    case "move":
      return `move ${command.count ?? "all"} from ${command.from} to ${command.to}`;
    case "flag":
      return `${command.add ? "add" : "remove"} ${command.flags.join(" ")}`;
    case "expunge":
      return "expunge";
    case "batch":
      return `{${command.commands.map(describe).join("; ")}}`;
    default:
      return assertNever(command);
  }
}

function count(commands: Command[]): Record<Command["type"], number> {
  const counts = { move: 0, flag: 0, expunge: 0, batch: 0 };
  const visit = (command: Command): void => {
    counts[command.type]++;
    if (command.type === "batch") command.commands.forEach(visit);
  };
  commands.forEach(visit);
  return counts;
}

export default {
  mail_user_created() {
    const commands: Command[] = [
      { type: "move", from: "INBOX", to: "Trash" },
      { type: "flag", flags: ["\\Seen", "\\Flagged"], add: true },
      { type: "batch", commands: [{ type: "expunge" }, { type: "move", from: "a", to: "b", count: 0 }] },
    ];
    for (const command of commands) dovecot.i_info(describe(command));
    const { move, flag, expunge, batch } = count(commands);
    dovecot.i_info(`${move} ${flag} ${expunge} ${batch}`);
    const isMove = (c: Command): c is Extract<Command, { type: "move" }> => c.type === "move";
    dovecot.i_info(commands.filter(isMove).map((c) => c.to).join());
  },
} satisfies MailHooks;
