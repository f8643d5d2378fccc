/** Characters that a terminal obeys instead of showing them, or that reorder what stands beside them. */
const CONTROLS = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = "\u2421";
const REPLACEMENT = "\ufffd";

/**
 * A text in which control characters became visible, one character for one, so that columns stay the same: ESC is ␛.
 * Line breaks and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(CONTROLS, visibleCharacter);
}

function visibleCharacter(character: string): string {
  if (character === "\n" || character === "\t") return character;
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === DELETE ? PICTURE_OF_DELETE : REPLACEMENT;
}
