import { type Configured, isOfLine24 } from "./configuration.ts";
import { configuration23 } from "./configuration_2_3.ts";
import { configuration24 } from "./configuration_2_4.ts";

/** The files of a server whose folder is `root`, by name, `dovecot.conf` among them: nothing listens outside it. */
export function serverFiles(root: string, configured: Configured): Readonly<Record<string, string>> {
  return isOfLine24(configured.release)
    ? configuration24(root, configured)
    : configuration23(root, configured);
}
