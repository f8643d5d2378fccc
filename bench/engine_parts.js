// What the benchmarks take from the sources beside the public API: bundled when a benchmark starts.

export { nodePlatform } from "../platform/node/node_platform.ts";
export { registerDovecot } from "../runtime/bindings/dovecot.ts";
export { pushEvent } from "../runtime/bindings/event.ts";
export { pushMailUser } from "../runtime/bindings/mail_user.ts";
export { registerMailStorage } from "../runtime/bindings/storage.ts";
export { Engine } from "../runtime/contexts/engine.ts";
export { LoadedScript } from "../runtime/contexts/script.ts";
export { Dovecot } from "../runtime/dovecot.ts";
export { popValues, stackSize } from "../runtime/engine/convert.ts";
export { createDisk } from "../runtime/engine/disk/index.ts";
export { Event } from "../runtime/log/event.ts";
export { Log } from "../runtime/log/transcript.ts";
export { profileOf } from "../runtime/profiles/index.ts";
export { Process } from "../runtime/server/process/process.ts";
export { MailUser } from "../runtime/server/storage/mail_user.ts";
export { loadAccounts } from "../runtime/server/world/load_world.ts";
