import type { MailHooks } from "dovescript";

interface Clock {
  now(): number;
}

class TokenBucket {
  private tokens: number;
  private last: number;

  constructor(private readonly clock: Clock, private readonly capacity: number, private readonly perSecond: number) {
    this.tokens = capacity;
    this.last = clock.now();
  }

  take(count = 1): boolean {
    const now = this.clock.now();
    this.tokens = Math.min(this.capacity, this.tokens + (now - this.last) * this.perSecond);
    this.last = now;
    if (this.tokens < count) return false;
    this.tokens -= count;
    return true;
  }
}

class Limiter {
  private buckets: { [user: string]: TokenBucket } = {};

  constructor(private clock: Clock) {}

  allow(user: string): boolean {
    this.buckets[user] ??= new TokenBucket(this.clock, 2, 0.5);
    return this.buckets[user].take();
  }
}

export default {
  mail_user_created(user) {
    let time = 1000;
    const clock: Clock = { now: () => time };
    const limiter = new Limiter(clock);
    const results: string[] = [];
    for (const step of [0, 0, 0, 1, 1, 5, 0, 0]) {
      time += step;
      results.push(`${time - 1000}:${limiter.allow(user.username) ? "yes" : "no"}`);
    }
    dovecot.i_info(results.join(" "));
    dovecot.i_info(String(limiter.allow("bob")));
  },
} satisfies MailHooks;
