import type { MailHooks } from "dovescript";

interface Header {
  name: string;
  value: string;
}

class Headers {
  private list: Header[] = [];

  static parse(text: string): Headers {
    const headers = new Headers();
    for (const line of text.split("\r\n")) {
      if (line === "") break;
      const last = headers.list[headers.list.length - 1];
      if ((line[0] === " " || line[0] === "\t") && last) {
        last.value += " " + line.trim();
        continue;
      }
      const [name, ...rest] = line.split(":");
      headers.list.push({ name, value: rest.join(":").trim() });
    }
    return headers;
  }

  get(name: string): string | undefined {
    return this.list.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
  }

  getAll(name: string): string[] {
    return this.list.filter((header) => header.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value);
  }

  get names(): string[] {
    return [...new Set(this.list.map((header) => header.name.toLowerCase()))].sort();
  }
}

export default {
  mail_user_created() {
    const headers = Headers.parse(
      "From: Bob <bob@example.org>\r\nReceived: by a\r\nSubject: a very\r\n  long: subject\r\nreceived: by b\r\n\r\nbody: no",
    );
    dovecot.i_info(headers.get("subject") ?? "none");
    dovecot.i_info(headers.getAll("Received").join(" | "));
    dovecot.i_info(headers.names.join(","));
    dovecot.i_info(headers.get("body") ?? "no body header");
    const from = headers.get("FROM") || "";
    const open = from.indexOf("<");
    dovecot.i_info(open >= 0 ? from.slice(open + 1, from.indexOf(">", open)) : from);
  },
} satisfies MailHooks;
