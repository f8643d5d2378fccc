/** What verify asks about storage and processes when it lays out a world for a real server. */
export type { Reaction } from "./http/answer_text.ts";
export { Answers } from "./http/answers.ts";
export { fromByteString, toByteString } from "./http/byte_string.ts";
export { NOT_FOUND, ServerSide } from "./http/server_side.ts";
export { PATH } from "./process/environment.ts";
export { storageName } from "./storage/mailbox_name.ts";
export { DEFAULT_NAMESPACES, findNamespace, type Namespace, namespacesOf } from "./storage/namespace.ts";
export { DEFAULT_TEXT } from "./storage/stored_message.ts";
export { loadFiles } from "./world/load_files.ts";
export { loadModules } from "./world/load_modules.ts";
