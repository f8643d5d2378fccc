/** What the system calls a failure, in words for the owner of the file. */
const WORDS: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "it does not exist"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of its path is not a folder"],
  ["EACCES", "this user may not read it"],
  ["EPERM", "this user may not read it"],
  ["ELOOP", "its symbolic links lead in a circle"],
  ["ENAMETOOLONG", "its path is too long"],
  ["ERR_INVALID_ARG_VALUE", "its path has a NUL character"],
  ["ERR_FS_FILE_TOO_LARGE", "it is larger than 2 GB"],
  ["ERR_STRING_TOO_LONG", "it is too large for a text"],
]);

/** Says why a file could not be read. */
export function fileProblem(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return WORDS.get("code" in cause ? cause.code : undefined) ?? cause.message;
}
