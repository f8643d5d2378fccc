/** A command that the server cannot parse. */
export class BadCommand extends Error {
  override readonly name = "BadCommand";
}

/** The first word of a text, and what stands behind it. */
export function takeWord(text: string): readonly [word: string, rest: string] {
  const [, word = "", rest = ""] = /^\s*(\S*)\s*(.*)$/s.exec(text) ?? [];
  return [word, rest];
}

/** A mailbox name, an atom or between quotes, and what stands behind it. Throws a BadCommand. */
export function mailboxName(text: string): readonly [name: string, rest: string] {
  const [, quoted, atom, rest = ""] = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^\s(){"]+))\s*(.*)$/s.exec(text) ?? [];
  const name = quoted === undefined ? atom : quoted.replace(/\\(.)/g, "$1");
  if (name === undefined) throw new BadCommand();
  return [decodeName(/^inbox$/i.test(name) ? "INBOX" : name), rest];
}

/** The words of a list in parentheses, or of a text without them. */
export function takeList(text: string): string[] {
  const [, inner] = /^\s*\(([^()]*)\)\s*$/.exec(text) ?? [];
  return (inner ?? text).split(/\s+/).filter(Boolean);
}

/** IMAP's UTF-7: `a&AOk-b`. */
function decodeName(name: string): string {
  return name.replace(/&([^-]*)-/g, (_, encoded: string) => {
    if (encoded === "") return "&";
    const bytes = Buffer.from(encoded.replaceAll(",", "/"), "base64");
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  });
}
