import { decodeHTMLStrict } from "entities";

/** Elements of which nothing is shown. */
const HIDDEN = /<(script|style|blockquote)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<(?:"[^"]*"|'[^']*'|[^>"'])*(?:>|$)/g;
const ENTITY = /&(#?\w{1,10};)?/g;

/** The text of HTML as the server shows it: each tag is a blank, and what is no entity is dropped. */
export function htmlText(html: string, ignoresCase: boolean): string {
  const shown = html.replace(COMMENT, "").replace(HIDDEN, " ").replace(TAG, " ");
  return shown.replace(ENTITY, (whole) => {
    const text = decodeHTMLStrict(whole);
    // QUIRK: the first entity of a name in any case is taken, which has a capital.
    const capital = `&${whole.charAt(1).toUpperCase()}${whole.slice(2)}`;
    const other = ignoresCase ? decodeHTMLStrict(capital) : capital;
    if (other !== capital && other.toLowerCase() === text.toLowerCase()) return other;
    return text === whole ? "" : text;
  });
}
