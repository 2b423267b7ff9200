/** Components that are given a row of a table in their attributes: `<Row category="A. Identifiers" collected="NO" />`. */

export type Attributes = readonly (readonly [name: string, value: string])[];

/** `name="…"`, `name={'…'}`, `name={true}`, and a name alone, which is true. Every repetition is bounded. */
const ATTRIBUTE =
  /\s:?([A-Za-z][\w-]{0,40})(?:=(?:"([^"]{0,2000})"|'([^']{0,2000})'|\{\s?(?:"([^"\n]{0,2000})"|'([^'\n]{0,2000})'|`([^`$]{0,2000})`|(true|false))\s?\})|(?=[\s/>]|$))/g;
/** They steer how it looks and works. */
const NOT_SHOWN = new Set([
  'class',
  'classname',
  'style',
  'id',
  'key',
  'href',
  'src',
  'to',
  'variant',
  'size',
  'color',
  'colour',
  'as',
  'type',
  'target',
  'rel',
  'width',
  'height',
  'align',
  'icon',
  'component',
  'sx',
  'xs',
  'sm',
  'md',
  'lg',
  'disabled',
  'fullwidth',
  'gutterbottom',
  'alt',
  'placeholder',
  'value',
  'defaultvalue',
  'path',
  'exact',
]);
const TITLES = new Set(['title', 'heading', 'header', 'question']);
const ANSWER = /^(?:yes|no|true|false|collected|not collected)$/i;
const FEWEST = 2;

/** What it shows as cells; empty where it is no row. Of components with a title only those that answer: others are sections. */
export function cellsGiven(region: string, defaults: Attributes): Attributes {
  const given = [...region.matchAll(ATTRIBUTE)].flatMap(([, name = '', double, single, quoted, quotedSingle, ticked, truth]) =>
    NOT_SHOWN.has(name.toLowerCase()) ? [] : [[name, double ?? single ?? quoted ?? quotedSingle ?? ticked ?? truth ?? 'true'] as const],
  );
  const names = new Set(given.map(([name]) => name));
  const cells = [...given, ...defaults.filter(([name]) => !names.has(name))];
  const hasText = cells.some(([, value]) => value.includes(' ')) || cells.some(([, value]) => /^[A-Z][a-z]{3}/.test(value));
  if (cells.length < FEWEST || !hasText) return [];
  return cells.some(([name]) => TITLES.has(name.toLowerCase())) && !cells.some(([, value]) => ANSWER.test(value)) ? [] : cells;
}

const DECLARED = /\b(?:function|const)\s{1,3}([A-Z]\w{0,40})(?:\s?:[^=\n]{0,80})?(?:\s?=)?\s{0,3}\(\s?\{([^{}]{1,800})\}/g;
const DEFAULT_PROPS = /\b([A-Z]\w{0,40})\.defaultProps\s?=\s?\{([^{}]{1,800})\}/g;
const PAIR = /\b([A-Za-z]\w{0,40})\s?[=:]\s?["'`]([^"'`\n]{1,80})["'`]/g;

/** What the components that a file declares show where they are given nothing. */
export function defaultsIn(source: string): ReadonlyMap<string, Attributes> {
  return new Map(
    [DECLARED, DEFAULT_PROPS]
      .flatMap((declared) =>
        [...source.matchAll(declared)].map(
          ([, name = '', body = '']) => [name, [...body.matchAll(PAIR)].map(([, key = '', value = '']) => [key, value] as const)] as const,
        ),
      )
      .filter(([, pairs]) => pairs.length > 0),
  );
}

const ICON = /\b(?:icon|name)=(?:\{\s?)?["']?(?:fa|Fa)?-?([A-Za-z-]{1,30})/;
const YES_ICON = /^(?:check|tick|done|checkmark)(?!.*(?:blank|un|off|outline))/i;
const NO_ICON = /^(?:times|close|xmark|cross|cancel|clear|ban|block|x$|x(?:circle|square|icon|mark)|minus|dash)/i;
/** Letters of the library that begin its icons' names. */
const LIBRARY = /^(?:Fa|Md|Io|Bi|Hi|Ai|Bs|Tb|Lu|Ri|Fi|Gi|Im|Ti|Go|Cg)(?=[A-Z])/;

/** The sign that an icon draws: a tick or a cross. */
export function signOfIcon(component: string, attributes: string): string | undefined {
  const given = /icon$/i.test(component) ? ICON.exec(attributes)?.[1] : undefined;
  const name = given ?? component.replace(LIBRARY, '');
  if (YES_ICON.test(name)) return '✓';
  return NO_ICON.test(name) ? '✗' : undefined;
}
