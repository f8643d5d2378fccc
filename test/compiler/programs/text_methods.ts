import type { MailHooks } from "dovescript";

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

const camel = (text: string) =>
  text
    .split("_")
    .map((word, index) => (index === 0 ? word : capitalize(word)))
    .join("");

function snake(text: string): string {
  return [...text].map((c) => (c >= "A" && c <= "Z" ? `_${c.toLowerCase()}` : c)).join("");
}

function isPalindrome(text: string): boolean {
  const letters = text.toLowerCase().split("").filter((c) => c !== " ");
  return letters.join("") === letters.reverse().join("");
}

function caesar(text: string, shift: number): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    out += code >= 97 && code <= 122 ? String.fromCharCode(((code - 97 + shift + 26) % 26) + 97) : text[i];
  }
  return out;
}

export default {
  mail_user_created() {
    dovecot.i_info(`${camel("mail_user_created")} ${snake("mailUserCreated")} ${capitalize("hELLO")}`);
    dovecot.i_info(`${isPalindrome("Never odd or even")} ${isPalindrome("mail")}`);
    dovecot.i_info(`${caesar("hello, world", 3)} ${caesar(caesar("hello", 5), -5)}`);
    const line = "Subject: Re: the plan";
    const colon = line.indexOf(":");
    dovecot.i_info(`[${line.substring(0, colon)}][${line.substring(colon + 1).trimStart()}][${line.at(-1)}]`);
    dovecot.i_info("a-b-c".replace("-", "+") + " " + "a-b-c".replaceAll("-", "+") + " " + "x".repeat(3));
    dovecot.i_info(`${"a,b,,c".split(",").length} ${"abc".split("").join(".")} ${"a b c".split(" ", 2)}`);
    dovecot.i_info(`${"5".padStart(3, "0")} ${"ab".padEnd(5, "xy")}| ${"abc".includes("b")} ${"abc" < "abd"} ${"Z" < "a"}`);
  },
} satisfies MailHooks;
