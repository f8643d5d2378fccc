import { select, text } from "@clack/prompts";
import { COMPARED_RELEASES, CONTEXTS, DEFAULT_RELEASE, isKnownRelease } from "../../releases/index.ts";
import type { Terminal } from "../shell.ts";
import type { KindName } from "./kinds.ts";
import { releasesThatAreKnown } from "./known_releases.ts";

/** The answers that the options of the command leave open. */
export interface Answers {
  readonly folder: string;
  readonly kind: KindName;
  readonly release: string;
}

/** Asks for what is not given. Returns undefined when the user cancels (Ctrl+C, Escape). */
export async function ask(given: Partial<Answers>, terminal: Terminal): Promise<Answers | undefined> {
  const folder = given.folder ?? (await askFolder(terminal));
  if (folder === undefined) return undefined;
  const kind = given.kind ?? (await askKind(terminal));
  if (kind === undefined) return undefined;
  const release = given.release ?? (await askRelease(terminal));
  return release === undefined ? undefined : { folder, kind, release };
}

async function askFolder(terminal: Terminal): Promise<string | undefined> {
  return answer(
    await text({ ...terminal, message: "Folder of the project", placeholder: ".", defaultValue: "." }),
  );
}

async function askKind(terminal: Terminal): Promise<KindName | undefined> {
  const chosen = await select<KindName>({
    ...terminal,
    message: "Kind of scripts",
    options: [
      { value: "mail", label: CONTEXTS.mail.scripts },
      { value: "auth", label: CONTEXTS.auth.scripts },
    ],
  });
  return typeof chosen === "string" ? chosen : undefined;
}

const OTHER = "another";

async function askRelease(terminal: Terminal): Promise<string | undefined> {
  const chosen = answer(
    await select({
      ...terminal,
      message: "Release of Dovecot (dovecot --version on the server)",
      options: [...Object.keys(COMPARED_RELEASES), OTHER].map((value) => ({ value })),
      initialValue: DEFAULT_RELEASE,
    }),
  );
  if (chosen !== OTHER) return chosen;
  const problem = (value: string | undefined) =>
    isKnownRelease(value ?? "") ? undefined : `It must be ${releasesThatAreKnown}.`;
  return answer(await text({ ...terminal, message: "Which release?", validate: problem }));
}

/** A symbol stands for a question that was cancelled. */
function answer(value: string | symbol): string | undefined {
  return typeof value === "string" ? value : undefined;
}
