// Compares what the sources do with what the class heads say.

/**
 * Sentences about everything public that is undocumented, and about everything documented that nothing does.
 * @param {{element: any, folder: string}[]} elements declarations of custom-elements.json, each with its folder below `src`
 * @param {Record<string, string>} sources text by path below `src`
 * @returns {string[]}
 */
export function undocumented(elements, sources) {
  const everything = Object.values(sources).join('\n');
  const tokens = new Set(found(/--rapport-[\w-]*\w/g, sources['theme/tokens.ts'] ?? ''));
  const problems = elements.flatMap(({element, folder}) => {
    const own = textBelow(folder, sources);
    return [...withoutWords(element), ...usedUnsaid(element.tagName, used(own), documented([element]), tokens), ...saidUnused(element, used(everything))];
  });
  // What the shared base does must stand on some element, which inherits it.
  const shared = Object.keys(sources).filter(path => path.startsWith('runtime/') && !elements.some(({folder}) => path.startsWith(`${folder}/`)));
  const base = shared.map(path => withoutInnerSlots(sources[path])).join('\n');
  return [...problems, ...usedUnsaid('The base of every activity', used(base), documented(elements.map(({element}) => element)), tokens)];
}

/** A slot of an inner element is filled by the element round it, never by a page. */
function withoutInnerSlots(text) {
  return /@element rk-/.test(text) ? text.replace(/<slot(?=[\s>])[^>]*>/g, '') : text;
}

/** What `text` fires, exposes and reads. */
function used(text) {
  return {
    event: new Set(found(/\bemit\(\s*(?:[^'"`,()]*,\s*)?['"`](rapport-[a-z-]+)/g, text)),
    part: new Set([
      ...found(/(?<![\w-])part="([^"$]+)"/g, text).flatMap(names => names.trim().split(/\s+/)),
      ...found(/\bexportparts="([^"$]+)"/g, text).flatMap(names => names.split(',').map(name => name.split(':').at(-1).trim())),
    ]),
    slot: new Set([...text.matchAll(/<slot(?=[\s>])([^>]*)/g)].flatMap(([, attributes]) => slotName(attributes))),
    state: new Set(found(/\b(?:setState|states\??\.(?:add|delete|toggle))\(\s*'([\w-]+)'/g, text)),
    property: new Set(found(/--rapport-[\w-]*\w/g, text)),
  };
}

/** The name of a slot, `''` for the one without; nothing for a name that only the running element knows. */
function slotName(attributes) {
  const [, name] = attributes.match(/\bname="([^"$]+)"/) ?? [];
  if (name !== undefined) return [name];
  return /\bname=/.test(attributes) ? [] : [''];
}

function documented(elements) {
  const names = key => new Set(elements.flatMap(element => element[key] ?? []).map(({name}) => name.replace(key === 'cssStates' ? /^--/ : /^$/, '')));
  return {event: names('events'), part: names('cssParts'), slot: names('slots'), state: names('cssStates'), property: names('cssProperties')};
}

const TAGS = {event: '@fires', part: '@csspart', slot: '@slot', state: '@cssstate', property: '@cssprop'};

function usedUnsaid(who, uses, says, tokens) {
  return Object.entries(uses).flatMap(([kind, names]) =>
    [...names].filter(name => !says[kind].has(name) && !tokens.has(name)).map(name => `${who}: the ${kind} "${name}" has no ${TAGS[kind]}.`),
  );
}

/** Only for what text can show: a state or a slot may be made in ways this does not see. */
function saidUnused(element, uses) {
  const says = documented([element]);
  return ['event', 'part'].flatMap(kind =>
    [...says[kind]].filter(name => !uses[kind].has(name)).map(name => `${element.tagName}: ${TAGS[kind]} ${name}, but nothing does that.`),
  );
}

/** Public things that are named but not explained. */
function withoutWords(element) {
  const {members, attributes, events, slots, cssParts, cssProperties, cssStates} = element;
  const lists = {member: members, attribute: attributes, event: events, slot: slots, part: cssParts, property: cssProperties, state: cssStates};
  const entries = Object.entries(lists).flatMap(([kind, list = []]) => list.map(entry => ({kind, entry})));
  return [
    ...(element.description ? [] : [`${element.tagName}: no sentence says what it is for.`]),
    ...entries.filter(({entry}) => !entry.description).map(({kind, entry}) => `${element.tagName}: the ${kind} "${entry.name}" is not explained.`),
  ];
}

function textBelow(folder, sources) {
  return Object.keys(sources).filter(path => path.startsWith(`${folder}/`)).map(path => sources[path]).join('\n');
}

function found(pattern, text) {
  return [...text.matchAll(pattern)].map(match => match[1] ?? match[0]);
}
