import type { ImapCommand, ImapCommands, LmtpDelivery, MessageInput } from "../../../runtime/index.ts";
import { PASSWORD } from "../../configuration.ts";
import { LineClient } from "./line_client.ts";

/** The bytes of a message. */
export type ReadMessage = (input: MessageInput) => string;

/** Runs the commands of a mail client; gives how the server answers each. */
export async function typeImap(
  socket: string,
  { user, commands }: ImapCommands,
  read: ReadMessage,
): Promise<string[]> {
  const client = new LineClient(socket);
  await client.find((line) => line.startsWith("* OK"));
  client.send(`a AUTHENTICATE PLAIN ${Buffer.from(`\0${user}\0${PASSWORD}`).toString("base64")}\r\n`);
  const login = await client.find((line) => /^(?:a |\* BYE)/.test(line));
  const answers: string[] = [];
  if (login?.startsWith("a OK") && !login.includes("initialization failed"))
    for (const [index, command] of commands.entries()) {
      const tag = `c${index}`;
      client.send(`${tag} ${commandBytes(command, read)}\r\n`);
      const answer = await client.find((line) => line.startsWith(`${tag} `));
      if (answer === undefined) break;
      answers.push(answer.split(" ")[1] ?? "");
    }
  client.send("z LOGOUT\r\n");
  await client.end();
  return answers;
}

/** A command with its literals, for which the client does not wait. */
function commandBytes({ parts }: ImapCommand, read: ReadMessage): string {
  const bytes = (text: string) => Buffer.from(text).toString("latin1");
  return parts
    .map((part) => {
      if ("text" in part) return bytes(part.text);
      const message = read(part.input);
      return `{${message.length}+}\r\n${message}`;
    })
    .join("");
}

/** Delivers a message by LMTP; gives the server's reply for each user. */
export async function typeLmtp(
  socket: string,
  { users, sender = "" }: LmtpDelivery,
  message: string,
): Promise<string[]> {
  const client = new LineClient(socket);
  const reply = () => client.find((line) => /^\d{3}(?: |$)/.test(line));
  const say = async (line: string) => {
    client.send(`${line}\r\n`);
    return reply();
  };
  await reply();
  await say("LHLO contract");
  await say(`MAIL FROM:<${sender}>`);
  const replies: string[] = [];
  let accepted = 0;
  for (const user of users) {
    const answer = (await say(`RCPT TO:<${user}>`)) ?? "";
    if (answer.startsWith("2")) accepted++;
    else replies.push(answer);
  }
  if (accepted > 0) {
    await say("DATA");
    client.send(`${message.replace(/\r?\n/g, "\r\n").replace(/^\./gm, "..")}\r\n.\r\n`);
    for (let count = 0; count < accepted; count++) replies.push((await reply()) ?? "");
  }
  await say("QUIT");
  await client.end();
  return replies.map((line) => line.replace(/(<[^>]*>) \S+ Saved/, "$1 Saved"));
}
