import type { MailHooks } from "dovescript";

interface Day {
  year: number;
  month: number;
  day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1];
}

function daysSinceEpoch({ year, month, day }: Day): number {
  let days = 0;
  for (let y = 1970; y < year; y++) days += isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += daysInMonth(year, m);
  return days + day - 1;
}

function addDays(date: Day, count: number): Day {
  let { year, month, day } = date;
  day += count;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  return { year, month, day };
}

const format = (date: Day) =>
  `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;

function weekday(date: Day): string {
  return WEEKDAYS[(daysSinceEpoch(date) + 3) % 7];
}

export default {
  mail_user_created() {
    const start: Day = { year: 2024, month: 2, day: 27 };
    for (const step of [0, 1, 2, 3, 30, 365]) {
      const date = addDays(start, step);
      dovecot.i_info(`${weekday(date)} ${format(date)} ${daysSinceEpoch(date)}`);
    }
    dovecot.i_info([1900, 2000, 2023, 2024].filter(isLeap).join(","));
  },
} satisfies MailHooks;
