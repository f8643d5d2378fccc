import { isAbsolute, resolve } from "node:path";
import type { Platform } from "./platform.ts";

/** A path that does not depend on the current folder, which may be gone where nothing starts from it. */
export function absolutePath(path: string, platform: Pick<Platform, "currentFolder">): string {
  return isAbsolute(path) ? resolve(path) : resolve(platform.currentFolder(), path);
}
