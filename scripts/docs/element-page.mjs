// docs/api/<tag>.md: one public element, as custom-elements.json describes it.

/**
 * @param {any} element its declaration in custom-elements.json
 * @param {string} folder the import path below the package, `journal`
 */
export function elementPage(element, folder) {
  const {tagName, description, members = [], attributes = [], events, slots, cssParts, cssProperties, cssStates} = element;
  return [
    '<!-- Written by `npm run docs` from the class head. Edit that instead. -->',
    `# \`<${tagName}>\``,
    description,
    `\`import 'rapport-kit/${folder}/define'\` registers it; \`import {${element.name}} from 'rapport-kit/${folder}'\` is the class alone.`,
    table('Attributes and properties', ['attribute', 'property', 'type', 'default', 'meaning'], properties(members, attributes)),
    table('Methods', ['method', 'meaning'], members.filter(({kind}) => kind === 'method').map(method => [code(signature(method)), method.description])),
    table('Events', ['event', 'type', 'when'], rows(events, event => [code(event.name), code(event.type?.text), event.description])),
    table('Slots', ['slot', 'what goes in'], rows(slots, slot => [slot.name ? code(slot.name) : '(default)', slot.description])),
    table('Parts', ['part', 'what it is'], rows(cssParts, part => [code(part.name), part.description])),
    table('Custom properties', ['property', 'default', 'meaning'], rows(cssProperties, property => [code(property.name), code(property.default), property.description])),
    table('States', ['state', 'when'], rows(cssStates, state => [code(`:state(${state.name.replace(/^--/, '')})`), state.description])),
  ].filter(Boolean).join('\n\n') + '\n';
}

/** The list of all pages. @param {any[]} elements */
export function indexPage(elements) {
  const list = elements.map(({tagName, description}) => `- [\`<${tagName}>\`](${tagName}.md): ${firstSentence(description)}`);
  return ['<!-- Written by `npm run docs`. -->', '# Elements', list.join('\n')].join('\n\n') + '\n';
}

function properties(members, attributes) {
  const fields = members.filter(({kind}) => kind === 'field');
  const bare = attributes.filter(({fieldName}) => fieldName === undefined); // read from markup only
  return [
    ...fields.map(field => [code(field.attribute), code(field.name), code(field.type?.text), code(field.default), field.description]),
    ...bare.map(attribute => [code(attribute.name), '', code(attribute.type?.text), code(attribute.default), attribute.description]),
  ];
}

function signature({name, parameters = [], return: result}) {
  const list = parameters.map(parameter => `${parameter.name}${parameter.optional ? '?' : ''}: ${parameter.type?.text ?? 'unknown'}`);
  return `${name}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

function rows(entries = [], row) {
  return [...entries].sort((a, b) => a.name.localeCompare(b.name, 'en')).map(row);
}

function table(title, heads, lines) {
  if (lines.length === 0) return '';
  const row = cells => `| ${cells.map(cell).join(' | ')} |`;
  return [`## ${title}`, '', row(heads), `|${heads.map(() => '---').join('|')}|`, ...lines.map(row)].join('\n');
}

function cell(text = '') {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

function code(text) {
  return text === undefined || text === '' ? '' : `\`${text}\``;
}

function firstSentence(text = '') {
  return text.replace(/\s*\n\s*/g, ' ').match(/^.*?[.](?=\s|$)/)?.[0] ?? text;
}
