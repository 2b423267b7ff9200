import {inLines} from '../findings/index.js';
import type {NoticePassage, NoticeReading} from '../notice/reading.js';
import type {Organization} from '../record/index.js';
import {fold} from './names.js';
import {dayIn} from './redated.js';
import {noticePlaces, type GapRule} from './subject.js';

export const placeholderLeft = {
  meta: {
    id: 'placeholder-left',
    needs: 'notice',
    severity: 'medium',
    title: 'A placeholder of the template was left in the notice',
    why: 'What the template asked for, a name, an address or a date, is then not stated at all.',
    citations: ['11 CCR 7003(a)', '11 CCR 7011(e)'],
  },
  *check({notice, record, asOf}) {
    const found = new Map<string, NoticePassage[]>();
    for (const passage of passagesOf(notice)) {
      const placeholder = PLACEHOLDER.exec(passage.quote)?.[0];
      if (placeholder === undefined) continue;
      const known = found.get(placeholder) ?? [];
      if (known.every(({line}) => line !== passage.line)) found.set(placeholder, [...known, passage]);
    }
    for (const [placeholder, passages] of found) {
      const value = valueFor(placeholder, record?.organization, dayIn(notice, asOf));
      const [first] = passages;
      yield {
        message: `The notice still says ${placeholder} in ${inLines(passages.map(({line}) => line))}`,
        places: noticePlaces(notice, passages, 3),
        identity: placeholder,
        remedy: 'Fill it in, or take the sentence out',
        ...(value === undefined || first === undefined ? {} : {wording: first.quote.replaceAll(placeholder, value)}),
      };
    }
  },
} satisfies GapRule<'notice'>;

/** `[Company Name]`, `{{email}}` (an expression with dots or calls is a program's, filled in when the page is shown), `<INSERT DATE>`, a blank to be filled with a pen, filler Latin. */
const PLACEHOLDER =
  /\[(?:insert|your|company|business|website|app|name|date|email|address|phone|state|country|link|url|client|organi[sz]ation)\b[^\][\n]{0,60}\]|\{\{ ?[a-z][a-z0-9_ -]{0,40}\}\}|<(?:insert|your|company)\b[^<>\n]{0,60}>|_{4,}|lorem ipsum|\bX{4,}\b/i;

/** What is known of what the template asked for; the first that its name fits. */
function valueFor(placeholder: string, organization: Organization | undefined, today: string): string | undefined {
  const asked = fold(placeholder.replaceAll('_', ' '));
  const {legalName, contact = {}} = organization ?? {};
  const values: readonly (readonly [RegExp, string | undefined])[] = [
    [/\bemail|e mail\b/, contact.email],
    [/\bphone|telephone|toll free\b/, contact.phone],
    [/\baddress|street\b/, contact.postalAddress],
    [/\bwebsite|url|link|web|domain\b/, contact.web],
    [/\bdate|updated\b/, today],
    [/\bcompany|business|brand|organi[sz]ation|client|legal name\b/, legalName],
  ];
  return values.find(([words]) => words.test(asked))?.[1];
}

function passagesOf({names, categories, statements, claims, duties, lastUpdatedAt}: NoticeReading): readonly NoticePassage[] {
  return [
    ...(lastUpdatedAt === null ? [] : [lastUpdatedAt]),
    ...names.flatMap(({places}) => places),
    ...categories.map(({place}) => place),
    ...Object.values(statements).flatMap(({places}: {readonly places: readonly NoticePassage[]}) => places),
    ...claims.map(({place}) => place),
    ...duties.flatMap(({places}) => places),
  ].sort((a, b) => a.line - b.line);
}
