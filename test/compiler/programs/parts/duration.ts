export const UNITS = { d: 86400, h: 3600, m: 60, s: 1 } as const;

export type Unit = keyof typeof UNITS;

const isUnit = (text: string): text is Unit => text in UNITS;

const isDigit = (c: string) => c >= "0" && c <= "9";

export function parseDuration(text: string): number | undefined {
  if (!text) return undefined;
  let total = 0;
  let digits = "";
  for (const c of text) {
    if (isDigit(c)) {
      digits += c;
    } else if (isUnit(c) && digits) {
      total += parseInt(digits) * UNITS[c];
      digits = "";
    } else {
      return undefined;
    }
  }
  return digits ? total + Number(digits) : total;
}

export function formatDuration(seconds: number): string {
  let rest = seconds;
  let out = "";
  for (const unit of ["d", "h", "m", "s"] as Unit[]) {
    const count = Math.floor(rest / UNITS[unit]);
    rest %= UNITS[unit];
    if (count > 0) out += `${count}${unit}`;
  }
  return out || "0s";
}
