import type { MailHooks } from "dovescript";

function parseIp(text: string): number | undefined {
  const parts = text.split(".").map(Number);
  if (parts.length !== 4 || !parts.every(Number.isInteger)) return undefined;
  if (parts.some((part) => part < 0 || part > 255)) return undefined;
  return parts.reduce((ip, part) => ip * 256 + part, 0);
}

const formatIp = (ip: number) => [24, 16, 8, 0].map((shift) => (ip >>> shift) & 255).join(".");

class Network {
  readonly base: number;
  readonly bits: number;
  constructor(cidr: string) {
    const [address, bits = "32"] = cidr.split("/");
    const ip = parseIp(address);
    if (ip === undefined) throw new TypeError(`bad network: ${cidr}`);
    this.bits = Number.parseInt(bits, 10);
    this.base = (ip & this.mask) >>> 0;
  }
  get mask(): number {
    return this.bits === 0 ? 0 : (~0 << (32 - this.bits)) >>> 0;
  }
  contains(text: string): boolean {
    const ip = parseIp(text);
    return ip !== undefined && (ip & this.mask) >>> 0 === this.base;
  }
  toString() {
    return `${formatIp(this.base)}/${this.bits}`;
  }
}

export default {
  mail_user_created() {
    const networks = ["10.0.0.0/8", "192.168.17.9/20", "127.0.0.1"].map((cidr) => new Network(cidr));
    for (const ip of ["10.200.3.4", "192.168.31.1", "192.168.32.1", "127.0.0.1", "1.2.3", "1.2.3.x", "256.1.1.1"]) {
      const found = networks.find((network) => network.contains(ip));
      dovecot.i_info(`${ip}: ${found ? `in ${found}` : "nowhere"}`);
    }
    dovecot.i_info(formatIp(4294967295) + " " + formatIp(2130706433));
  },
} satisfies MailHooks;
