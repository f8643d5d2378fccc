import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileString } from "../../compiler/index.ts";
import type { MailTrial } from "../../verify/contexts/mail/trial.ts";
import type { PushCase } from "./push_case.ts";

/** A message as most cases have it. */
export const SMALL = `From: Ann <ann@example.org>
To: bob@example.org
Subject: small
Date: Mon, 1 Jan 2024 10:00:00 +0100
Message-ID: <small@example.org>

A small message.
`;

/** A case with its defaults, its messages in a folder, and its TypeScript compiled for a release. */
export function pushTrialOf(each: PushCase, release: string): MailTrial {
  const { world = {}, messages = {}, actions } = each;
  const baseDir = mkdtempSync(join(tmpdir(), "ds-messages-"));
  for (const [name, text] of Object.entries({ "small.eml": SMALL, ...messages }))
    writeFileSync(join(baseDir, name), text, "latin1");
  const given = typeof world === "function" ? world(release) : world;
  return {
    lua: luaOf(each, release),
    release,
    world: { users: { alice: {} }, ...given, dovecot: release, actions },
    baseDir,
  };
}

function luaOf({ lua, typescript, title }: PushCase, dovecot: string): string {
  if (typescript === undefined) {
    if (lua === undefined) throw new Error(`${title}: neither Lua nor TypeScript is given`);
    return lua;
  }
  const compiled = compileString(typescript, { fileName: "push.ts", dovecot });
  if (compiled.lua !== undefined) return compiled.lua;
  throw new Error(compiled.diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}
