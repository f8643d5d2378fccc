import type { MailHooks } from "dovescript";

enum Right {
  None = 0,
  Lookup = 1 << 0,
  Read = 1 << 1,
  Write = 1 << 2,
  Delete = 1 << 3,
  Owner = Lookup | Read | Write | Delete,
}

const letters: ReadonlyArray<[letter: string, right: Right]> = [
  ["l", Right.Lookup],
  ["r", Right.Read],
  ["w", Right.Write],
  ["t", Right.Delete],
];

const parse = (text: string): Right => letters.reduce((rights, [letter, right]) => (text.includes(letter) ? rights | right : rights), Right.None);
const format = (rights: Right): string => letters.map(([letter, right]) => ((rights & right) !== 0 ? letter : "-")).join("");

function popcount(n: number): number {
  let count = 0;
  for (let rest = n >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function crc(text: string): number {
  let value = ~0;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return ~value >>> 0;
}

export default {
  mail_user_created() {
    let rights = parse("lr");
    dovecot.i_info(`${format(rights)} ${rights}`);
    rights |= Right.Write;
    rights &= ~Right.Read;
    rights ^= Right.Delete;
    dovecot.i_info(`${format(rights)} ${popcount(rights)} ${(rights & Right.Owner) === Right.Owner}`);
    dovecot.i_info(`${Right[Right.Write]} ${Right.Owner} ${Right[15]}`);
    dovecot.i_info(`${crc("123456789").toString(16)} ${crc("")}`);
    dovecot.i_info(`${-1 >>> 28} ${-16 >> 2} ${1 << 31} ${5 & -2} ${~7} ${popcount(-1)}`);
  },
} satisfies MailHooks;
