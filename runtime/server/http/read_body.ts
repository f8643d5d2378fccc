import type { ByteString } from "./byte_string.ts";
import type { Answer, Conversation, ConversationOptions } from "./conversation.ts";
import { closesConnection as saysClose } from "./response_body.ts";
import type { ResponseHead } from "./response_head.ts";
import { seconds } from "./timing.ts";

/** Reads the body of an answer for the script, and logs how that went. Returns what there is of it. */
export function readBody(
  conversation: Conversation,
  answer: Answer,
  options: ConversationOptions,
): ByteString {
  const problem = receiveBody(conversation, answer, options);
  const { scriptEvent } = options.client;
  if (problem !== undefined)
    scriptEvent.log({ level: "error", text: `ERROR: REQUEST PAYLOAD READ ERROR: ${problem}` });
  else if (!answer.isBodyDone) scriptEvent.log({ level: "debug", text: "DEBUG: REQUEST: Finished" });
  return answer.body.body;
}

/** Leaves the body of an answer that no script sees. */
export function skipBody(
  conversation: Conversation,
  { head, body, isBodyDone }: Answer,
  options: ConversationOptions,
): void {
  const { isDone } = body.take(conversation.takeBytes());
  if (saysClose(head)) drop(options);
  else if (isBodyDone || isDone) options.kept.rest = body.rest;
  else options.kept.unfinished = body;
}

function drop({ client, peer, kept }: ConversationOptions): void {
  client.process.http.drop(peer, kept);
}

/** Returns why the body is not complete. */
function receiveBody(
  conversation: Conversation,
  { head, body }: Answer,
  options: ConversationOptions,
): string | undefined {
  const { client, kept } = options;
  let progress = body.take(conversation.takeBytes());
  while (!progress.isDone && progress.problem === undefined) {
    const arrival = kept.connection.receive(conversation.timeout);
    client.process.now += arrival.after;
    if (arrival.bytes !== undefined) progress = body.take(arrival.bytes);
    else if (arrival.ended) {
      progress = body.end(Math.floor((client.process.now - kept.openedAt) / 1000));
      drop(options);
    } else {
      // QUIRK: the connection is used again, and what arrives then belongs to this body.
      kept.unfinished = body;
      return `Read timeout in ${seconds(conversation.timeout)} s after ${body.body.length} bytes`;
    }
  }
  if (progress.problem !== undefined || closesConnection(head)) drop(options);
  else kept.rest = body.rest;
  return progress.problem;
}

/** An answer 408 means that the server closes the connection. */
function closesConnection(head: ResponseHead): boolean {
  return head.status === 408 || saysClose(head);
}
