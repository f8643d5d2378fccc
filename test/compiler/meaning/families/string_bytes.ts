// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logs, refused } from "../values.ts";

/** Strings are bytes in Lua: where the text is known not to be ASCII, what counts characters is refused. */
export const string_bytes = {
  "text beyond ASCII passes unchanged": logs(
    "",
    "'Grüße'",
    "`ü${str('ö')}ä`",
    "str('é') + 'ß'",
    "str('é') === 'é'",
    "'日本'",
    "'😀'",
  ),
  "searching needs no characters": logs(
    "",
    "'Grüße'.includes('üß')",
    "'Grüße'.startsWith('Gr')",
    "'Grüße'.endsWith('ße')",
    "'a–b'.split('–').join('|')",
    "'ü-ü'.replace('-', '+')",
    "'ü'.repeat(2)",
    "' ü '.trim()",
  ),
  length: refused("non-ascii-text", "dovecot.i_info(`${'é'.length}`);"),
  "length of a constant": refused("non-ascii-text", "const name = 'é';\ndovecot.i_info(`${name.length}`);"),
  "an index": refused("non-ascii-text", "dovecot.i_info('é'[0] ?? 'none');"),
  "slice()": refused("non-ascii-text", "dovecot.i_info('éa'.slice(1));"),
  "substring()": refused("non-ascii-text", "dovecot.i_info('éa'.substring(1));"),
  "charAt()": refused("non-ascii-text", "dovecot.i_info('éa'.charAt(1));"),
  "charCodeAt()": refused("non-ascii-text", "dovecot.i_info(`${'é'.charCodeAt(0)}`);"),
  "at()": refused("non-ascii-text", "dovecot.i_info('éa'.at(-1) ?? 'none');"),
  "indexOf()": refused("non-ascii-text", "dovecot.i_info(`${'éa'.indexOf('a')}`);"),
  "toUpperCase()": refused("non-ascii-text", "dovecot.i_info('é'.toUpperCase());"),
  "toLowerCase()": refused("non-ascii-text", "dovecot.i_info('É'.toLowerCase());"),
  "padStart()": refused("non-ascii-text", "dovecot.i_info('é'.padStart(3));"),
  padding: refused("non-ascii-text", "dovecot.i_info(user.username.padStart(30, 'é'));"),
  "split() into characters": refused("non-ascii-text", "dovecot.i_info('é'.split('').join());"),
  "for of": refused("non-ascii-text", "for (const c of 'éa') dovecot.i_info(c);"),
  spread: refused("non-ascii-text", "dovecot.i_info([...'éa'].join());"),
  "fromCharCode() beyond ASCII": refused("non-ascii-text", "dovecot.i_info(String.fromCharCode(233));"),
};
