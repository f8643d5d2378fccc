// @ts-check
import { homedir } from "node:os";
import { join } from "node:path";

/** Debian's suites, each of which has another Dovecot; sid's moves with time. */
export const SUITES = ["bullseye", "bookworm", "trixie", "sid"];

/** Where the suites' folders are: in the user's cache, so that all checkouts share them. */
export const serversFolder =
  process.env.DOVESCRIPT_SERVERS ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "dovescript");
