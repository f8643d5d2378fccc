import { CONTEXTS } from "../../../releases/hooks.ts";

/** The hooks of a mail script, in the order the server calls them. */
export const hookNames = CONTEXTS.mail.hooks;

/** The name of a global function that the server calls. */
export type HookName = (typeof hookNames)[number];

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
