import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Functions that the library calls, and what they give back. */
export const callbackRoutes: Routes = {
  forEach(draft, place, rest) {
    const element = draft.name("x");
    return `[${place.aliases[0]}].forEach((${element}) => {\n${rest(also(place, element))}\n});`;
  },
  "array map: objects"(draft, place, rest) {
    const [list, one, element] = draft.names("list", "x", "x");
    return `const ${list} = [${place.aliases[0]}].map((${one}) => ({ value: ${one} }));
for (const { value: ${element} } of ${list}) {
${rest(also(place, element!))}
}`;
  },
  "callback body: map"(draft, place, rest) {
    const [list, element] = draft.names("list", "n");
    return `const ${list} = [1, 2].map((${element}) => {
${rest(place)}
return ${element};
});
dovecot.i_info(${list}.join());`;
  },
  "array filter: filter"(draft, place, rest) {
    const [list, element] = draft.names("list", "x");
    return `const ${list} = [${place.aliases[0]}].filter(() => ${draft.flag(place)});
for (const ${element} of ${list}) {
${rest(also(place, element!))}
}`;
  },
  "array filter: find"(draft, place, rest) {
    const found = draft.name("x");
    return `const ${found} = [${place.aliases[0]}].find(() => true);
if (${found} !== undefined) {
${rest(also(place, found))}
}`;
  },
  "callback body: reduce"(draft, place, rest) {
    const [sum, element, inner] = draft.names("sum", "x", "x");
    return `const ${sum} = [${place.aliases[0]}].reduce((all, ${element}) => {
const ${inner} = ${element};
${rest(also(place, inner!))}
return all + 1;
}, 0);
dovecot.i_info(\`\${${sum}}\`);`;
  },
  "callback body: sort"(draft, place, rest) {
    const sorted = draft.name("sorted");
    return `const ${sorted} = [2, 1].sort((a, b) => {
${rest(place)}
return a - b;
});
dovecot.i_info(${sorted}.join());`;
  },
  "callback body: some"(draft, place, rest) {
    const element = draft.name("x");
    return `if ([${place.aliases[0]}].${draft.random.one("some", "every")}((${element}) => {
${rest(also(place, element))}
return ${draft.flag(place)};
})) dovecot.i_info("some");`;
  },
  "array map: flatMap"(draft, place, rest) {
    const [list, element] = draft.names("list", "x");
    return `const ${list} = [1, 2].flatMap(() => [${place.aliases[0]}]);
for (const ${element} of ${list}) {
${rest(also(place, element!))}
}`;
  },
  "map iteration: forEach"(draft, place, rest) {
    const [name, element] = draft.names("map", "x");
    return `const ${name} = new Map<string, ${draft.kind.type}>();
${name}.set("a", ${place.aliases[0]});
${name}.forEach((${element}) => {
${rest(also(place, element!))}
});`;
  },
  "set: forEach"(draft, place, rest) {
    const element = draft.name("x");
    return `new Set([${place.aliases[0]}]).forEach((${element}) => {\n${rest(also(place, element))}\n});`;
  },
};
