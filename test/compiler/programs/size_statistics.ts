import type { MailHooks } from "dovescript";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function deviation(values: readonly number[]): number {
  const m = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - m) ** 2)));
}

function histogram(values: readonly number[], width: number): Map<number, number> {
  const bins = new Map<number, number>();
  for (const v of values) {
    const bin = Math.floor(v / width) * width;
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  return new Map([...bins].sort(([a], [b]) => a - b));
}

export default {
  mail_user_created() {
    const sizes = [12, 7, 3, 25, 8, 19, 3];
    dovecot.i_info(`n=${sizes.length} sum=${sum(sizes)} mean=${mean(sizes).toFixed(2)} median=${median(sizes)}`);
    dovecot.i_info(`sd=${deviation(sizes).toFixed(4)} min=${Math.min(...sizes)} max=${Math.max(...sizes)}`);
    for (const [bin, count] of histogram(sizes, 10)) dovecot.i_info(`${bin}-${bin + 9}: ${"#".repeat(count)}`);
    const { min, max } = sizes.reduce(
      (range, v) => ({ min: Math.min(range.min, v), max: Math.max(range.max, v) }),
      { min: Infinity, max: -Infinity },
    );
    dovecot.i_info(`${min}..${max} ${Math.hypot(3, 4)} ${Math.cbrt(27)} ${(0.1 + 0.2).toPrecision(5)} ${(12345.678).toExponential(2)}`);
  },
} satisfies MailHooks;
