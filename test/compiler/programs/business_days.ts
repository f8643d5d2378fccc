import type { MailHooks } from "dovescript";

const DAY = 86400;
const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
type DayName = (typeof names)[number];

function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146097 + doe - 719468;
}

function weekday(days: number): DayName {
  return names[(((days + 4) % 7) + 7) % 7]!;
}

const isWeekend = (name: DayName): boolean => name === "Saturday" || name === "Sunday";

function* businessDays(from: number, count: number): Generator<number> {
  let found = 0;
  for (let day = from; found < count; day++) {
    if (isWeekend(weekday(day))) continue;
    found += 1;
    yield day;
  }
}

export default {
  mail_user_created() {
    for (const [y, m, d] of [[1970, 1, 1], [2000, 2, 29], [2024, 12, 25], [1969, 7, 20]] as const) {
      const days = daysOf(y, m, d);
      dovecot.i_info(`${y}-${String(m).padStart(2, "0")}-${`${d}`.padStart(2, "0")} ${days} ${weekday(days)} ${days * DAY}`);
    }
    const start = daysOf(2026, 1, 1);
    dovecot.i_info([...businessDays(start, 6)].map((day) => `${day - start}:${weekday(day).slice(0, 3)}`).join(" "));
  },
} satisfies MailHooks;
