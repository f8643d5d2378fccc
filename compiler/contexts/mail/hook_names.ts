/** The hooks of a mail script, in the order the server calls them. */
export const hookNames = [
  "script_init",
  "mail_user_created",
  "mail_user_deinit_pre",
  "mail_user_deinit",
  "script_deinit",
] as const;

/** The name of a global function that the server calls. */
export type HookName = (typeof hookNames)[number];

/** Names that old documentation had for hooks, with the real ones. */
export const formerNames: ReadonlyMap<string, HookName> = new Map([
  ["script_load", "script_init"],
  ["script_unload", "script_deinit"],
]);

export function isHookName(name: string): name is HookName {
  return (hookNames as readonly string[]).includes(name);
}

/** Hooks that get the user. */
export function takesUser(name: HookName): boolean {
  return name.startsWith("mail_user_");
}

/** Hooks whose number the server looks at. Only script_deinit's result means nothing. */
export function givesNumber(name: HookName): boolean {
  return name !== "script_deinit";
}
