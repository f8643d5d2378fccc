import { PolicyError } from "./policy_error.ts";

/** Sessions by service, from a setting such as `imap=10 pop3=0`. */
export class Limits {
  private readonly byService: { [service: string]: number } = {};

  constructor(setting: string) {
    for (const part of setting.split(" ")) {
      const [service, limit] = part.split("=");
      if (service !== undefined && limit !== undefined) this.byService[service] = this.parse(limit);
    }
  }

  of(service: string): number {
    return this.byService[service] ?? 20;
  }

  demand(service: string, sessions: number): void {
    if (this.of(service) < sessions) throw new PolicyError("limits", `${service} is not allowed`);
  }

  private parse(limit: string): number {
    const parsed = Number(limit);
    if (!(parsed >= 0)) throw new PolicyError("limits", `"${limit}" is no number`);
    return parsed;
  }
}
