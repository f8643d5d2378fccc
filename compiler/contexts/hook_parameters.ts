import { compareReleases, isAlive, lifeOf, parametersOf } from "../../releases/index.ts";
import type { Report } from "../diagnostics/index.ts";
import { type Hook, isHookFunction } from "./hooks.ts";

/** Reports parameters that the release does not pass to hooks, such as the settings of `script_init`. */
export function checkHookParameters(hooks: readonly Hook[], release: string, report: Report): void {
  for (const { name, value } of hooks) {
    if (!isHookFunction(value)) continue;
    const lives = Object.entries(parametersOf("hooks", name));
    for (const [index, [parameter, { since }]] of lives.entries()) {
      const node = value.parameters[index];
      if (node === undefined || since === undefined || compareReleases(release, since) >= 0) continue;
      const reason = `${name} gets it since ${since}`;
      report("missing-member", node, { name: parameter, release, reason, instead: "Leave it out" });
    }
  }
}

/** Reports hooks that the release does not call, such as those for keys of the cache. */
export function checkHookLives(hooks: readonly Hook[], release: string, report: Report): void {
  for (const { name, nameNode } of hooks) {
    const life = lifeOf("hooks", name);
    if (!isAlive(life, release))
      report("hook-not-called", nameNode, { name, release, since: life.since ?? "" });
  }
}
