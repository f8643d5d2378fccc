import type { Note } from "./message.ts";

const UNKNOWN = /Invalid ([UG])ID value '([\w.-]+)'/g;

/** For each name of a user or a group of the system that the server's log says is none: how a world gives it. */
export function explainSystemNames(log: string): Note[] {
  const found = new Map([...log.matchAll(UNKNOWN)].map(([text, kind, name]) => [text, { kind, name }]));
  return [...found.values()].map(({ kind, name }) => {
    const [what, key] = kind === "U" ? ["user", "system_users"] : ["group", "system_groups"];
    return {
      code: "unknown-system-name",
      message: `The system of the world has no ${what} '${name}'.`,
      hint: `Name it in the world: "auth": { "${key}": { "${name}": 5000 } }.`,
    };
  });
}
