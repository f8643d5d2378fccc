import type { MailHooks } from "dovescript";

class Version {
  static readonly PATTERN = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:-([\w.]+))?$/;

  constructor(readonly major: number, readonly minor: number, readonly patch: number, readonly pre: string = "") {}

  static parse(text: string): Version {
    const match = Version.PATTERN.exec(text);
    if (!match) throw new TypeError(`not a version: ${JSON_quote(text)}`);
    const [, major, minor, patch = "0", pre] = match;
    return new Version(Number(major), Number(minor), Number(patch), pre);
  }

  compare(other: Version): number {
    return (
      this.major - other.major ||
      this.minor - other.minor ||
      this.patch - other.patch ||
      (this.pre === other.pre ? 0 : this.pre === "" ? 1 : other.pre === "" ? -1 : this.pre < other.pre ? -1 : 1)
    );
  }

  toString(): string {
    return `${this.major}.${this.minor}.${this.patch}${this.pre && `-${this.pre}`}`;
  }
}

function JSON_quote(text: string) {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

export default {
  mail_user_created() {
    const versions = ["2.4.1", "v2.3.19", "2.4", "2.4.1-rc.2", "2.4.1-rc.1", "10.0.0"].map(Version.parse);
    versions.sort((a, b) => a.compare(b));
    dovecot.i_info(versions.join(" < "));
    const newest = versions.reduce((a, b) => (a.compare(b) > 0 ? a : b));
    dovecot.i_info(`newest ${newest}`);
    try {
      Version.parse('la"st');
    } catch (e) {
      dovecot.i_info(e instanceof Error ? e.message : String(e));
    }
  },
} satisfies MailHooks;
