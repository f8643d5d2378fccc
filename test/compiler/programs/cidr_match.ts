import type { MailHooks } from "dovescript";

function toNumber(address: string): number | null {
  const parts = address.split(".");
  if (parts.length !== 4) return null;
  let value = 0;
  for (const part of parts) {
    const octet = Number(part);
    if (part === "" || !Number.isInteger(octet) || octet < 0 || octet > 255) return null;
    value = (value << 8) | octet;
  }
  return value >>> 0;
}

function toText(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
}

function contains(network: string, address: string): boolean {
  const [base, bits = "32"] = network.split("/");
  const start = toNumber(base);
  const ip = toNumber(address);
  if (start === null || ip === null) return false;
  const mask = bits === "0" ? 0 : (~0 << (32 - Number(bits))) >>> 0;
  return (start & mask) === (ip & mask);
}

const LOCAL = ["127.0.0.0/8", "10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12"];

export default {
  mail_user_created() {
    for (const ip of ["127.0.0.1", "192.168.5.6", "192.169.0.1", "172.31.255.255", "8.8.8.8", "1.2.3", "300.1.1.1"]) {
      const network = LOCAL.find((candidate) => contains(candidate, ip));
      dovecot.i_info(`${ip} ${toNumber(ip)} ${network ?? "public"}`);
    }
    dovecot.i_info(toText(3232235777));
    dovecot.i_info(`${contains("0.0.0.0/0", "9.9.9.9")} ${contains("1.1.1.1", "1.1.1.1")}`);
  },
} satisfies MailHooks;
