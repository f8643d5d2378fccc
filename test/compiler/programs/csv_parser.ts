import type { MailHooks } from "dovescript";

function parseLine(line: string, separator = ","): string[] {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted) {
      if (c === '"' && line[i + 1] === '"') {
        field += '"';
        i++;
      } else if (c === '"') {
        quoted = false;
      } else {
        field += c;
      }
    } else if (c === '"') {
      quoted = true;
    } else if (c === separator) {
      fields.push(field);
      field = "";
    } else {
      field += c;
    }
  }
  fields.push(field);
  return fields;
}

function parseCsv(text: string): Record<string, string>[] {
  const [header, ...lines] = text.trim().split("\n");
  const names = parseLine(header);
  return lines.map((line) => {
    const values = parseLine(line);
    const row: Record<string, string> = {};
    names.forEach((name, index) => {
      row[name] = values[index] ?? "";
    });
    return row;
  });
}

function quote(field: string): string {
  return field.includes(",") || field.includes('"') ? `"${field.replaceAll('"', '""')}"` : field;
}

export default {
  mail_user_created() {
    const rows = parseCsv('name,quota,note\nbob,10,"likes ""cats"", dogs"\ncarol,20\n"da,ve",,x');
    for (const { name, quota, note } of rows) {
      dovecot.i_info(`${name} | ${quota ? Number(quota) * 2 : "none"} | ${note || "-"}`);
    }
    dovecot.i_info(rows.map((row) => [row.name, row.note].map(quote).join(",")).join(";"));
    dovecot.i_info(parseLine("a;b;;", ";").length.toString());
  },
} satisfies MailHooks;
