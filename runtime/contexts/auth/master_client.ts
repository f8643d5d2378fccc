import type { Process } from "../../server/process/process.ts";

/** Logs an error about a process of the server that asks the process auth by a socket. */
export function logMasterError(process: Process, socket: string, text: string): void {
  const { facts } = process.profile;
  const connection = facts.authPrefixesAreReplaced ? `conn unix:/run/dovecot/${socket} (pid=1,uid=0): ` : "";
  const client = facts.authWorkerIsTwoWords ? "" : "auth-master client: ";
  process.logger.write("error", `${connection}${client}${text} (created 0 msecs ago, handshake 0 msecs ago)`);
}
