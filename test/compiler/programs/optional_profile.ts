import type { MailHooks } from "dovescript";

interface Profile {
  name: string;
  address?: {
    city?: string;
    phones?: string[];
  };
  greet?(other: string): string;
  manager?: Profile;
}

const boss: Profile = {
  name: "Bea",
  address: { city: "Berlin", phones: ["+49 30 1", "+49 30 2"] },
  greet(other) {
    return `${this.name} says hi to ${other}`;
  },
};

const people: Profile[] = [
  boss,
  { name: "Al", manager: boss },
  { name: "Cy", address: { phones: [] }, manager: { name: "Di", address: { city: "" } } },
];

export default {
  mail_user_created(user) {
    for (const person of people) {
      const city = person.address?.city ?? "nowhere";
      const phone = person.address?.phones?.[0] ?? "none";
      const bossCity = person.manager?.address?.city;
      const cityLength = person.manager?.address?.city?.length;
      dovecot.i_info(`${person.name}: ${city}, ${phone}, boss in ${bossCity || "?"} (${cityLength ?? "no"} letters)`);
      dovecot.i_info(person.greet?.(user.username) ?? `${person.name} is silent`);
      dovecot.i_info(person.manager?.name.toUpperCase() ?? "TOP");
    }
    const second = people[1].manager?.address?.phones?.map((phone) => phone.slice(-1)).join("");
    dovecot.i_info(`${second}`);
  },
} satisfies MailHooks;
